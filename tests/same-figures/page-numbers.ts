import type {Element, Root} from 'hast'
import {findAll, textOf} from '../support/elements.js'
import type {Paper, PaperNode} from './read-paper.js'

/** The parts of a report that print page numbers: the id of each heading on the page, and what it says on paper. */
const parts = [
  ['report-summary', '概要'],
  ['report-contents', '目次'],
  ['report-overview', '指標一覧'],
  ['report-divisions', '担当課別索引'],
] as const

/** A line that leads somewhere, and on paper says on which page that is. */
interface Pointer {
  to: string
  text: string
}

/**
 * Every printed page number that is not the page on which what it leads to stands: by its destination, by the heading
 * that stands there, and by the foot of that page. Which lines must have one is taken from the page of the site, which has
 * the same lines without the numbers.
 */
export function findWrongNumbers(page: Root, paper: Paper): unknown[] {
  const titles = new Map(
    findAll(page, it => it.properties.id !== undefined).map(it => [it.properties.id, textOf(it)]),
  )
  const headings = new Set(headingsOf(paper))
  return parts.flatMap(([id, heading]): unknown[] => {
    const [part] = findAll(page, it => String(it.properties.ariaLabelledBy) === id)
    const pointers = part ? pointersIn(part) : []
    if (id === 'report-contents' && pointers.length < 2) return [[id, 'no lines']]
    const links = elementsUnder(heading, 'Link', paper)
    return pointers.flatMap((pointer): unknown[] => {
      const number = takeNumber(links, pointer)
      if (number === undefined) return [[id, 'no such line on paper', pointer]]
      const title = titles.get(pointer.to)
      const stands = headings.has(`${number} ${title}`)
      const right = paper.destinations.get(pointer.to) === number
      const footed = paper.footers[number - 1]?.startsWith(`${number}/`)
      return stands && right && footed
        ? []
        : [[id, pointer, number, {title, stands, right, footed}]]
    })
  })
}

/** Every bookmark that leads elsewhere than to its heading, and every heading without one. */
export function findMisplacedHeadings(paper: Paper): unknown[] {
  const headings = headingsOf(paper)
  const marked = paper.bookmarks.map(({title, page}) => `${page} ${title}`)
  return [
    ...marked.filter(it => !headings.includes(it)).map(it => ['bookmark', it]),
    ...headings.filter(it => !marked.includes(it)).map(it => ['heading', it]),
  ]
}

/** All links of a part but those in the rows of the list that head a section: these have no number. */
function pointersIn(part: Element): Pointer[] {
  const headers = findAll(part, it => it.properties.scope === 'rowgroup')
  const unnumbered = headers.flatMap(it => findAll(it, isLink))
  return findAll(part, isLink)
    .filter(it => !unnumbered.includes(it))
    .map(link => ({
      to: decodeURIComponent(String(link.properties.href).slice(1)),
      text: textOf(link).replace(/。$/, ''),
    }))
}

function isLink({tagName}: Element): boolean {
  return tagName === 'a'
}

/** The number at the end of a line, or in the cell at the end of its row; what it is taken from is taken out of `links`. */
function takeNumber(links: PaperNode[], {to, text}: Pointer): number | undefined {
  const at = links.findIndex(it => it.to.includes(to) && it.text.startsWith(text))
  const [link] = at < 0 ? [] : links.splice(at, 1)
  if (link === undefined) return undefined
  // The count of a section's indicators need not be printed on the page of the site.
  const rest = /^(?:\d+指標)?(?:（(\d+)ページ）。|(\d+))?$/.exec(link.text.slice(text.length))
  const number = rest?.[1] ?? rest?.[2]
  if (rest === null || number !== undefined)
    return number === undefined ? undefined : Number(number)
  const next = links[at]
  if (!next?.to.includes(to) || !/^\d+$/.test(next.text)) return undefined
  links.splice(at, 1)
  return Number(next.text)
}

/** The elements of a role that stand under a heading of the first two levels. */
export function elementsUnder(heading: string, role: string, {nodes}: Paper): PaperNode[] {
  let under = ''
  return nodes.filter(node => {
    if (node.role === 'H1' || node.role === 'H2') under = node.text
    return under === heading && node.role === role
  })
}

/** Page and text of each heading. */
function headingsOf({nodes}: Paper): string[] {
  return nodes.filter(({role}) => /^H\d$/.test(role)).map(({text, page}) => `${page} ${text}`)
}
