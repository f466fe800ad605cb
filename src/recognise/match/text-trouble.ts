import type {VFile} from 'vfile'
import {report} from '../../diagnostics/report.js'
import {cutSign} from './cut-sign.js'
import {around, doubtfulSeams, type Except, garbledSpots, printedSpot} from './garbled-spots.js'
import type {PaperPairs} from './paper-pairs.js'
import {asPrinted} from './printed-line.js'
import type {Aside, WholeText} from './torn-text.js'

/** What is cut, torn or in doubt in the texts of one item; it is told together. */
export interface TextTroubles {
  /** Looks through `whole`, whose first character stands at `place`. What is garbled is reported at once. */
  take(whole: WholeText, place: Place): void
  /** Reports all that was found: what is cut, what stands apart, which seams are doubtful. */
  tell(): void
}

/** Where a text begins. */
export interface Place {
  line: number
  column: number
  /** A part of the text that is read, and reported, for itself. */
  except?: Except | undefined
}

/** Small っ before what it cannot stand before; a particle or an ending at the head of a clause; a year without its first digit. */
const brokenOff = new RegExp(
  ['(?<=っ)(?=[\\sのをにがは、。])', '(?<=[、。]\\s?)(?=[のを](?!ち))', '(?<=。\\s?)(?=る。)'].join(
    '|',
  ),
  'gu',
)
/** A year without its first digit, at the head of a text. */
const headlessYear = /^0\d\d年/

/** A place of an item, and what is shown of it. */
interface Finding {
  line: number
  column: number
  found: ReadonlyArray<string>
  raw: string | undefined
}

/** Nothing found yet. `pairs` says which characters stand side by side elsewhere in the paper. */
export function createTextTroubles(file: VFile, pairs: PaperPairs): TextTroubles {
  const cuts: Finding[] = []
  const apart: Finding[] = []
  const seams: Finding[] = []
  const garbled: Finding[] = []
  return {
    take(whole, place) {
      const {line, column, except} = place
      reportHead(whole.text, file, place)
      const cut = cutsOf(whole)
      if (cut.length > 0) cuts.push({line, column, ...shown(whole.text, cut, file, line)})
      const first = whole.displaced[0]
      if (first) {
        const {asides} = whole
        const printed = asides.length === 1 ? asides.map(withSeams).join('') : first.text
        const raw = asPrinted(file, line, printed) ?? asPrinted(file, line, first.text)
        apart.push({line, column: first.column, found: asides.map(it => it.text), raw})
      }
      const doubtful = doubtfulSeams(whole, except, pairs)
      if (doubtful.length > 0)
        seams.push({line, column, found: doubtful, raw: rawOfSeam(doubtful[0] ?? '', file, line)})
      for (const it of takeGarbled(whole, file, place)) garbled.push(it)
    },
    tell() {
      if (cuts.length > 0) reportCuts({cuts, apart, seams}, file)
      else if (apart.length > 0) reportApart(apart, seams, file)
      else if (seams.length > 0)
        report(file, 'seam-doubtful', {...placeOf(seams), params: {found: listed(seams)}})
      if (garbled.length > 0) reportGarbled(garbled, file)
    },
  }
}

interface Found {
  cuts: ReadonlyArray<Finding>
  apart: ReadonlyArray<Finding>
  seams: ReadonlyArray<Finding>
}

function reportCuts({cuts, apart, seams}: Found, file: VFile): void {
  const all = [...cuts, ...apart, ...seams]
  const [only, ...others] = all
  if (only && others.length === 0) {
    report(file, 'truncated', {...placeOf(all), params: {found: only.found.join('」「')}})
    return
  }
  const count = cuts.flatMap(it => it.found).length
  const params = {count, found: listed(cuts), apart: listed(apart), seams: listed(seams)}
  const raw = cuts[0]?.raw
  report(file, 'truncated', {...placeOf(all), raw, params, sentence: 'truncated-places'})
}

