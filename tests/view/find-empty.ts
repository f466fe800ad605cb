import type {Element, Nodes, Root} from 'hast'
import {findAll, hasClass, textOf} from '../support/elements.js'

/** What a page shows no more than a hint of: numbers of pages stand on paper only. */
const onPaperOnly = ['page-number', 'page-column', 'contents-leader', 'rule-page']

/** Everything in a report that is there and says nothing, in words for a person. */
export function findEmpty(report: Root): string[] {
  return [...emptyElements(report), ...emptyHeadings(report), ...emptyColumns(report)]
}

const neverEmpty =
  'h1 h2 h3 h4 h5 h6 p li dt dd dl ul ol table thead tbody caption figure section article'

function emptyElements(report: Root): string[] {
  const names = neverEmpty.split(' ')
  const all = findAll(report, it => names.includes(it.tagName))
  // On a cover an empty box only keeps the others in their places.
  const boxes = findAll(report, it => it.tagName === 'main').flatMap(main =>
    findAll(main, it => it.tagName === 'div' && !isFilledByScript(it)),
  )
  return [...all, ...boxes].filter(it => !says(it)).map(it => `empty ${nameOf(it)}`)
}

/** Headings that nothing stands under before the next one of their level or a higher one. */
function emptyHeadings(report: Root): string[] {
  const parts = partsOf(report)
  return parts.flatMap(({level, text}, index) => {
    if (level === 0) return []
    const after = parts.slice(index + 1)
    const end = after.findIndex(it => it.level > 0 && it.level <= level)
    const under = end < 0 ? after : after.slice(0, end)
    return under.some(it => it.level === 0) ? [] : [`nothing under "${text}"`]
  })
}

/** The headings of a report and, as level 0, whatever else it says, in order. */
function partsOf(node: Nodes): Array<{level: number; text: string}> {
  if (node.type === 'element' && /^h\d$/.test(node.tagName))
    return [{level: Number(node.tagName.slice(1)), text: textOf(node)}]
  if (node.type === 'element' && (node.tagName === 'svg' || leaves(node)))
    return says(node) ? [{level: 0, text: textOf(node)}] : []
  if (node.type === 'text') return node.value.trim() === '' ? [] : [{level: 0, text: node.value}]
  return 'children' in node ? node.children.flatMap(partsOf) : []
}

/** Columns whose cells are empty in every row below the head. */
function emptyColumns(report: Root): string[] {
  return findAll(report, it => it.tagName === 'table').flatMap(table => {
    const rows = findAll(table, it => it.tagName === 'tr').map(row =>
      row.children.flatMap(cell => (cell.type === 'element' ? spread(cell) : [])),
    )
    const heads = rows.filter(row => row.every(it => it.tagName === 'th'))
    const body = rows.filter(row => !heads.includes(row))
    const width = Math.max(0, ...rows.map(row => row.length))
    const columns = Array.from({length: width}, (_, at) => at)
    return columns
      .filter(at => !body.some(row => row[at] && (says(row[at]) || isHint(row[at]))))
      .map(
        at =>
          `empty column ${at + 1} (${heads.map(it => it[at] && textOf(it[at])).join()}) of ${nameOf(table)}`,
      )
  })
}

function spread(cell: Element): Element[] {
  return Array.from({length: Number(cell.properties.colSpan ?? 1)}, () => cell)
}

function says(node: Nodes): boolean {
  if (node.type === 'text') return node.value.trim() !== ''
  if (!('children' in node)) return false
  if (node.type === 'element' && (node.tagName === 'svg' || node.tagName === 'img'))
    return node.children.length > 0
  return node.children.some(says)
}

/** The room for search and filters, which nobody sees who has no script. */
function isFilledByScript({properties}: Element): boolean {
  return properties.id === 'filter'
}

function isHint(element: Element): boolean {
  return onPaperOnly.some(it => hasClass(element, it))
}

function leaves(element: Element): boolean {
  return ['head', 'script', 'style', 'title'].includes(element.tagName)
}

function nameOf({tagName, properties}: Element): string {
  const names = Array.isArray(properties.className) ? properties.className : []
  return [tagName, ...names, properties.ariaLabel].filter(Boolean).join('.')
}
