import {describe, expect, it} from 'vitest'
import {type BuildRequest, build} from '../src/build/build.js'
import {manifestFileName} from '../src/build/manifest.js'
import {reportsOf, tell} from '../src/diagnostics/report.js'
import {countOpenNumbers} from '../src/print/open-number.js'
import {memoryWorld} from './support/memory-world.js'
import {testWorkshop} from './support/workshop.js'

const text = `みどり市総合戦略の進捗状況

基本目標1 木と暮らすまち

(1) 並木

KPI\t担当課\t現状値 (H30)\t(R2)\t(R3)\t目標値 (当初)
並木の本数\t公園課\t10本\t12本\t15本\t20本
`

const files = {'in/a.txt': text, 'in/b.txt': text.replace('12本', '13本')}

function request(paths: string[], make: BuildRequest['make'] = 'all'): BuildRequest {
  return {paths, from: 'text', out: 'out', make}
}

describe('build', () => {
  it('writes data, ledger, schema, paper and site of each document', async () => {
    const world = memoryWorld(files)
    const {documents} = await build(request(['in/a.txt', 'in/b.txt']), testWorkshop(world))
    expect(documents.map(it => [it.data, it.pdf, it.pages])).toEqual([
      ['data/a.yaml', 'pdf/a.pdf', 2],
      ['data/b.yaml', 'pdf/b.pdf', 2],
    ])
    const beside = ['.csv', '-indicators.csv', '.json', '.pdf', '.yaml']
    const alone = ['bold.woff', 'data-dictionary.csv', 'fonts.css', 'index.html', 'regular.woff']
    const of = (id: string) => [
      `out/data/${id}.ledger.tsv`,
      `out/data/${id}.yaml`,
      `out/pdf/${id}.pdf`,
      ...[...alone, ...beside.map(it => id + it)].map(it => `out/site/${id}/${it}`),
    ]
    const site = [
      'LICENSE-fonts.txt',
      'bold.woff',
      'fonts.css',
      'index.html',
      'regular.woff',
      'site.js',
      'index.css',
      'style.css',
    ]
    expect([...world.written].sort()).toEqual(
      [
        `out/${manifestFileName}`,
        'out/data/shinchoku-1.schema.json',
        ...site.map(it => `out/site/${it}`),
        ...of('a'),
        ...of('b'),
      ].sort(),
    )
  })

  it('stops at the YAML when only data is asked for, and opens no printer', async () => {
    const world = memoryWorld(files)
    const workshop = testWorkshop(world)
    await build(request(['in/a.txt'], 'data'), workshop)
    expect(world.written.sort()).toEqual([
      `out/${manifestFileName}`,
      'out/data/a.ledger.tsv',
      'out/data/a.yaml',
      'out/data/shinchoku-1.schema.json',
    ])
    expect(workshop.opened).toBe(0)
  })

  it('writes nothing and opens no printer when nothing changed', async () => {
    const world = memoryWorld(files)
    await build(request(['in/a.txt', 'in/b.txt']), testWorkshop(world))
    world.written.length = 0
    const again = testWorkshop(world)
    const {documents} = await build(request(['in/a.txt', 'in/b.txt']), again)
    expect(world.written).toEqual([])
    expect(again.opened).toBe(0)
    expect(documents.map(it => [it.kept, it.pages])).toEqual([
      [true, 2],
      [true, 2],
    ])
  })

  it('prints only the paper in which something changed', async () => {
    const world = memoryWorld(files)
    await build(request(['in/a.txt', 'in/b.txt']), testWorkshop(world))
    world.files.set('in/b.txt', Buffer.from(text.replace('12本', '14本')))
    const again = testWorkshop(world)
    const {documents} = await build(request(['in/a.txt', 'in/b.txt']), again)
    expect(documents.map(it => it.kept)).toEqual([true, false])
    expect(again.sheets).toHaveLength(1)
    expect(again.sheets[0]?.html).toContain('14本')
  })

  it.each([
    ['is missing', undefined],
    ['is no JSON', 'not JSON'],
    ['is of another kind', '{"version": 9}'],
  ])('prints again when the manifest %s', async (_, damaged) => {
    const world = memoryWorld(files)
    await build(request(['in/a.txt']), testWorkshop(world))
    const path = `out/${manifestFileName}`
    if (damaged === undefined) world.files.delete(path)
    else world.files.set(path, Buffer.from(damaged))
    const again = testWorkshop(world)
    await build(request(['in/a.txt']), again)
    expect(again.sheets).toHaveLength(1)
  })

  it('prints again when the PDF is gone', async () => {
    const world = memoryWorld(files)
    await build(request(['in/a.txt']), testWorkshop(world))
    world.files.delete('out/site/a/a.pdf')
    const again = testWorkshop(world)
    await build(request(['in/a.txt']), again)
    expect(again.sheets).toHaveLength(1)
    expect(world.files.has('out/site/a/a.pdf')).toBe(true)
  })

  it('makes the same bytes of the same sources', async () => {
    const [one, two] = [memoryWorld(files), memoryWorld(files)]
    await build(request(['in/a.txt', 'in/b.txt']), testWorkshop(one))
    await build(request(['in/a.txt', 'in/b.txt']), testWorkshop(two))
    expect([...two.files]).toEqual([...one.files])
  })

  it('builds the others when one document cannot be used, and writes nothing of that one', async () => {
    const world = memoryWorld({...files, 'in/0.txt': 'ただの文。\n'})
    const {documents} = await build(request(['in/0.txt', 'in/a.txt']), testWorkshop(world))
    expect(documents.map(it => [it.path, it.pdf])).toEqual([
      ['in/0.txt', undefined],
      ['in/a.txt', 'pdf/a.pdf'],
    ])
    expect(documents[0]?.file.messages.map(it => it.ruleId)).toEqual(['no-table'])
    expect(world.written.some(it => it.includes('0'))).toBe(false)
  })

  it('reports a file that the system refuses to read, and builds the others', async () => {
    const world = memoryWorld(files)
    world.refuse = {read: /in\/a/, code: 'EACCES'}
    const {documents} = await build(request(['in/a.txt', 'in/b.txt']), testWorkshop(world))
    expect(documents[0]?.file.messages[0]).toMatchObject({ruleId: 'file-unreadable', fatal: true})
    expect(documents[0]?.file.messages[0]).toMatchObject({params: {cause: 'EACCES'}})
    expect(documents[1]?.pdf).toBe('pdf/b.pdf')
  })

  it('reports a paper that jams, prints the others, and closes the printer', async () => {
    const world = memoryWorld(files)
    const workshop = testWorkshop(world)
    workshop.jam = /12本/
    const {documents} = await build(request(['in/a.txt', 'in/b.txt']), workshop)
    expect(documents.map(it => it.pdf)).toEqual([undefined, 'pdf/b.pdf'])
    expect(documents[0]?.file.messages.map(it => it.ruleId)).toContain('print-failed')
    expect([workshop.opened, workshop.closed]).toEqual([1, 1])
  })

  it('prints a paper once, with its page numbers left open', async () => {
    const workshop = testWorkshop(memoryWorld(files))
    await build(request(['in/a.txt']), workshop)
    expect(workshop.sheets.map(it => countOpenNumbers(it.html) > 3)).toEqual([true])
  })

  it('prints a paper again, with its page numbers, where they could not be filled in', async () => {
    const workshop = testWorkshop(memoryWorld(files))
    workshop.unfillable = true
    const {documents} = await build(request(['in/a.txt']), workshop)
    expect(workshop.sheets.map(it => countOpenNumbers(it.html) > 0)).toEqual([true, false])
    expect(workshop.sheets[1]?.html).toContain('<span class="page-number">2</span>')
    expect(documents[0]?.pages).toBe(2)
  })

  it('closes the printer when the output cannot be written', async () => {
    const world = memoryWorld(files)
    world.refuse = {write: /\.pdf$/, code: 'ENOSPC'}
    const workshop = testWorkshop(world)
    await expect(build(request(['in/a.txt']), workshop)).rejects.toThrow()
    expect([workshop.opened, workshop.closed]).toEqual([1, 1])
  })

  it('refuses the second of two documents that would share their files', async () => {
    const world = memoryWorld({...files, 'in/a.md': text})
    const {documents} = await build(request(['in/a.txt', 'in/a.md']), testWorkshop(world))
    expect(documents.map(it => it.pdf)).toEqual(['pdf/a.pdf', undefined])
    expect(documents[1]?.file.messages.map(it => it.ruleId)).toEqual(['id-repeated'])
  })

  it('says which characters the print font lacks', async () => {
    const world = memoryWorld({'in/a.txt': text.replace('公園課', '𠮟る課')})
    const {documents} = await build(request(['in/a.txt']), testWorkshop(world))
    const reports = reportsOf(documents[0]?.file ?? {messages: []})
    const message = reports.find(it => it.ruleId === 'character-not-in-font')
    expect(message && tell(message, 'ja')).toContain('𠮟')
  })

  it('puts what settings.yaml says on the cover, and takes the id from it', async () => {
    const settings =
      'cover: {paper: 資料7}\ndocuments: {a.txt: {id: trees, cover: {title: 木の話}}}\n'
    const world = memoryWorld({...files, 'in/settings.yaml': settings})
    const workshop = testWorkshop(world)
    const {documents} = await build(request(['in/a.txt']), workshop)
    expect(documents[0]?.pdf).toBe('pdf/trees.pdf')
    expect(workshop.sheets[0]?.html).toContain('資料7')
    expect(workshop.sheets[0]?.html).toContain('木の話')
  })

  it('reads nothing beside broken settings, and says where they are broken', async () => {
    const world = memoryWorld({...files, 'in/settings.yaml': 'cover:\n  papper: 資料7\n'})
    const {documents, settingsFiles} = await build(request(['in/a.txt']), testWorkshop(world))
    expect(documents[0]?.facts).toBeUndefined()
    expect(settingsFiles[0]?.messages[0]).toMatchObject({
      ruleId: 'settings-invalid',
      line: 2,
      column: 3,
    })
    expect(world.written).toEqual([])
  })

  it('refuses an id that would leave the output folder', async () => {
    const world = memoryWorld({...files, 'in/settings.yaml': 'documents: {a.txt: {id: ../../x}}\n'})
    const {settingsFiles} = await build(request(['in/a.txt']), testWorkshop(world))
    expect(settingsFiles[0]?.messages[0]).toMatchObject({ruleId: 'settings-invalid', line: 1})
    expect(world.written).toEqual([])
  })

  it('renders from the YAML what it renders from the text', async () => {
    const fromText = memoryWorld(files)
    await build(request(['in/a.txt']), testWorkshop(fromText))
    const fromYaml = memoryWorld({'data/a.yaml': fromText.files.get('out/data/a.yaml') ?? ''})
    await build(
      {paths: ['data/a.yaml'], from: 'yaml', out: 'out', make: 'all'},
      testWorkshop(fromYaml),
    )
    for (const path of ['out/site/a/index.html', 'out/site/index.html', 'out/pdf/a.pdf']) {
      expect(fromYaml.files.get(path), path).toEqual(fromText.files.get(path))
    }
  })
})
