import type {Value} from '../model/value.js'
import {textWidth} from './format.js'

/** A figure as printed, cut so that a table can align it. The pieces in order are the printed text. */
export interface ValueView {
  /** The whole text as printed, or `（空欄）`. */
  text: string
  /** The sign before a negative figure as printed, which is read aloud as マイナス: `▲`, `△`, `−`; empty where there is none. */
  minus: string
  /** Digits before the decimal point, with commas, or all of a value that is words or a range. */
  integer: string
  /** The decimal point and what follows; empty where there is none. */
  fraction: string
  /** The unit with what a rate is counted over. */
  unit: string
  /** A closing remark in brackets: `(R2～R6 累計)`. */
  note: string | undefined
  /** Printed line by line, where one cell holds several figures; else undefined. */
  lines: string[] | undefined
  /** Why there is no figure; undefined where there is one. */
  missing:
    | {
        /** For class names: `dash`, `blank`, `abolished`, …. */
        kind: string
        /** In words. */
        reason: string
      }
    | undefined
  /** Class name of the room for decimals that others of its column have: `whole-1`, `digits-2`; undefined where it needs none. */
  pad: string | undefined
  /** True where its unit stands in a slot as wide as the widest unit of its column. */
  slot: boolean
  /** True where a narrow column has to break it before its unit. */
  wide: boolean
  /** True where its unit stands on a line below it. */
  below: boolean
  /** True where the value is words or a range, and not one figure. */
  word: boolean
}

/** Why there is no figure, in words, for each kind of missing value. */
export const missingReasons: Readonly<Record<NonNullable<Value['missing']>, string>> = {
  dash: '値の記載がない（横線）',
  blank: '空欄',
  abolished: '事業または指標の廃止',
  notComputable: '算出できない',
  new: '新規のため値がない',
  pending: '集計中・未確定',
  notSurveyed: '調査をしていない',
}

// In em: what a column of the list of indicators holds.
const narrowColumn = 4.8

const figurePattern = /^([▲△−-]?)([約+＋]?\s?[\d０-９][\d０-９,，]*)([.．][\d０-９]+)?/u

/** Whether a figure with its unit is too wide for a column of the list of indicators. */
export function isWide(text: string): boolean {
  return textWidth(text) > narrowColumn
}

/** Cuts a printed value into figure, unit and remark; nothing of `raw` is lost or changed. */
export function toValue(value: Value): ValueView {
  const {raw} = value
  if (value.missing !== undefined) {
    const text = raw === '' ? '（空欄）' : raw
    const missing = {kind: value.missing, reason: missingReasons[value.missing]}
    return {...plain(text), missing, word: true}
  }
  const lines = partLines(value)
  if (lines !== undefined) return {...plain(raw), lines, word: true}
  const {body, note} = splitNote(raw)
  if (value.upper !== undefined) return {...plain(body), text: raw, note, word: true}
  const figure = figurePattern.exec(body)
  if (figure === null) return {...plain(body), text: raw, note, word: true}
  const [whole, minus = '', integer = '', fraction = ''] = figure
  const own = body.slice(whole.length).trimStart()
  // Of a column that says its unit once (単位), no cell repeats it.
  const apart = own === '' && note === undefined ? toUnit(value) : ''
  const unit = own || apart
  // A long tail is a sentence and not a unit: it would tear the column apart.
  if (unit.length > 12) return {...plain(body), text: raw, note, word: true}
  const wide = unit !== '' && isWide(`${minus}${integer}${fraction}${unit}`)
  return {...plain(raw + apart), minus, integer, fraction, unit, note, wide, word: false}
}

function toUnit({unit = '', per}: Value): string {
  return per === undefined ? unit : `${unit}/${per}`
}

function plain(text: string): ValueView {
  return {
    text,
    minus: '',
    integer: text,
    fraction: '',
    unit: '',
    note: undefined,
    lines: undefined,
    missing: undefined,
    pad: undefined,
    slot: false,
    wide: false,
    below: false,
    word: false,
  }
}

/** The parts one by one, only where together they are the whole of what was printed. */
function partLines(value: Value): string[] | undefined {
  const lines = (value.parts ?? []).map(({label, raw}) =>
    raw === undefined || label === undefined || raw.includes(label) ? raw : `${label} ${raw}`,
  )
  const printed = lines.join('').replace(/\s/gu, '')
  return lines.length > 1 && printed === value.raw.replace(/\s/gu, '')
    ? lines.map(line => line ?? '')
    : undefined
}

function splitNote(raw: string): {body: string; note: string | undefined} {
  const open = Math.max(raw.lastIndexOf('('), raw.lastIndexOf('（'))
  if (open < 1 || !/[)）]$/u.test(raw)) return {body: raw, note: undefined}
  return {body: raw.slice(0, open).trimEnd(), note: raw.slice(open)}
}
