import type {Element, Root} from 'hast'
import type {Indicator} from '../../src/model/indicator.js'
import type {Value} from '../../src/model/value.js'
import {findAll, textOf} from '../support/elements.js'
import {elementsUnder} from './page-numbers.js'
import {bare, type Paper, type PaperNode} from './read-paper.js'

/** What the list of indicators on the page says otherwise than the YAML, and what it says otherwise on paper. */
export function findWrongRows(
  indicators: ReadonlyArray<Indicator>,
  {page, paper}: {page: Root; paper: Paper},
): unknown[] {
  const list = readList(page)
  if (list === undefined) return []
  const printed = rowsOnPaper(paper)
  return [
    ...(list.rows.length === indicators.length ? [] : [[list.rows.length, indicators.length]]),
    ...(printed.length === indicators.length ? [] : [[printed.length, indicators.length]]),
    ...indicators.flatMap((indicator, index): unknown[] => {
      const cells = list.rows[index]
      const onPaper = printed[index]
      if (cells === undefined || onPaper === undefined) return [[indicator.id, 'no row']]
      const wrong = expectedCells(indicator, list.heads).filter(
        ({heads, text}) => !cells.some((it, at) => heads.includes(at) && it.includes(text)),
      )
      // A cell that is empty is not in the structure of a page, so that only full ones can be compared.
      const here = cells.filter(it => it !== '').join('|')
      const there = onPaper.slice(0, -1).join('|')
      return [...wrong.map(it => [indicator.id, it]), ...(here === there ? [] : [[here, there]])]
    }),
  ]
}

/** The heads of the columns, and of each indicator the text of its cells. */
interface List {
  heads: string[]
  rows: string[][]
}

function readList(page: Root): List | undefined {
  const [table] = findAll(
    page,
    it => it.properties.ariaLabelledBy?.toString() === 'report-overview' && it.tagName === 'table',
  )
  if (table === undefined) return undefined
  const cellsOf = (row: Element) =>
    findAll(row, it => it.tagName === 'td' || it.tagName === 'th').map(it => textOf(it))
  const [top, ...rows] = findAll(table, it => it.tagName === 'tr')
  return {
    heads: top ? cellsOf(top) : [],
    rows: rows.filter(it => it.properties.id !== undefined).map(cellsOf),
  }
}

/**
 * What of an indicator must stand below which heads. A year may be called otherwise at the head of its column than
 * beside the figure: then it must stand below some other head, and that is told apart by the figure itself.
 */
function expectedCells(
  {name, baseline, actuals = [], targets = []}: Indicator,
  heads: ReadonlyArray<string>,
) {
  const below = (fits: (head: string) => boolean) =>
    heads.flatMap((head, at) => (fits(head) ? [at] : []))
  const others = below(it => !/^(No\.|指標|担当課|基準値|目標|達成率|判定)/.test(it))
  const cell = ({raw}: Pick<Value, 'raw'>, found: number[]) => ({
    heads: found,
    text: bare(raw) || '（空欄）',
  })
  const revised = targets.findLast(it => it.kind === 'revised')
  return [
    cell(
      {raw: name},
      below(it => it === '指標'),
    ),
    ...(baseline
      ? [
          cell(
            baseline,
            below(it => it.startsWith('基準値')),
          ),
        ]
      : []),
    ...actuals.map(it => {
      const own = below(head => head === bare(it.period?.label ?? '実績'))
      return cell(it, own.length > 0 ? own : others)
    }),
    ...targets
      .filter(it => it.kind === 'initial')
      .map(it =>
        cell(
          it,
          below(head => /^目標(（当初）)?/.test(head) && !head.includes('改定')),
        ),
      ),
    ...(revised
      ? [
          cell(
            revised,
            below(it => it.startsWith('目標（改定）')),
          ),
        ]
      : []),
  ]
}

function rowsOnPaper(paper: Paper): string[][] {
  const cellsOf = (row: PaperNode) => row.children.filter(it => /^T[DH]$/.test(it.role))
  return elementsUnder('指標一覧', 'TR', paper)
    .map(row => cellsOf(row).map(({text}) => text))
    .filter(([number = '']) => /^\d+$/.test(number))
}
