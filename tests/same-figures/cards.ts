import type {Element, Root} from 'hast'
import {findAll, hasClass, textOf} from '../support/elements.js'
import type {Paper, PaperNode} from './read-paper.js'

/** A card as it can be read: texts without white space. */
export interface Card {
  name: string
  /** Label and figure of each value, from top to bottom or from left to right. */
  figures: Array<{label: string; text: string}>
  /** Status, sentence, rates; '' where there is none. */
  verdict: string
  /** All that stands in it. */
  text: string
}

/** One row of a table: the text of its cells. */
interface Row {
  heads: string[]
  cells: string[]
}

/** The cards of a page of the site, by id. */
export function cardsOfPage(page: Root): Map<string, Card> {
  const cards = findAll(page, it => hasClass(it, 'card'))
  return new Map(cards.map(card => [String(card.properties.ariaLabelledBy), cardOf(card)]))
}

function cardOf(card: Element): Card {
  const part = (name: string) => findAll(card, it => hasClass(it, name))
  const rows = part('ledger').flatMap(table => findAll(table, it => it.tagName === 'tr'))
  const name = findAll(card, it => /^h\d$/.test(it.tagName)).map(it => textOf(it))
  return {
    name: name.join(''),
    figures: toFigures(
      rows.map(row => ({
        heads: findAll(row, it => it.tagName === 'th').map(it => textOf(it)),
        cells: findAll(row, it => it.tagName === 'td').map(it => textOf(it)),
      })),
    ),
    verdict: part('verdict')
      .map(it => textOf(it))
      .join(''),
    text: textOf(card, it => hasClass(it, 'card-sources') || hasClass(it, 'card-link')),
  }
}

/** The cards of a PDF in reading order; one that goes on on the next page is one. */
export function cardsOfPaper({nodes}: Paper): Array<Card & {page: number}> {
  const articles: PaperNode[][] = []
  for (const node of nodes.filter(({role}) => role === 'Art')) {
    if (headingIn(node)) articles.push([node])
    else articles.at(-1)?.push(node)
  }
  return articles.map(parts => {
    const [first] = parts
    const name = first && headingIn(first)
    const rows = parts
      .flatMap(it => inside(it, 'TR'))
      .map(row => ({heads: textsIn(row, 'TH'), cells: textsIn(row, 'TD')}))
      .filter(({heads}) => !heads[0]?.startsWith('年間増加'))
    return {
      name: name?.text ?? '',
      page: name?.page ?? 0,
      figures: toFigures(rows),
      verdict: '',
      text: parts.map(({text}) => text).join(''),
    }
  })
}

/** A row of heads stands above a row of cells; else each row has its own head. */
function toFigures(rows: ReadonlyArray<Row>): Card['figures'] {
  const [top, ...below] = rows.filter(({heads, cells}) => [...heads, ...cells].join('') !== '')
  if (top === undefined) return []
  if (top.cells.length > 0)
    return [top, ...below].map(({heads, cells}) => ({label: heads.join(''), text: cells.join('')}))
  return below.flatMap(({cells}) =>
    cells.map((text, index) => ({label: top.heads[index] ?? '', text})),
  )
}

function headingIn(node: PaperNode): PaperNode | undefined {
  return inside(node, /^H\d$/)[0]
}

function inside(node: PaperNode, role: string | RegExp): PaperNode[] {
  return node.children.flatMap(child => [
    ...((typeof role === 'string' ? child.role === role : role.test(child.role)) ? [child] : []),
    ...inside(child, role),
  ])
}

function textsIn(row: PaperNode, role: string): string[] {
  return inside(row, role).map(({text}) => text)
}
