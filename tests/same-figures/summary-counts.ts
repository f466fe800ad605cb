import type {Element, Root} from 'hast'
import {findAll, textOf} from '../support/elements.js'
import {cardsOfPage, type PlacedCard} from './cards.js'

const statuses = ['達成', '前進', '横ばい', '後退', '判定できない']

/** Whether a page has a summary (概要) at all. */
export function hasSummary(page: Root): boolean {
  return summaryOf(page) !== undefined
}

/** Every number of the summary that counting its cards does not give, and every mover that its card contradicts. */
export function findWrongCounts(page: Root): unknown[] {
  const summary = summaryOf(page)
  if (summary === undefined) return []
  const cards = cardsOfPage(page)
  return [
    ...wrongTiles(summary, [...cards.values()]),
    ...wrongGoals(summary, [...cards.values()]),
    ...wrongMovers(summary, cards),
  ]
}

function summaryOf(page: Root): Element | undefined {
  return findAll(page, it => String(it.properties.ariaLabelledBy) === 'report-summary')[0]
}

/** One tile for each status: `◎達成30/5455.6%`. */
function wrongTiles(summary: Element, cards: ReadonlyArray<PlacedCard>): unknown[] {
  const [tiles] = findAll(summary, it => it.tagName === 'ul')
  const found = (tiles ? findAll(tiles, it => it.tagName === 'li') : []).map(it => textOf(it))
  const counts = countsOf(cards)
  const outOf = sum(counts)
  const expected = counts.map((count, index) => {
    const share = outOf === 0 ? '' : `${((count / outOf) * 100).toFixed(1)}%`
    return `${statuses[index]}${count}/${outOf}${share}`
  })
  return found.map(it => it.slice(1)).join() === expected.join() ? [] : [{found, expected}]
}

function wrongGoals(summary: Element, cards: ReadonlyArray<PlacedCard>): unknown[] {
  return rowsOf(summary, '基本目標ごとの判定').flatMap(row => {
    const goal = targetOf(row)
    const found = cellsOf(row).slice(-(statuses.length + 1))
    const counts = countsOf(cards.filter(it => it.sections.includes(goal)))
    const expected = [...counts, sum(counts)].map(String)
    return found.join() === expected.join() ? [] : [{goal, found, expected}]
  })
}

/** A mover has the first and the last of the figures of its card, a target of it, its rate and its status. */
function wrongMovers(summary: Element, cards: ReadonlyMap<string, PlacedCard>): unknown[] {
  return rowsOf(summary, '大きく動いた指標').flatMap(row => {
    const id = targetOf(row)
    const card = cards.get(id)
    const [rate = '', status = ''] = cellsOf(row).slice(-2)
    const figures = cellsOf(row).slice(-5, -2)
    const texts = card?.figures.map(({text}) => text) ?? []
    const right =
      figures.length === 3 &&
      figures.every(figure => figure !== '' && texts.some(text => text.startsWith(figure))) &&
      card?.verdict.includes(rate) &&
      card.status === status.slice(1)
    return right ? [] : [{id, figures, rate, status, texts}]
  })
}

/** The rows of a table of the summary that lead somewhere. */
function rowsOf(summary: Element, label: string): Element[] {
  const [table] = findAll(summary, it => it.properties.ariaLabel === label)
  const rows = table ? findAll(table, it => it.tagName === 'tr') : []
  return rows.filter(row => targetOf(row) !== '')
}

function cellsOf(row: Element): string[] {
  return findAll(row, it => it.tagName === 'td').map(it => textOf(it))
}

function countsOf(cards: ReadonlyArray<PlacedCard>): number[] {
  return statuses.map(status => cards.filter(it => it.status === status).length)
}

function sum(numbers: ReadonlyArray<number>): number {
  return numbers.reduce((total, it) => total + it, 0)
}

function targetOf(row: Element): string {
  const [link] = findAll(row, it => it.tagName === 'a')
  return link ? decodeURIComponent(String(link.properties.href).slice(1)) : ''
}
