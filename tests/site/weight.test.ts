import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {fromHtml} from 'hast-util-from-html'
import {beforeAll, describe, expect, test} from 'vitest'
import {freshFolder, shinchoku} from '../support/cli.ts'

let folder = ''
let documents: string[] = []

beforeAll(() => {
  const out = freshFolder()
  const {status, err} = shinchoku(['build', '--out', out, '--quiet'])
  if (status !== 0) throw new Error(err)
  folder = join(out, 'site')
  documents = readdirSync(folder).filter(id => existsSync(join(folder, id, 'index.html')))
}, 120_000)

interface Node {
  value?: string
  properties?: Record<string, unknown>
  children?: Node[]
}

/** What is read or heard: text, and what stands for a picture or a mark. */
function wordsOf({value, properties = {}, children = []}: Node): string {
  const alternatives = [properties.ariaLabel, properties.title].filter(it => typeof it === 'string')
  return [value ?? '', ...alternatives, ...children.map(wordsOf)].join('')
}

/** Bytes of a page, its style sheets and its script, without those of its words. */
function overheadOf(id: string): {bytes: number; charts: number; cards: number} {
  const html = readFileSync(join(folder, id, 'index.html'), 'utf8')
  const files = ['style.css', 'site.js', `${id}/fonts.css`, `${id}/index.html`]
  const all = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)
  const words = wordsOf(fromHtml(html) as Node).replace(/\s+/g, ' ')
  return {
    bytes: all - Buffer.byteLength(words),
    cards: html.match(/<article/g)?.length ?? 0,
    charts: html.match(/<figure class="?chart/g)?.length ?? 0,
  }
}

describe('a page of the site', () => {
  test('weighs at most 100 KB beyond its words where it has few indicators', () => {
    const few = documents.map(overheadOf).filter(({cards}) => cards <= 20)
    expect(few.length).toBeGreaterThanOrEqual(2)
    expect(Math.max(...few.map(({bytes}) => bytes))).toBeLessThanOrEqual(100_000)
  })

  test('weighs at most 115 KB where it has many, and 5 KB more for each chart', () => {
    for (const id of documents) {
      const {bytes, charts} = overheadOf(id)
      expect([id, bytes <= 115_000 + 5_000 * charts]).toEqual([id, true])
    }
  })

  test('brings fonts with its own characters and no others', () => {
    for (const id of documents)
      for (const weight of ['regular', 'bold'])
        expect(statSync(join(folder, id, `${weight}.woff`)).size).toBeLessThan(300_000)
  })
})
