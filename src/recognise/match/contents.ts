import type {Row} from '../../parse/block.js'
import {filledCells} from './rows.js'

const leader = /(?<![\s.．・…‥])(?:\s?[.．・…‥]){2,150}\s{0,20}[\d０-９]{1,4}$/u
const page = /^[\d０-９]{1,4}$/u
const leaderEnd = /(?:\.\.|[…‥]|・・・)$/u

/** Whether a line belongs to a table of contents: a title, a leader, a page. */
export function isContentsLine(text: string): boolean {
  return text.length <= 150 && leader.test(text)
}

/** Whether rows are a table of contents: most have a title with a leader, and a page in the last cell. */
export function isContentsTable(rows: ReadonlyArray<Row>): boolean {
  const entries = rows.filter(row => {
    const cells = filledCells(row)
    const last = cells.at(-1)?.text ?? ''
    const title = cells.at(-2)?.text ?? ''
    return isContentsLine(last) || (page.test(last) && leaderEnd.test(title))
  })
  return entries.length * 2 > rows.length
}
