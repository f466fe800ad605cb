import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {Document} from '../src/model/document.js'
import {checkPdf} from '../src/print/check-pdf.js'
import {writeYaml} from '../src/yaml/write.js'
import {readPdf} from './print/read-pdf.js'
import {freshFolder, shinchoku} from './support/cli.js'
import {documentOf, measured, section} from './view/make-document.js'

/** Two goals with a page each; the second one's figure is given. */
function paper(actual: number): Document {
  const goal = (number: number, value: number) =>
    section(`goal-${number}`, 'goal', {
      label: '基本目標',
      number: `${number}`,
      title: number === 1 ? 'しごと' : '子育て',
      paragraphs: [`${number}つ目の目標です。`],
      indicators: [
        measured(`goal-${number}/1`, {name: `指標その${number}`, actual: value, targets: [120]}),
      ],
    })
  return documentOf([goal(1, 55), goal(2, actual)])
}

function outputOf(document: Document): string {
  const folder = freshFolder()
  mkdirSync(join(folder, 'data'))
  writeFileSync(join(folder, 'data/d.yaml'), writeYaml(document))
  return folder
}

describe('diff --pages', () => {
  it('prints the pages that changed, with their own numbers and the mark 差替', async () => {
    const [before, after, cwd] = [outputOf(paper(60)), outputOf(paper(61)), freshFolder()]
    // What was handed out is the paper in the old folder.
    expect(shinchoku(['render', join(before, 'data'), '--out', before, '-q']).status).toBe(0)
    const old = await readPdf(readFileSync(join(before, 'pdf/d.pdf')))
    const {status, out} = shinchoku(['diff', before, after, '--pages', '--format', 'json'], {cwd})
    expect(status).toBe(3)
    const {documents, written} = JSON.parse(out)
    const [{replaced, list, ...rest}] = documents
    const total = old.pages.length
    expect(rest).toEqual({
      id: 'd',
      title: '題',
      before: total,
      after: total,
      added: [],
      removed: [],
    })
    const bytes = readFileSync(join(cwd, written[0]))
    const {pages, title, tagged} = await readPdf(bytes)
    expect({title, tagged}).toEqual({title: '題（差替）', tagged: true})
    expect(checkPdf(bytes)).toEqual([])
    const [cover, ...put] = pages
    expect(cover?.text).toMatch(/^差替一覧題お手元の資料/)
    expect(cover?.text).toContain('指標指標その2（変更）')
    expect(put).toHaveLength(replaced.length)
    put.forEach(({text}, index) => {
      expect(text).toContain('差替')
      if (replaced[index] !== '1') expect(text).toContain(`${replaced[index]}/${total}`)
    })
    const pageOf = (words: string) => `${old.pages.findIndex(it => it.text.includes(words)) + 1}`
    expect(replaced).toContain(pageOf('2つ目の目標です。'))
    expect(replaced).not.toContain(pageOf('1つ目の目標です。'))
    expect(replaced).toContain('1')
    const named = list.filter((it: {changes: unknown[]}) => it.changes.length > 0)
    expect(named.map((it: {putIn: string}) => it.putIn)).toContain(pageOf('2つ目の目標です。'))
  }, 90_000)

  it('numbers pages that are put in as branches, so that those behind them stay', async () => {
    const longer = paper(60)
    const [, goal] = longer.sections
    goal?.paragraphs?.push(...Array.from({length: 60}, (_, at) => `${at + 1}番目の段落です。`))
    const last = section('goal-3', 'goal', {number: '3', label: '基本目標', title: '交通'})
    const [before, after] = [paper(60), longer].map(it => ({
      ...it,
      sections: [...it.sections, last],
    }))
    const cwd = freshFolder()
    const paths = [before, after].map(it => join(outputOf(it ?? paper(60)), 'data/d.yaml'))
    const {out} = shinchoku(['diff', ...paths, '--pages', '--format', 'json'], {cwd})
    const {documents, written} = JSON.parse(out)
    const [{added, replaced, removed, ...numbers}] = documents
    const inserted = Number(added[0].split('-')[0])
    expect(added[0]).toBe(`${inserted}-2`)
    expect(removed).toEqual([])
    expect(numbers.after).toBe(numbers.before + added.length)
    expect(replaced).not.toContain(`${inserted + 1}`)
    const {pages} = await readPdf(readFileSync(join(cwd, written[0])))
    const branch = pages.find(it => it.text.includes(`${inserted}-2/${numbers.before}`))
    expect(branch?.text).toContain('差替')
  }, 90_000)

  it('ends with 0 and writes nothing where no page changed', () => {
    const cwd = freshFolder()
    const [before, after] = [paper(60), paper(60)].map(it => join(outputOf(it), 'data/d.yaml'))
    const {status, out} = shinchoku(['diff', before ?? '', after ?? '', '--pages'], {cwd})
    expect({status, out}).toEqual({status: 0, out: '差し替えるページはありません。\n'})
    expect(existsSync(join(cwd, 'output'))).toBe(false)
  }, 90_000)

  it('tells of a paper that is new as a whole, and prints nothing of it', () => {
    const after = outputOf(paper(60))
    const other = {...paper(60), document: {...paper(60).document, id: 'e', title: '別の題'}}
    writeFileSync(join(after, 'data/e.yaml'), writeYaml(other))
    const cwd = freshFolder()
    const {status, out} = shinchoku(['diff', outputOf(paper(60)), after, '--pages'], {cwd})
    expect({status, out}).toEqual({status: 3, out: '別の題（新しい文書）\n'})
    expect(existsSync(join(cwd, 'output'))).toBe(false)
  }, 90_000)

  it('ends with 1 where the paper that was handed out is no PDF', () => {
    const [before, after] = [outputOf(paper(60)), outputOf(paper(61))]
    mkdirSync(join(before, 'pdf'))
    writeFileSync(join(before, 'pdf/d.pdf'), 'no PDF')
    const {status, out} = shinchoku(['diff', before, after, '--pages'], {cwd: freshFolder()})
    expect(status).toBe(1)
    expect(out).toContain('d.pdf')
  }, 90_000)

  it('refuses an output that is no PDF', () => {
    const {status} = shinchoku(['diff', 'sources', 'sources', '--pages', '--out', 'x.html'])
    expect(status).toBe(2)
  })
})
