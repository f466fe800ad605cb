import type {Cell, Line, Row} from '../../parse/block.js'
import type {Column} from './header-row.js'
import type {Heading} from './heading.js'

/** The groups that a row belongs to, the outer first, each with the cells that named it. */
export type GroupCells = ReadonlyArray<{heading: Heading; line: Line; column: number}>

/** Items inside all other items. */
const groupLevel = 6

const counted =
  /^(?<number>[\d０-９]{1,3}|[（(][\d０-９]{1,3}[)）]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ])(?:\s+(?<title>\S.*))?$/u

/**
 * The groups of `row`, given those of the row above: a blank cell goes on with the group above it, a filled one begins a
 * new group and ends those inside the old one. `1` and the title beside it (in a column without a head) are one group.
 */
export function readGroupCells(
  row: Row,
  columns: ReadonlyArray<Column>,
  above: GroupCells,
): GroupCells {
  let groups = above
  for (let at = 0; at < columns.length; at++) {
    const cell = row.cells[at]
    if (columns[at]?.role !== 'group' || !cell || cell.text === '') continue
    if (columns[at]?.head === '' && groups.at(-1)?.column === at - 1) {
      groups = withTitle(groups, cell)
      continue
    }
    const outer = groups.filter(it => it.column < at)
    const heading = headingOf(cell.text, groupLevel + outer.length)
    groups = [...outer, {heading, line: lineOf(cell), column: at}]
  }
  return groups
}

/** The cell beside a number is its title, unless that row began no group. */
function withTitle(groups: GroupCells, cell: Cell): GroupCells {
  const last = groups.at(-1)
  if (!last) return groups
  const {heading, line, column} = last
  const number = heading.number || heading.title
  const whole = {...line, end: cell.end, text: `${line.text} ${cell.text}`}
  return [
    ...groups.slice(0, -1),
    {heading: {...heading, number, title: cell.text}, line: whole, column},
  ]
}

function headingOf(text: string, level: number): Heading {
  const {number = '', title = text} = counted.exec(text)?.groups ?? {}
  return {kind: 'item', number, title, level, again: true}
}

function lineOf({text, start, end, line, column}: Cell): Line {
  return {text, start, end, line, column}
}
