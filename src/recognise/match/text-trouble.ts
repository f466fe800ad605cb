import type {VFile} from 'vfile'
import {report} from '../../diagnostics/report.js'
import {cutSign} from './cut-sign.js'
import {isForeign} from './foreign-character.js'
import {asPrinted} from './printed-line.js'
import type {Aside, Tear, WholeText} from './torn-text.js'

/** So many characters on each side show the place. */
const around = 8
/** Cells that overlap share no more than this. */
const longestOverlap = 3

const japanese = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}'
/** Small っ before what it cannot stand before; a particle or an ending at the head of a clause; a year without its first digit. */
const brokenOff = new RegExp(
  [
    '(?<=っ)(?=[\\sのをにがは、。])',
    '(?<=[、。]\\s?)(?=[のを](?!ち))',
    '(?<=。\\s?)(?=る。)',
    '^(?=0\\d\\d年)',
  ].join('|'),
  'gu',
)
/** Signs and letters that nobody writes against Japanese words at the edge of a cell. */
const strange = new RegExp(`^[0-9A-Za-z≧≦~-](?=[${japanese}])|^[≧≦〕〉\\]]`, 'u')

/** The same at the end of a cell. */
const strangeEnd = new RegExp(`[${japanese}][a-z]{1,3}$|[\\]〉〕]$`, 'u')

/** Where a text begins, and the file to report on. */
export interface Place {
  file: VFile
  line: number
  column: number
  /** A part of the text that is read, and reported, for itself. */
  except?: {start: number; end: number} | undefined
}

/** Reports what is cut, garbled or out of order in `whole`, whose first character stands at `place`. */
export function reportTrouble(whole: WholeText, place: Place): void {
  reportDisplaced(whole, place)
  reportCuts(whole, place)
  reportGarbled(whole, place)
}

function reportDisplaced({asides, displaced}: WholeText, {file, line}: Place): void {
  const first = displaced[0]
  if (!first) return
  const found = asides.map(it => it.text).join('」「')
  const printed = asides.length === 1 ? asides.map(withSeams).join('') : ''
  report(file, 'text-displaced', {
    line,
    column: first.column,
    params: {found},
    raw: asPrinted(file, line, printed) ?? asPrinted(file, line, first.text),
  })
}

/** A text with what stands between its cells in the source. */
function withSeams({text, tears}: Aside): string {
  const cuts = [0, ...tears.map(it => it.at), text.length]
  return cuts
    .slice(1)
    .map((at, index) => text.slice(cuts[index], at) + (tears[index]?.seam ?? ''))
    .join('')
}

function reportCuts(whole: WholeText, {file, line, column}: Place): void {
  const {text} = whole
  const spots = new Set(whole.missing)
  for (const match of text.matchAll(brokenOff)) spots.add(match.index)
  if (spots.size === 0) return
  const sorted = [...spots].sort((a, b) => a - b)
  const head = /^0\d\d年/.test(text) ? text.slice(0, around) : undefined
  const at = sorted[0] ?? 0
  const before = text.slice(Math.max(0, at - around), at)
  const behind = text.slice(at, at + around)
  report(file, 'truncated', {
    line,
    column,
    params: {found: sorted.map(it => contextOf(text, it)).join('」「')},
    raw: head ?? asPrinted(file, line, before) ?? asPrinted(file, line, behind),
    suggestion: head && `2${head}`,
  })
}

function contextOf(text: string, at: number): string {
  return `${text.slice(Math.max(0, at - around), at)}${cutSign}${text.slice(at, at + around)}`
}

function reportGarbled(whole: WholeText, {file, line, column, except}: Place): void {
  const spots = [
    ...tornSpots(whole, except),
    ...strangeSpots(whole.text),
    ...whole.asides.flatMap(it => tornSpots(it, undefined)),
    ...whole.asides.flatMap(it => foreignSpots(it.text)),
  ]
  const first = spots[0]
  if (!first) return
  const found = [...new Set(spots.map(it => it.found))].join('」「')
  report(file, 'garbled', {
    line,
    column,
    params: {found},
    raw: asPrinted(file, line, first.raw ?? first.found) ?? narrowed(first, file, line),
    suggestion: first.suggestion,
  })
}

interface Spot {
  found: string
  /** Offset of the character in question into `found`, where it is one. */
  at?: number
  /** As it stands in the source. */
  raw?: string
  suggestion?: string
}

function spotAt(text: string, at: number): Spot {
  const from = Math.max(0, at - around)
  return {found: text.slice(from, at + around), at: at - from}
}

/** As much around the character in question as stands in the line so. */
function narrowed({found, at}: Spot, file: VFile, line: number): string | undefined {
  if (at === undefined) return undefined
  for (let wide = around; wide >= 0; wide--) {
    const printed = asPrinted(file, line, found.slice(Math.max(0, at - wide), at + wide + 1))
    if (printed !== undefined) return printed
  }
  return undefined
}

/** Where two cells overlap, their edge is read twice: 図っ|っていく. */
function tornSpots(
  {text, tears}: {text: string; tears: ReadonlyArray<Tear>},
  except: Place['except'],
): Spot[] {
  return tears.flatMap(({at, seam}, index): Spot[] => {
    if (except && at > except.start && at < except.end) return []
    const left = text.slice(Math.max(0, at - around, tears[index - 1]?.at ?? 0), at)
    const right = text.slice(at, Math.min(at + around, tears[index + 1]?.at ?? text.length))
    const twice = overlapOf(left, right)
    const found = left + right
    const raw = seam === undefined ? found : left + seam + right
    if (twice > 0) return [{found, raw, suggestion: left + (seam ?? '') + right.slice(twice)}]
    const long = right.startsWith('ー') && !/[\p{Script=Katakana}ー]$/u.test(left)
    return long || strange.test(right) || strangeEnd.test(left) ? [{found, raw}] : []
  })
}

/** How many characters the end of `left` shares with the beginning of `right`. */
export function overlapOf(left: string, right: string): number {
  for (let length = longestOverlap; length > 0; length--) {
    if (right.length >= length && left.endsWith(right.slice(0, length))) return length
  }
  return 0
}

const opens = new Set('「『(（')
const pairs: Readonly<Record<string, string>> = {'」': '「', '』': '『', ')': '(', '）': '（'}

/** Characters that Japanese is not written with. */
function foreignSpots(text: string): Spot[] {
  return [...text.matchAll(/./gu)].filter(it => isForeign(it[0])).map(it => spotAt(text, it.index))
}

/** Brackets that close nothing, and characters that Japanese is not written with. */
function strangeSpots(text: string): Spot[] {
  const spots: Spot[] = []
  const open: string[] = []
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? ''
    const opening = pairs[character]
    if (opens.has(character)) open.push(character)
    else if (opening !== undefined && plain(open.pop()) !== plain(opening))
      spots.push(spotAt(text, at))
  }
  return [...spots, ...foreignSpots(text)]
}

function plain(bracket: string | undefined): string {
  return bracket === '（' ? '(' : (bracket ?? '')
}
