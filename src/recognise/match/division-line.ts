import type {Line} from '../../parse/block.js'
import {divisionEnd} from '../vocabulary/parts.js'
import {splitDivisions} from './indicator-row.js'
import {joinLines} from './join-lines.js'

const longestLine = 200
const divisionLabel = /^(?:担当|所管|主管)(?:課|部署|部局)?(?:[：:\s]+|$)/u

/** Divisions that stand in lines of their own. */
export interface DivisionLines {
  divisions: string[]
  /** What announces them at the head of the first line (担当課：), as printed; empty where nothing does. */
  label: string
}

/** The divisions that `lines` name and nothing else (`秘書課・総務課`); undefined where they say anything more. */
export function readDivisions(lines: ReadonlyArray<Line>): DivisionLines | undefined {
  const [first, ...others] = lines.map(it => it.text)
  if (first === undefined) return undefined
  const label = divisionLabel.exec(first)?.[0] ?? ''
  const text = joinLines([first.slice(label.length), ...others])
  if (text === '' || text.length > longestLine || text.includes('。')) return undefined
  // A label that is torn over two lines (担, 当課 土木課) would be read as a division.
  if (divisionLabel.test(text)) return undefined
  const divisions = splitDivisions(text)
  const named = divisions.length > 0 && divisions.every(it => divisionEnd.test(it))
  return named ? {divisions, label: label.trimEnd()} : undefined
}
