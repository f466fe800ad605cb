import type {Value} from '../../model/value.js'
import {readNotePeriod} from '../value/read-period.js'
import {readValue} from '../value/read-value.js'
import {fold} from '../value/spelling.js'

/** An indicator as forms print it: 【name figure】. */
export interface Bracket {
  /** Offsets of the whole into the text, brackets included. */
  start: number
  end: number
  name: string
  /** The figure as printed with its notes; empty where there is none. */
  figure: string
  /** Offset of the figure into the text. */
  figureAt: number
  /** Whether only one of the two brackets is there. */
  broken: boolean
}

const longestBracket = 200
const notes = /\s?[(（][^()（）]{1,60}[)）]$/u

/** All 【…】 of `text`, in order, each with its figure apart from its name. */
export function readBrackets(text: string): Bracket[] {
  const found: Bracket[] = []
  let from = 0
  for (const match of text.matchAll(/[【】]/gu)) {
    if (match.index < from) continue
    if (match[0] === '】') {
      const start = from + text.slice(from, match.index).lastIndexOf('。') + 1
      found.push(bracketOf(text, {start, inner: start, end: match.index, broken: true}))
      from = match.index + 1
      continue
    }
    const rest = text.slice(match.index + 1, match.index + 2 + longestBracket)
    const close = rest.search(/[】\]]/u)
    const next = rest.indexOf('【')
    const closed = close >= 0 && (next < 0 || close < next)
    const stop = match.index + 1 + (closed ? close : next < 0 ? rest.length : next)
    found.push(
      bracketOf(text, {start: match.index, inner: match.index + 1, end: stop, broken: !closed}),
    )
    from = stop + 1
  }
  return found
}

function bracketOf(
  text: string,
  {start, inner, end, broken}: {start: number; inner: number; end: number; broken: boolean},
): Bracket {
  const content = text.slice(inner, end)
  const at = content.length > longestBracket ? content.length : figureAt(content)
  const stop = text[end] === '】' || text[end] === ']' ? end + 1 : end
  return {
    start,
    end: stop,
    name: content.slice(0, at).trim(),
    figure: content.slice(at).trim(),
    figureAt: inner + at,
    broken,
  }
}

/** Where the figure begins: the first digit, of either width, from which on all is one figure with its notes. */
function figureAt(content: string): number {
  const lead = content.length - content.trimStart().length
  const core = ' '.repeat(lead) + withoutNotes(content).replace(/[０-９．，]/gu, fold)
  const starts = [...core.matchAll(/(?<![A-Za-z\d.,])(?:約|およそ)?[▲△-]?\d[\d,.]*/gu)].map(
    it => it.index,
  )
  const figures = starts.filter(at => at > 0 && isFigure(core.slice(at)))
  const sure = figures.find(at => readValue(core.slice(at)).value.parts === undefined) ?? figures[0]
  // A garbled figure is still a figure: the last one that a short word follows.
  const likely = starts.filter(
    at => at > 0 && !/[()（）]/u.test(core.slice(at)) && core.length - at <= 12,
  )
  return sure ?? likely[0] ?? content.length
}

function isFigure(text: string): boolean {
  const {value, understood} = readValue(text)
  return understood && (value.number !== undefined || value.parts !== undefined)
}

function withoutNotes(text: string): string {
  let core = text.trim()
  for (let cut = notes.exec(core); cut; cut = notes.exec(core)) core = core.slice(0, cut.index)
  return core
}

/** The value of a printed figure; its notes (`(2024年度)`) may give the period. `understood` is false where it stays text. */
export function readFigure(figure: string): {value: Value; understood: boolean} {
  const whole = readValue(figure)
  if (whole.understood && whole.value.number !== undefined) return whole
  const core = withoutNotes(figure)
  const read = readValue(core)
  if (!read.understood) return {value: {raw: whole.value.raw}, understood: false}
  const period = [...figure.slice(core.length).matchAll(/[(（]([^()（）]*)[)）]/gu)]
    .map(it => readNotePeriod(it[1] ?? ''))
    .find(it => it !== undefined)
  return {value: {...read.value, raw: whole.value.raw, ...(period && {period})}, understood: true}
}
