import {elementsUnder} from './page-numbers.js'
import type {Paper, PaperNode} from './read-paper.js'

/** A figure of a cell: where its decimal point stands, or would stand after its last digit. */
interface Figure {
  /** Where its column ends, as all cells do. */
  column: number
  unit: string
  text: string
  point: number
}

const figure = /^([約▲△−+＋-]?[\d,]+)(?:(\.)\d+)?(\D*)$/

/** The figures with decimals in the list of indicators whose point stands elsewhere than that of others in their column with their unit. */
export function findCrookedFigures(paper: Paper): unknown[] {
  const figures = elementsUnder('指標一覧', 'TR', paper).flatMap(row => {
    const [number, ...cells] = row.children.filter(it => /^T[DH]$/.test(it.role))
    return /^\d+$/.test(number?.text ?? '') ? cells.slice(1, -1).flatMap(readFigure) : []
  })
  const groups = new Map<string, Figure[]>()
  const columns: number[] = []
  for (const it of figures) {
    const known = columns.find(at => Math.abs(at - it.column) < 4)
    if (known === undefined) columns.push(it.column)
    const key = `${Math.round(known ?? it.column)} ${it.unit}`
    groups.set(key, [...(groups.get(key) ?? []), it])
  }
  return [...groups].flatMap(([key, found]) => {
    const points = found.map(({point}) => point)
    const spread = Math.max(...points) - Math.min(...points)
    return spread <= 0.5 || !mustAlign(found)
      ? []
      : [[key, spread.toFixed(1), found.map(({text}) => text).join(' ')]]
  })
}

/** Figures of as many decimals, and others where the column has the room that the longest of them need. */
function mustAlign(figures: ReadonlyArray<Figure>): boolean {
  const decimals = figures.map(({text}) => /\.(\d+)/.exec(text)?.[1]?.length ?? 0)
  const most = Math.max(...decimals)
  const digits = Math.max(...figures.map(({text}) => /^[^.\d]?[\d,]+/.exec(text)?.[0].length ?? 0))
  const ems = (digits + most) * 0.78 + 0.34 + (figures[0]?.unit.length ?? 0)
  return most > 0 && (decimals.every(it => it === most) || ems <= 4.8)
}

function readFigure(cell: PaperNode): Figure[] {
  const [, whole = '', , unit = ''] = figure.exec(cell.text) ?? []
  if (whole === '') return []
  const ends = cell.runs.flatMap(run => run.ends)
  const column = Math.max(...ends)
  return [{column, unit, text: cell.text, point: ends[whole.length - 1] ?? 0}]
}
