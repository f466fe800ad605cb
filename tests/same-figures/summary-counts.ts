import type {Element, Root} from 'hast'
import {findAll, hasClass, textOf} from '../support/elements.js'
import {cardsOfPage} from './cards.js'

const statuses = ['achieved', 'progressed', 'flat', 'regressed', 'unjudged']

/** Whether a page has a summary (概要) at all. */
export function hasSummary(page: Root): boolean {
  return findAll(page, it => hasClass(it, 'summary')).length > 0
}

/** Every number of the summary that counting its cards does not give, and every mover that its card contradicts. */
export function findWrongCounts(page: Root): unknown[] {
  const [summary] = findAll(page, it => hasClass(it, 'summary'))
  if (summary === undefined) return []
  const cards = findAll(page, it => hasClass(it, 'card'))
  return [
    ...wrongTiles(summary, cards),
    ...wrongGoals(summary, cards),
    ...wrongMovers(summary, page),
  ]
}

function wrongTiles(summary: Element, cards: ReadonlyArray<Element>): unknown[] {
  const found = statuses.map(status =>
    findAll(summary, it => hasClass(it, `tile-${status}`)).map(tile =>
      findAll(tile, it => it.tagName === 'b' || hasClass(it, 'tile-of')).map(it => textOf(it)),
    ),
  )
  const counts = countsOf(cards)
  const outOf = sum(counts)
  const expected = counts.map(count => [[`${count}`, `/${outOf}`]])
  return JSON.stringify(found) === JSON.stringify(expected) ? [] : [{found, expected}]
}

function wrongGoals(summary: Element, cards: ReadonlyArray<Element>): unknown[] {
  const [table] = findAll(summary, it => hasClass(it, 'goal-bars'))
  const rows = table ? findAll(table, it => it.tagName === 'tr').slice(1) : []
  return rows.flatMap(row => {
    const goal = targetsOf(row)[0]
    const found = findAll(row, it => it.tagName === 'td' && hasClass(it, 'goal-count')).map(it =>
      textOf(it),
    )
    const counts = countsOf(cards.filter(it => it.properties.dataGoal === goal))
    const expected = [...counts, sum(counts)].map(String)
    return found.join() === expected.join() ? [] : [{goal, found, expected}]
  })
}

/** A mover has the first and the last of the figures of its card, a target of it, and its rate. */
function wrongMovers(summary: Element, page: Root): unknown[] {
  const cards = cardsOfPage(page)
  const rows = findAll(summary, it => hasClass(it, 'mover-figure') && it.tagName === 'td')
  const movers = findAll(
    summary,
    it => it.tagName === 'tr' && findAll(it, cell => rows.includes(cell)).length > 0,
  )
  return movers.flatMap(row => {
    const [id = ''] = targetsOf(row)
    const card = cards.get(id)
    const figures = findAll(row, it => hasClass(it, 'mover-figure')).map(it => textOf(it))
    const rate = findAll(row, it => hasClass(it, 'rate'))
      .map(it => textOf(it))
      .join('')
    const texts = card?.figures.map(({text}) => text) ?? []
    const right =
      figures.length === 3 &&
      figures.every(figure => texts.some(text => text.startsWith(figure))) &&
      card?.verdict.includes(rate)
    return right ? [] : [{id, figures, rate, texts}]
  })
}

function countsOf(cards: ReadonlyArray<Element>): number[] {
  return statuses.map(status => cards.filter(it => it.properties.dataStatus === status).length)
}

function sum(numbers: ReadonlyArray<number>): number {
  return numbers.reduce((total, it) => total + it, 0)
}

function targetsOf(row: Element): string[] {
  return findAll(row, it => it.tagName === 'a').map(it =>
    decodeURIComponent(String(it.properties.href).slice(1)),
  )
}
