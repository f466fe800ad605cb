import type {Value} from '../../model/value.js'
import {readValue, type ValueRead} from './read-value.js'
import {collapse, longestCell} from './spelling.js'

const arrow = /[↓→⇒➡⇓]\uFE0F?/

/**
 * Reads a cell that may hold a chain of revisions.
 *
 * @param cell Plain text: `250人 ↓ 330人 (R2～R6 累計)`, `95.0%`.
 * @returns One value per step in the order printed, each with the whole cell as `cell` where there is
 *   more than one. A total named behind the last step covers the steps of the same unit before it: the
 *   chain is one target, revised. Arrows between other words than figures or states part nothing.
 */
export function readSteps(cell: string): readonly ValueRead[] {
  const whole = collapse(cell)
  if (whole.length > longestCell) return [readValue(whole)]
  const texts = whole.split(arrow)
  if (texts.length === 1) return [readValue(whole)]
  const steps = texts.map(text => readValue(text))
  const filled = steps.every(step => step.value.raw !== '')
  const anyFigure = steps.some(step => step.value.number !== undefined || step.value.parts)
  const anyPeriod = steps.some(step => !step.understood && step.value.period !== undefined)
  if (!filled || anyPeriod || !(anyFigure || steps.every(step => step.understood))) {
    return [readValue(whole)]
  }
  const last = steps.at(-1)?.value
  return steps.map(({value, understood}) => {
    const {raw, ...said} = value
    return {value: {raw, cell: whole, ...said, ...sharedTotal(value, last)}, understood}
  })
}

function sharedTotal(value: Value, last: Value | undefined): Pick<Value, 'cumulative'> {
  const fits =
    last?.cumulative !== undefined &&
    value.number !== undefined &&
    value.cumulative === undefined &&
    value.unit === last.unit &&
    value.per === last.per
  return fits ? {cumulative: last.cumulative} : {}
}
