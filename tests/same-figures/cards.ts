import type {Element, Nodes, Root} from 'hast'
import {findAll, textOf} from '../support/elements.js'
import type {Paper, PaperNode} from './read-paper.js'

/** A card as it can be read: texts without white space. */
export interface Card {
  name: string
  /** Label and figure of each value, from top to bottom or from left to right. */
  figures: Array<{label: string; text: string}>
  /** Status, sentence, rates; '' where there is none, and on paper, where they are a part of `text`. */
  verdict: string
  /** All that is said in it, in reading order, without what only the page of the site has. */
  text: string
}

/** The name of the status on a card (`達成`), the section that opens its part, and the card itself. */
export interface PlacedCard extends Card {
  status: string | undefined
  /** The ids of the headings of the sections that it stands in, from the outermost. */
  sections: string[]
}

interface Cell {
  head: boolean
  text: string
}

/** The cards of a page of the site, by the id of their heading. */
export function cardsOfPage(page: Root): Map<string, PlacedCard> {
  return new Map(cardsIn(page, []))
}

function cardsIn(node: Element | Root, sections: string[]): Array<[string, PlacedCard]> {
  const children = (node.children as Nodes[]).filter(it => it.type === 'element')
  const [first] = children
  const opens = node.type === 'element' && node.tagName === 'section' && first && isHeading(first)
  const within = opens ? [...sections, String(first.properties.id)] : sections
  return children.flatMap((child): Array<[string, PlacedCard]> => {
    if (child.tagName !== 'article') return cardsIn(child, within)
    const [heading] = findAll(child, isHeading)
    return [[String(heading?.properties.id), {...cardOf(child), sections: within}]]
  })
}

function cardOf(card: Element): Omit<PlacedCard, 'sections'> {
  const [table] = findAll(card, it => it.tagName === 'table')
  const rows = (table ? findAll(table, it => it.tagName === 'tr') : []).map(row =>
    findAll(row, isCell),
  )
  const upright = rows.every(([first]) => first?.tagName === 'th') && !isHeadRow(rows[0])
  // The last column, or the last row, says where in the source each figure stands.
  const places = upright ? rows.flatMap(row => row.slice(-1)) : (rows.at(-1) ?? [])
  const figures = upright ? rows.map(row => row.slice(0, -1)) : rows.slice(0, -1)
  const verdict = card.children.find(it => it.type === 'element' && it.tagName === 'div')
  const [status] = verdict ? findAll(verdict, it => it.tagName === 'b') : []
  const [heading] = findAll(card, isHeading)
  const address = `#${heading?.properties.id}`
  return {
    name: heading ? textOf(heading) : '',
    figures: toFigures(figures.map(row => row.map(toCell))),
    verdict: verdict ? textOf(verdict) : '',
    status: status && textOf(status).slice(1),
    text: textOf(card, it => places.includes(it) || isOnSiteOnly(it, address)),
  }
}

function isHeadRow(row: ReadonlyArray<Element> = []): boolean {
  return row.length > 0 && row.every(it => it.tagName === 'th' || textOf(it) === '')
}

/** The switch of the places, and the card's link to itself. */
function isOnSiteOnly({tagName, properties}: Element, address: string): boolean {
  return tagName === 'details' || decodeURIComponent(String(properties.href)) === address
}

/** The cards of a PDF in reading order; one that goes on on the next page is one. */
export function cardsOfPaper(paper: Paper): Array<Card & {page: number}> {
  return articlesOf(paper).map(parts => {
    const [first] = parts
    const name = first && headingIn(first)
    const rows = parts.flatMap(it => inside(it, /^TR$/)).map(row => inside(row, /^T[HD]$/))
    const cells = rows.map(row => row.map(({role, text}) => ({head: role === 'TH', text})))
    return {
      name: name?.text ?? '',
      page: name?.page ?? 0,
      figures: toFigures(cells),
      verdict: '',
      text: parts.map(({text}) => text).join(''),
    }
  })
}

/** The elements of each card of a PDF, one for each page that it stands on. */
export function articlesOf({nodes}: Paper): PaperNode[][] {
  const articles: PaperNode[][] = []
  for (const node of nodes.filter(({role}) => role === 'Art')) {
    if (headingIn(node)) articles.push([node])
    else articles.at(-1)?.push(node)
  }
  return articles
}

/** A row of heads stands above a row of figures, with empty cells where a year is left out; else each row has its own head. */
function toFigures(rows: ReadonlyArray<ReadonlyArray<Cell>>): Card['figures'] {
  const full = rows.map(row => row.filter(({text}) => text !== '')).filter(row => row.length > 0)
  const [heads = [], figures, ...more] = full
  if (figures !== undefined && heads.every(({head}) => head)) {
    if (more.length > 0 || figures.length !== heads.length)
      throw new Error(`figures without heads: ${JSON.stringify(full)}`)
    return figures.map(({text}, index) => ({label: heads[index]?.text ?? '', text}))
  }
  return full.map(([head, ...cells]) => ({
    label: head?.head ? head.text : '',
    text: cells.map(({text}) => text).join(''),
  }))
}

function toCell(cell: Element): Cell {
  return {head: cell.tagName === 'th', text: textOf(cell)}
}

function isCell({tagName}: Element): boolean {
  return tagName === 'th' || tagName === 'td'
}

function isHeading({tagName}: Element): boolean {
  return /^h[2-6]$/.test(tagName)
}

function headingIn(node: PaperNode): PaperNode | undefined {
  return inside(node, /^H\d$/)[0]
}

function inside(node: PaperNode, role: RegExp): PaperNode[] {
  return node.children.flatMap(child => [
    ...(role.test(child.role) ? [child] : []),
    ...inside(child, role),
  ])
}