function reportApart(
  apart: ReadonlyArray<Finding>,
  seams: ReadonlyArray<Finding>,
  file: VFile,
): void {
  const [only, ...others] = [...apart, ...seams]
  if (only && others.length === 0) {
    report(file, 'text-displaced', {...placeOf(apart), params: {found: only.found.join('」「')}})
    return
  }
  const count = apart.flatMap(it => it.found).length
  const params = {count, found: listed(apart), seams: listed(seams)}
  report(file, 'text-displaced', {
    ...placeOf([...apart, ...seams]),
    params,
    sentence: 'text-displaced-places',
  })
}

/** Where a report on several findings stands: at the first of them, with the lines of all. */
function placeOf(findings: ReadonlyArray<Finding>) {
  const sorted = [...findings].sort((a, b) => a.line - b.line)
  const {line, column, raw} = sorted[0] ?? {}
  return {line, column, raw, lines: [...new Set(sorted.map(it => it.line))]}
}

/** Findings by line: 29「…《…》…」「…」、37「…」. */
function listed(findings: ReadonlyArray<Finding>): string {
  return findings.map(({line, found}) => `${line}「${found.join('」「')}」`).join('、') || '—'
}

/** A text with what stands between its cells in the source. */
function withSeams({text, tears}: Aside): string {
  const cuts = [0, ...tears.map(it => it.at), text.length]
  return cuts
    .slice(1)
    .map((at, index) => text.slice(cuts[index], at) + (tears[index]?.seam ?? ''))
    .join('')
}

/** Offsets at which words are missing. */
function cutsOf({text, missing}: WholeText): number[] {
  const spots = new Set(missing)
  for (const match of text.matchAll(brokenOff)) spots.add(match.index)
  return [...spots].sort((a, b) => a - b)
}

function shown(text: string, cuts: ReadonlyArray<number>, file: VFile, line: number) {
  const at = cuts[0] ?? 0
  const before = text.slice(Math.max(0, at - around), at)
  const behind = text.slice(at, at + around)
  return {
    found: cuts.map(it => contextOf(text, it)),
    raw: asPrinted(file, line, before) ?? asPrinted(file, line, behind),
  }
}

function contextOf(text: string, at: number): string {
  return `${text.slice(Math.max(0, at - around), at)}${cutSign}${text.slice(at, at + around)}`
}

function rawOfSeam(seam: string, file: VFile, line: number): string | undefined {
  const [left = '', right = ''] = seam.split('┃')
  return [`${left}\t${right}`, right, left].find(it => asPrinted(file, line, it) !== undefined)
}

/** What a year lacks is likely its first digit: that is worth a line, and a suggestion, of its own. */
function reportHead(text: string, file: VFile, {line, column}: Place): void {
  if (!headlessYear.test(text)) return
  const raw = text.slice(0, around)
  const params = {found: contextOf(text, 0)}
  report(file, 'truncated', {line, column, params, raw, suggestion: `2${raw}`})
}

/** What a likely correction is known for is reported at once, with the correction; the rest is told together. */
function takeGarbled(whole: WholeText, file: VFile, {line, column, except}: Place): Finding[] {
  const spots = garbledSpots(whole, except)
  const found = [...new Set(spots.map(it => it.found))]
  const mended = spots.find(it => it.printed.some(({suggestion}) => suggestion !== undefined))
  const shown = mended ?? spots[0]
  if (!shown) return []
  const printed = printedSpot(shown, file, line)
  if (!mended) return [{line, column, found, raw: printed.raw}]
  report(file, 'garbled', {line, column, params: {found: found.join('」「')}, ...printed})
  return []
}

function reportGarbled(garbled: ReadonlyArray<Finding>, file: VFile): void {
  const [only, ...others] = garbled
  const one = others.length === 0
  report(file, 'garbled', {
    ...placeOf(garbled),
    params: {found: (one ? only?.found.join('」「') : listed(garbled)) ?? ''},
    ...(!one && {sentence: 'garbled-in-item' as const}),
  })
}
