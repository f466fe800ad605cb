import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {fromHtml} from 'hast-util-from-html'
import {beforeAll, describe, expect, test} from 'vitest'
import {allBuilt} from '../support/built.ts'

let pages: string[] = []

beforeAll(() => {
  pages = allBuilt().flatMap(out => {
    const site = join(out, 'site')
    const ids = readdirSync(site).filter(id => existsSync(join(site, id, 'index.html')))
    return ids.map(id => join(site, id))
  })
}, 240_000)

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
function overheadOf(page: string): number {
  const html = readFileSync(join(page, 'index.html'), 'utf8')
  const files = ['index.html', 'fonts.css', '../style.css', '../site.js']
  const all = files.reduce((sum, file) => sum + statSync(join(page, file)).size, 0)
  const words = wordsOf(fromHtml(html) as Node).replace(/\s+/g, ' ')
  return all - Buffer.byteLength(words)
}

describe('a page of the site', () => {
  test('weighs at most 100 KB beyond its words, whatever the document', () => {
    expect(pages.length).toBeGreaterThanOrEqual(5)
    expect(pages.filter(page => overheadOf(page) > 100_000)).toEqual([])
  })

  test('brings fonts with its own characters and no others', () => {
    for (const page of pages)
      for (const weight of ['regular', 'bold'])
        expect(statSync(join(page, `${weight}.woff`)).size).toBeLessThan(350_000)
  })
})
