import {isDebris} from './debris.js'
import type {FormItem, FormText} from './form-item.js'
import {gapsOf, widthOf} from './line-gaps.js'
import {endsText, type WholeText} from './torn-text.js'

/** A text that runs on for so many lines without a blank holds the end of a line. */
const fewestLines = 1.8

/** The usual width at which the texts of `items` go on in the next cell; undefined where none does. */
export function tornWidthOf(items: ReadonlyArray<FormItem>): number | undefined {
  const widths = items
    .flatMap(narrowTexts)
    .filter(isTorn)
    .map(it => it.pieces[0]?.text ?? '')
    .filter(it => !endsText(it) && gapsOf(it).length === 0)
    .map(widthOf)
    .sort((a, b) => a - b)
  return widths[Math.floor(widths.length / 2)]
}

/** Whether a text of `item` was torn over several cells. */
export function hasTornText(item: FormItem): boolean {
  return narrowTexts(item).some(isTorn)
}

/** Whether `whole`, all in one cell, runs on where texts beside it were torn: the ends of its lines may be lost. */
export function runsPast(whole: WholeText, tornWidth: number | undefined): boolean {
  const [only, ...others] = whole.used
  if (!only || others.length > 0 || tornWidth === undefined || whole.missing.length > 0)
    return false
  if (only.cell === 0 || gapsOf(only.text).length > 0) return false
  return only.text.split(' ').some(it => widthOf(it) > tornWidth * fewestLines)
}

/** The texts that share their row with cells of other columns of the table. */
function narrowTexts({issues, actions}: FormItem): FormText[] {
  return [...issues, ...actions.flatMap(it => [it.done, it.next])].filter(it => it !== undefined)
}

function isTorn({pieces}: FormText): boolean {
  return pieces.filter(it => !isDebris(it.text)).length > 1
}
