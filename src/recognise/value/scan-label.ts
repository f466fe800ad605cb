import {looksLikeUnknownEra} from './read-period.js'

/** A label before a figure. */
export type LabelFound = {readonly label: string; readonly end: number}

const counted = /第\d{1,2}[\p{L}ー]{0,8}(?=[ :])/uy
const circled = /[①-⑳][\p{L}ー]{0,8}/uy
const classed = /[\p{L}ー・･&]{0,12}\d{1,3}[\p{L}ー・･~]{0,8}\d{0,2}[\p{L}ー]{0,8}(?= ?:| )/uy
const plain = /[\p{L}ー・･&]{1,16}/uy

/** Before a figure these would say something of it that could not be told: 減 5人, 赤字 5億円. */
const notLabels =
  /^(?:維持|現状維持|増加?|減少?|上昇|低下|赤字|不足|マイナス|未定|未調査|未実施|調査中|集計中|未集計|未確定|廃止|新規|算出不能|算定不能|約|前後|第|No|NO|元|各|旧|新|翌|前)$/

/**
 * @param text A folded text.
 * @param at Where to look.
 * @returns A word that can name a figure: `市民`, `第1期`, `小6`, `20代`, `①`; with digits in it only
 *   where a space or colon ends it.
 */
export function scanLabel(text: string, at: number): LabelFound | undefined {
  for (const pattern of [counted, circled, classed, plain]) {
    pattern.lastIndex = at
    const label = pattern.exec(text)?.[0]
    if (label === undefined) continue
    const end = at + label.length
    // 男50人 女40人: the digits are the figure, not a part of the label, unless a figure follows them.
    if (pattern === classed && !/^ ?:? ?[約+▲△¥\d-]/.test(text.slice(end, end + 4))) continue
    if (notLabels.test(label) || looksLikeUnknownEra(label)) return undefined
    return {label, end}
  }
  return undefined
}
