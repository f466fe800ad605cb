import type {Root} from 'hast'
import type {Indicator} from '../../src/model/indicator.js'
import type {Value} from '../../src/model/value.js'
import {findAll, hasClass, textOf} from '../support/elements.js'
import {elementsUnder} from './page-numbers.js'
import {bare, type Paper, type PaperNode} from './read-paper.js'

/** What the list of indicators on the page says otherwise than the YAML, and what it says otherwise on paper. */
export function findWrongRows(
  indicators: ReadonlyArray<Indicator>,
  {page, paper}: {page: Root; paper: Paper},
): unknown[] {
  const [table] = findAll(page, it => hasClass(it, 'overview-table'))
  if (table === undefined) return []
  const years = findAll(table, it => it.tagName === 'th' && hasClass(it, 'actual')).map(it =>
    textOf(it),
  )
  const rows = findAll(table, it => it.tagName === 'tr' && it.properties.id !== undefined)
  const printed = rowsOnPaper(paper)
  return indicators.flatMap((indicator, index): unknown[] => {
    const row = rows[index]
    const onPaper = printed[index]
    if (row === undefined || onPaper === undefined) return [[indicator.id, 'no row']]
    const cells = findAll(row, it => it.tagName === 'td' || it.tagName === 'th')
    const wrong = expectedCells(indicator, new Set(years)).filter(({kind, head, text}) => {
      const found = cells.filter(it => hasClass(it, kind)).map(it => textOf(it))
      return !found.some(
        (it, at) => it.includes(text) && (head === undefined || head === years[at]),
      )
    })
    // A cell that is empty is not in the structure of a page, so that only full ones can be compared.
    const texts = cells.slice(0, -1).map(it => textOf(it))
    const here = texts.filter(it => it !== '').join('|')
    const there = onPaper.slice(0, -1).join('|')
    return [...wrong.map(it => [indicator.id, it]), ...(here === there ? [] : [[here, there]])]
  })
}

/**
 * The cells in which the figures of an indicator must stand: which kind of cell, below which heading, and what. A year may be
 * called otherwise at the head of its column than beside the figure: that is told apart by the figure itself.
 */
function expectedCells(
  {name, baseline, actuals = [], targets = []}: Indicator,
  years: ReadonlySet<string>,
) {
  const cell = (kind: string, {raw, period}: Pick<Value, 'raw' | 'period'>) => {
    const head = kind === 'actual' ? bare(period?.label ?? '実績') : undefined
    return {
      kind,
      head: head !== undefined && years.has(head) ? head : undefined,
      text: bare(raw) || '（空欄）',
    }
  }
  const first = targets.find(it => it.kind === 'initial')
  const last = targets.findLast(it => it.kind === 'revised')
  return [
    cell('name', {raw: name}),
    ...(baseline ? [cell('baseline', baseline)] : []),
    ...actuals.map(it => cell('actual', it)),
    ...(first ? [cell('initial', first)] : []),
    ...(last ? [cell('revised', last)] : []),
  ]
}

function rowsOnPaper(paper: Paper): string[][] {
  const cellsOf = (row: PaperNode) => row.children.filter(it => /^T[DH]$/.test(it.role))
  return elementsUnder('指標一覧', 'TR', paper)
    .map(row => cellsOf(row).map(({text}) => text))
    .filter(([number = '']) => /^\d+$/.test(number))
}
