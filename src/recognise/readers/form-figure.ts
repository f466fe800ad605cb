import {report} from '../../diagnostics/report.js'
import type {Indicator} from '../../model/indicator.js'
import type {Value} from '../../model/value.js'
import {type Bracket, readFigure} from '../match/form-indicator.js'
import {overlapOf} from '../match/garbled-spots.js'
import {asPrinted} from '../match/printed-line.js'
import {likeness, plainSpelling} from '../match/spelling.js'
import type {Tear} from '../match/torn-text.js'
import {knownUnits} from '../value/units.js'
import type {Writing} from './form-text.js'

/** A bracket of the text at `line`, and where inside it a cell ended. */
export interface FormFigure {
  bracket: Bracket
  tears: Tear[]
  line: number
  column: number
}

/** The name that two rows give to one indicator. */
const sameName = 0.6

/** Whether `bracket` says the figure of the indicator `name`; of any, where no name is known. */
export function tellsActual(bracket: Bracket, name: string | undefined): boolean {
  if (bracket.figure === '' || bracket.name === '') return false
  return (
    name === undefined || likeness(plainSpelling(bracket.name), plainSpelling(name)) >= sameName
  )
}

/**
 * The indicator whose target stands in `target` and whose measured value in `said`, which may be a value already that says
 * why there is none; undefined where no bracket names it.
 */
export function readFormIndicator(
  target: FormFigure | undefined,
  said: FormFigure | Value | undefined,
  writing: Writing,
): Indicator | undefined {
  const actual = said && 'bracket' in said ? said : undefined
  const unmeasured = said && 'raw' in said ? said : undefined
  const first = target ?? actual
  if (!first) return undefined
  const measured = actual ? readPart(actual, writing) : unmeasured
  const planned = target && readPart(target, writing, measured?.unit)
  reportName(first, actual, writing)
  const {name} = first.bracket
  return {
    id: `${writing.target}/1`,
    name,
    ...(measured && {actuals: [measured]}),
    ...(planned && {targets: [{...planned, kind: 'initial'}]}),
    line: first.line,
  }
}

function reportName(
  {bracket, tears, line, column}: FormFigure,
  actual: FormFigure | undefined,
  {file}: Writing,
): void {
  const other = actual?.bracket.name
  const {name, broken} = bracket
  const differs = other !== undefined && plainSpelling(other) !== plainSpelling(name)
  if (!broken && !differs) return
  report(file, 'indicator-name-differs', {
    line,
    column,
    params: {found: name, other: other ?? '—'},
    raw: asPrinted(file, line, name),
    suggestion: differs && isVisiblyBroken(bracket, tears) ? other : undefined,
  })
}

/** Whether a name has lost its bracket or was read twice where two cells meet. */
function isVisiblyBroken({name, broken, start}: Bracket, tears: ReadonlyArray<Tear>): boolean {
  return (
    broken ||
    tears.some(it => {
      const at = it.at - start - 1
      return at > 0 && overlapOf(name.slice(0, at), name.slice(at)) > 0
    })
  )
}

function readPart(figure: FormFigure, writing: Writing, unit?: string): Value | undefined {
  const {bracket, tears, line, column} = figure
  if (bracket.figure === '') return undefined
  const inside = tears
    .map(it => ({...it, at: it.at - bracket.figureAt}))
    .filter(it => it.at > 0 && it.at < bracket.figure.length)
  const place = {line, column}
  if (inside.length > 0)
    return {...readTorn(bracket.figure, {inside, unit, place}, writing), ...place}
  const {value, understood} = readFigure(bracket.figure)
  if (!understood) {
    const params = {found: bracket.figure}
    report(writing.file, 'value-not-read', {...place, params, raw: bracket.figure})
  }
  return {...value, ...place}
}

interface Torn {
  inside: Tear[]
  unit: string | undefined
  place: {line: number; column: number}
}

/**
 * A figure torn over two cells stays as printed. It is read where the shreds make one with a known unit, or where one
 * side only repeats a sign that closes it (30%|%); its digits are never repaired.
 */
function readTorn(printed: string, {inside, unit, place}: Torn, {file}: Writing): Value {
  const tear = inside[0]?.at ?? 0
  const left = printed.slice(0, tear)
  const right = printed.slice(tear)
  const whole = readFigure(printed)
  const sure = whole.understood && knownUnits.has(whole.value.unit ?? '')
  const repairs = repairsOf(left, right).filter(it => {
    const {value, understood} = readFigure(it)
    return (
      understood && (unit === undefined ? knownUnits.has(value.unit ?? '') : value.unit === unit)
    )
  })
  const digits = (text: string) => text.normalize('NFKC').replace(/\D+/g, ' ').trim()
  const safe = repairs.find(it => digits(it) === digits(printed))
  const suggestion = sure ? undefined : repairs.find(it => it !== printed)
  const raw = asPrinted(file, place.line, left + (inside[0]?.seam ?? '') + right)
  const others = new Set([...(sure ? [printed] : []), ...repairs])
  const params = {found: printed, candidates: [...others].join('、') || '—'}
  report(file, 'figure-torn', {...place, params, raw, suggestion})
  // 10|0%: whether the second cell reads a digit once more cannot be told.
  const one = [...others].every(it => digits(it) === digits(printed))
  if (sure) return one ? whole.value : {raw: printed}
  return safe === undefined ? {raw: printed} : {...readFigure(safe).value, raw: printed}
}

/** What the two shreds may be without the sign that one of them read in excess, the likeliest first. */
function repairsOf(left: string, right: string): string[] {
  const twice = overlapOf(left, right)
  const loose = right.replace(/^[〕〉\])）]\s*/u, '')
  return [
    ...(twice > 0 ? [left + right.slice(twice)] : []),
    ...(loose === right ? [] : [left + loose]),
    left + right.slice(1),
    left.slice(0, -1) + right,
    // A percent sign cut in two is read as 9 and 6.
    ...(left.endsWith('9') && right.startsWith('6')
      ? [`${left.slice(0, -1)}%${right.slice(1)}`]
      : []),
  ]
}
