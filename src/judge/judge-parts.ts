import type {Part, Value} from '../model/value.js'
import {judgeFigure} from './judge-figure.js'
import {statusNames} from './judgement.js'
import {sayActual, sayBaseline, sayTarget} from './phrases.js'
import {type Question, unjudged, type Verdict} from './question.js'

/** Holds several figures in a cell against several, each against the one of the same label. */
export function judgeParts(question: Question): Verdict {
  const {actual, target, baseline} = question
  const actuals = byLabel(actual.parts)
  const targets = byLabel(target.parts)
  const bases = byLabel(baseline?.parts)
  const labels = [...targets.keys()]
  const pair = `${sayActual(question)}と${sayTarget(question)}`
  if (
    labels.length === 0 ||
    actuals.size !== labels.length ||
    labels.some(it => !actuals.has(it))
  ) {
    return unjudged('parts-differ', `${pair}は区分が一致せず、比べられません。`)
  }
  const verdicts = labels.map(label =>
    judgeFigure({
      ...question,
      actual: toValue(actual, actuals.get(label)),
      target: toValue(target, targets.get(label)),
      baseline: baseOf(baseline, bases.get(label)),
    }),
  )
  const directions = new Set(verdicts.map(it => it.direction))
  const [first] = verdicts
  const told =
    directions.size === 1 && first?.direction && first.directionFrom
      ? {direction: first.direction, directionFrom: first.directionFrom}
      : {}
  const conflict = verdicts.find(it => it.conflict !== undefined)?.conflict
  const shared = {
    ...told,
    ...(conflict !== undefined && {conflict}),
    ...(baseline && verdicts.some(it => it.baseline) && {baseline}),
  }
  const each = labels.map(
    (label, at) => `${label}は「${statusNames[verdicts[at]?.status ?? 'unjudged']}」`,
  )
  const base = baseline && verdicts.some(it => it.baseline) ? `（${sayBaseline(baseline)}）` : ''
  const listed = `${pair}${base}を区分ごとに比べると、${each.join('、')}です。`
  const statuses = new Set(verdicts.map(it => it.status))
  const [only] = statuses
  if (statuses.size === 1 && first && only === 'achieved') {
    const sentence = `${sayActual(question)}は${sayTarget(question)}にすべての区分（${labels.join('、')}）で達しており、目標を達成しています。`
    return {status: 'achieved', reason: 'reached', sentence, ...shared}
  }
  if (statuses.has('unjudged')) {
    const why = verdicts.find(it => it.status === 'unjudged')
    return {...unjudged(why?.reason ?? 'parts-mixed', `${listed}${why?.sentence ?? ''}`), ...shared}
  }
  if (statuses.size === 1 && first) {
    return {status: first.status, reason: first.reason, sentence: listed, ...shared}
  }
  if ([...statuses].every(it => it === 'achieved' || it === 'progressed')) {
    return {status: 'progressed', reason: 'parts-closer', sentence: listed, ...shared}
  }
  return {
    ...unjudged('parts-mixed', `${listed}動きが分かれるため、一つの判定にはできません。`),
    ...shared,
  }
}

/** Parts by label; none where a part has no label or two have the same. */
function byLabel(parts: ReadonlyArray<Part> = []): ReadonlyMap<string, Part> {
  const map = new Map(
    parts.flatMap(it =>
      it.label === undefined ? [] : [[it.label.normalize('NFKC'), it] as const],
    ),
  )
  return map.size === parts.length ? map : new Map()
}

function toValue(whole: Value, part: Part | undefined): Value {
  const {period, cumulative} = whole
  const around = {...(period && {period}), ...(cumulative && {cumulative})}
  return {...around, ...part, raw: part?.raw ?? whole.raw}
}

/** The baseline of one part; a single figure for all parts is none of a part, and stays as text. */
function baseOf(whole: Value | undefined, part: Part | undefined): Value | undefined {
  if (!whole || whole.missing !== undefined) return whole
  return part ? toValue(whole, part) : {raw: whole.raw, ...(whole.period && {period: whole.period})}
}
