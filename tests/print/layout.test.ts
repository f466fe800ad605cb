import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {getDocument, OPS} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {beforeAll, describe, expect, test} from 'vitest'
import {allBuilt} from '../support/built.ts'

/** A piece of text between head and foot of a page: its height above the foot of the paper, its ends, its size; all in pt. */
interface Piece {
  text: string
  x: number
  end: number
  y: number
  size: number
}

interface Paper {
  name: string
  bytes: number
  fonts: Set<string>
  /** `height` of the paper; the pieces from top to bottom. */
  pages: Array<{height: number; pieces: Piece[]}>
}

let papers: Paper[] = []

beforeAll(async () => {
  const files = allBuilt().flatMap(out => {
    const folder = join(out, 'pdf')
    if (!existsSync(folder)) throw new Error('no papers')
    return readdirSync(folder).map(name => join(folder, name))
  })
  papers = []
  for (const file of files) papers.push(await readPaper(file))
}, 300_000)

async function readPaper(name: string): Promise<Paper> {
  const data = readFileSync(name)
  const document = await getDocument({data: new Uint8Array(data), verbosity: 0}).promise
  const paper: Paper = {name, bytes: data.length, fonts: new Set(), pages: []}
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const height = (page.view[3] ?? 0) - (page.view[1] ?? 0)
    const {fnArray, argsArray} = await page.getOperatorList()
    fnArray.forEach((operator, index) => {
      if (operator !== OPS.setFont) return
      const font = page.commonObjs.get(argsArray[index][0]) as {name: string; isType3Font?: boolean}
      paper.fonts.add(font.isType3Font ? 'Type 3' : font.name.replace(/^[A-Z]{6}\+/, ''))
    })
    const {items} = await page.getTextContent()
    const pieces = items.flatMap(item => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [x = 0, y = 0] = item.transform.slice(4)
      const inside = y > 45 && y < height - 56
      return inside ? [{text: item.str, x, end: x + item.width, y, size: item.height}] : []
    })
    paper.pages.push({height, pieces: pieces.sort((a, b) => b.y - a.y)})
  }
  await document.destroy()
  return paper
}

/** How much of the height between head and foot is in use. */
function shareOf({height, pieces}: Paper['pages'][number]): number {
  const lowest = pieces.at(-1)?.y ?? height
  return (height - 56 - lowest) / (height - 56 - 51)
}

describe('a paper', () => {
  test('is set in its two fonts and no other, none of them drawn', () => {
    for (const {name, fonts} of papers)
      expect([name, [...fonts].sort()]).toEqual([
        name,
        ['BIZUDPGothic-Bold', 'BIZUDPGothic-Regular'],
      ])
  })

  test('takes at most 15 KB a page', () => {
    const heavy = papers.filter(({bytes, pages}) => bytes / pages.length > 15_000)
    expect(heavy.map(({name, bytes, pages}) => [name, bytes / pages.length])).toEqual([])
  })

  test('has no page that is nearly empty', () => {
    const empty = papers.flatMap(({name, pages}) =>
      pages.flatMap((page, index) => {
        const share = shareOf(page)
        return index > 0 && share < 0.12 ? [`${name} ${index + 1}: ${share.toFixed(2)}`] : []
      }),
    )
    expect(empty).toEqual([])
  })

  test('sets figures of as many digits as wide, so that they stand below each other', () => {
    const widths = papers.flatMap(({pages}) =>
      pages.flatMap(({pieces}) =>
        pieces.flatMap(({text, x, end, size}) =>
          /^[0-9]{2,}$/.test(text) ? [(end - x) / size / text.length] : [],
        ),
      ),
    )
    expect(widths.length).toBeGreaterThan(100)
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(0.02)
  })

  test('leaves no heading alone at the foot of a page', () => {
    // Headings are the only text larger than the body.
    const alone = papers.flatMap(({name, pages}) =>
      pages.flatMap(({pieces}, index) => {
        const last = pieces.at(-1)
        const heading = index > 0 && last !== undefined && last.size > 12.6
        return heading ? [`${name} ${index + 1}: ${last.text}`] : []
      }),
    )
    expect(alone).toEqual([])
  })
})
