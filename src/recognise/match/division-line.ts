import type {Line} from '../../parse/block.js'
import {divisionEnd} from '../vocabulary/parts.js'
import {splitDivisions} from './indicator-row.js'
import {joinLines} from './join-lines.js'

const longestLine = 200
const label = /^(?:担当|所管|主管)(?:課|部署|部局)?[：:\s]+/u

/** The divisions that `lines` name and nothing else (`秘書課・総務課`); undefined where they say anything more. */
export function readDivisions(lines: ReadonlyArray<Line>): string[] | undefined {
  const text = joinLines(lines.map(it => it.text))
  if (text === '' || text.length > longestLine || text.includes('。')) return undefined
  // A label that is torn over two lines is none: its pieces would be nowhere.
  if (label.test(text) && !label.test(`${lines[0]?.text} `)) return undefined
  const divisions = splitDivisions(text.replace(label, ''))
  return divisions.length > 0 && divisions.every(it => divisionEnd.test(it)) ? divisions : undefined
}
