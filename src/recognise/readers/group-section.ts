import type {Section} from '../../model/section.js'
import type {Line, Row} from '../../parse/block.js'
import {collapse} from '../../parse/markup.js'
import {type GroupCells, readGroupCells} from '../match/group-cells.js'
import type {Column} from '../match/header-row.js'
import type {Outline} from '../match/outline.js'

/** What the merged cells of a row say. */
export interface OpenedGroups {
  groups: GroupCells
  /** The section that the row belongs to: that of the table, or inside it that of the innermost group. */
  section: Section
  /** The cells whose words are the number and the title of such a section. */
  named: ReadonlyArray<Line>
}

/** Opens the groups that `row` belongs to inside the section of its table; `above` is what the row above said. */
export function openGroups(
  row: Row,
  {columns, above}: {columns: ReadonlyArray<Column>; above: OpenedGroups | undefined},
  {outline, section: tableSection}: {outline: Outline; section(): Section},
): OpenedGroups {
  const groups = readGroupCells(row, columns, above?.groups ?? [])
  if (above && groups === above.groups) return above
  const base = tableSection()
  const named: Line[] = []
  let section = base
  outline.aside(() => {
    for (const {heading, line} of groups) {
      if (heading.title !== base.title) section = outline.open(heading, line)
      const says = collapse(`${section.number ?? ''} ${section.title}`)
      if (says === line.text || section.title === line.text) named.push(line)
    }
  })
  return {groups, section, named}
}
