import {composeBody, type Part} from './join/compose-part.js'
import {composeDefinitions, findDefinitions} from './join/find-definitions.js'
import {composeLinks, readLinks} from './join/link-parts.js'
import {composeCounters, isDivisibleStyle, printsTotal, renameTotal} from './join/page-counters.js'
import {type Branch, listSeams, readBody} from './join/read-branches.js'
import {listTags} from './join/scan-tags.js'
import type {Sheet} from './sheet.js'

/** A long sheet that is printed in parts. */
export interface LongSheet {
  html: string
  /** Where the first part begins and the last one ends. */
  start: number
  end: number
  /** Whether the pages say how many there are. */
  printsTotal: boolean
  /** The part that begins at a place, as long as parts are, or so many times. */
  partFrom(from: number, times: number): SheetPart
  compose(part: SheetPart, pages: PartPages): Sheet
}

/** A part of a sheet. */
export interface SheetPart extends Part {
  /** Whether a page surely begins where it ends; if not, it is cut where one is seen to begin. */
  ends: boolean
  /** What it goes on with in the middle, and how many rows are repeated at its head. */
  goesOn: {in: 'Table' | 'L'; heads: number} | undefined
  /** The elements in it that may begin a page. */
  perhaps: Branch[]
}

/** What a part has to know of the pages around it. */
export interface PartPages {
  /** The number of its first page. */
  first: number
  /** What stands for the number of all pages. */
  total: string
}

/** How long a sheet must be to be split, and how long a part may be where the sheet allows it; in characters. */
export interface PartSizes {
  sheet: number
  part: number
}

/** Some 200 and some 60 pages; of memory Chromium takes one to two kilobytes a character. */
const usualSizes: PartSizes = {sheet: 600_000, part: 160_000}

/**
 * Splits a long sheet where pages begin, so that no more of it has to be in the memory of a browser at once than a part:
 * before elements that begin a page (`data-new-page`), and between the elements of one that says that its pages may be
 * printed apart (`data-divisible`).
 * @returns undefined where it is not long, says neither, or where its parts would not be printed as the whole is: where
 *   the markup is not closed, or the style counts things or knows left pages from right ones
 */
export function splitSheet(sheet: Sheet, sizes: PartSizes = usualSizes): LongSheet | undefined {
  const {html} = sheet
  if (html.length < sizes.sheet) return undefined
  const body = readBody(html)
  const seams = body ? listSeams(body) : []
  if (body === undefined || seams.length === 0) return undefined
  const head = html.slice(0, body.start)
  if (!headEnd.test(head)) return undefined
  const styles = [head, ...listStyles(sheet).map(([, style]) => style)]
  if (!styles.every(isDivisibleStyle)) return undefined
  const links = readLinks(html)
  const definitions = findDefinitions({html, styles, places: links.places})
  if (definitions === undefined) return undefined
  const files = new Map(sheet.files)
  for (const [path, style] of listStyles(sheet)) {
    files.set(path, {type: styleType, bytes: new TextEncoder().encode(renameTotal(style))})
  }
  const {start, end} = body
  const partOf = (from: number, {to, ends}: {to: number; ends: boolean}): SheetPart => ({
    from,
    to,
    ends,
    goesOn: findInside(
      html,
      seams.find(it => it.start === from),
    ),
    perhaps: seams.filter(it => it.seam === 'perhaps' && it.start > from && it.start < to),
  })
  return {
    html,
    start,
    end,
    printsTotal: styles.some(printsTotal),
    partFrom: (from, times) => partOf(from, findEnd(seams, {from, end}, sizes.part * times)),
    compose(part, pages) {
      const hidden = composeLinks(links, part)
      const more = composeDefinitions(html, definitions, part)
      const first = renameTotal(head).replace(headEnd, it => composeCounters(pages) + it)
      const composed = composeBody(html, body, {part, hidden, more})
      return {html: first + composed + html.slice(end), files}
    },
  }
}

function findInside(html: string, first: Branch | undefined): SheetPart['goesOn'] {
  if (first?.seam !== 'perhaps' || first.name === 'article') return undefined
  if (first.name === 'li') return {in: 'L', heads: 0}
  let table = first.parent
  while (table && table.name !== 'table') table = table.parent
  const head = table?.kids.find(it => it.name === 'thead')
  return {in: 'Table', heads: head ? listTags(html, 'tr', head).length : 0}
}

const headEnd = /<\/head>/i

const styleType = 'text/css'

function listStyles({files}: Sheet): [path: string, style: string][] {
  return [...files].flatMap(([path, {type, bytes}]) =>
    type === styleType ? [[path, new TextDecoder().decode(bytes)]] : [],
  )
}

/** A part ends before the last sure page that is near enough; else behind the first element that is far enough. */
function findEnd(
  seams: ReadonlyArray<Branch>,
  {from, end}: {from: number; end: number},
  size: number,
): {to: number; ends: boolean} {
  if (end - from <= size) return {to: end, ends: true}
  const near = seams.findLast(
    it => it.seam === 'page' && it.start > from && it.start <= from + size,
  )
  if (near !== undefined) return {to: near.start, ends: true}
  const far = seams.find(it => it.start > from && (it.seam === 'page' || it.start > from + size))
  return {to: far?.start ?? end, ends: far?.seam !== 'perhaps'}
}
