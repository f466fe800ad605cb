import type {Element, Nodes, Root} from 'hast'
import {findAll, hasClass, isHidden, textOf} from '../support/elements.js'
import type {Paper, PaperNode} from './read-paper.js'

/** The parts of a report that print page numbers: the class of each on the page, and its heading on paper. */
const parts = [
  ['summary', '概要'],
  ['contents', '目次'],
  ['overview', '指標一覧'],
  ['divisions', '担当課別索引'],
] as const

const numberMark = '#'
const unprinted = ['visually-hidden', 'contents-count']
const isNumber = (element: Element) => hasClass(element, 'page-number')

/** A line that leads somewhere and says on which page that is. */
interface Pointer {
  to: string
  /** What stands before and behind the number. */
  before: string
  after: string
}

/**
 * Every printed page number that is not the page on which what it leads to stands: by its destination, by the heading
 * that stands there, and by the foot of that page. What prints a number is taken from the page of the site, which has
 * the same lines.
 */
export function findWrongNumbers(page: Root, paper: Paper): unknown[] {
  const titles = new Map(
    findAll(page, it => it.properties.id !== undefined).map(it => [it.properties.id, textOf(it)]),
  )
  const headings = new Set(headingsOf(paper))
  return parts.flatMap(([name, heading]): unknown[] => {
    const pointers = findAll(page, it => hasClass(it, name)).flatMap(pointersIn)
    if (name === 'contents' && pointers.length === 0) return [[name, 'no page numbers']]
    const links = elementsUnder(heading, 'Link', paper)
    return pointers.flatMap((pointer): unknown[] => {
      const at = links.findIndex(it => numberOf(it, pointer) !== undefined)
      const [link] = at < 0 ? [] : links.splice(at, 1)
      const number = link && numberOf(link, pointer)
      if (number === undefined) return [[name, 'no such line on paper', pointer]]
      const title = titles.get(pointer.to)
      const stands = headings.has(`${number} ${title}`)
      const right = paper.destinations.get(pointer.to) === number
      const footed = paper.footers[number - 1]?.startsWith(`${number}/`)
      return stands && right && footed
        ? []
        : [[name, pointer, number, {title, stands, right, footed}]]
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

function pointersIn(part: Element): Pointer[] {
  const links = findAll(part, it => it.tagName === 'a')
  return links
    .filter(it => isNumber(it) || findAll(it, isNumber).length > 0)
    .map(link => {
      const to = decodeURIComponent(String(link.properties.href).slice(1))
      const [before = '', after = ''] = marked(link).split(numberMark)
      return {to, before, after}
    })
}

/** The text of a link as it can be on paper, with a mark in the place of its number. */
function marked(node: Nodes): string {
  if (node.type === 'element' && isNumber(node)) return numberMark
  // Neither words for listeners nor the count of a section's indicators need be printed.
  if (node.type === 'element' && unprinted.some(it => hasClass(node, it))) return ''
  return 'children' in node && !isHidden(node) ? node.children.map(marked).join('') : textOf(node)
}

/** The elements of a role that stand under a heading of the first two levels. */
export function elementsUnder(heading: string, role: string, {nodes}: Paper): PaperNode[] {
  let under = ''
  return nodes.filter(node => {
    if (node.role === 'H1' || node.role === 'H2') under = node.text
    return under === heading && node.role === role
  })
}

function numberOf(link: PaperNode, {to, before, after}: Pointer): number | undefined {
  const {text} = link
  if (!link.to.includes(to) || !text.startsWith(before) || !text.endsWith(after)) return undefined
  const rest = text.slice(before.length, text.length - after.length)
  const [, number] = /^(?:\d+指標)?(\d+)$/.exec(rest) ?? []
  return number === undefined ? undefined : Number(number)
}

/** Page and text of each heading. */
function headingsOf({nodes}: Paper): string[] {
  return nodes.filter(({role}) => /^H\d$/.test(role)).map(({text, page}) => `${page} ${text}`)
}
