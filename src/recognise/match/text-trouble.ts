import type {VFile} from 'vfile'
import {report} from '../../diagnostics/report.js'
import type {WholeText} from './torn-text.js'

/** So many characters on each side show the place. */
const around = 8
/** Cells that overlap share no more than this. */
const longestOverlap = 3

const japanese = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}'
/** Small っ before what it cannot stand before; a particle or an ending at the head of a clause; a year without its first digit. */
const brokenOff = new RegExp(
  [
    '(?<=っ)(?=[\\sのをにがは、。])',
    '(?<=っ)(?=\\p{Script=Han})',
    '(?<=[、。]\\s?)(?=[のを](?!ち))',
    '(?<=。\\s?)(?=る。)',
    '^(?=0\\d\\d年)',
  ].join('|'),
  'gu',
)
/** Signs and letters that nobody writes against Japanese words at the edge of a cell. */
const strange = new RegExp(`^[0-9A-Za-z≧≦~ー-](?=[${japanese}])|^[≧≦〕\\]]|[\\]〉]$`, 'u')

/** Where a text stands, and which one it is of several in the same row. */
export interface Place {
  file: VFile
  line: number
  column: number
  text: string
}

/** Reports what is cut, garbled or out of order in `whole`, whose first character stands at `place`. */
export function reportTrouble(whole: WholeText, place: Place): void {
  reportDisplaced(whole, place)
  reportCuts(whole, place)
  reportGarbled(whole, place)
}

function reportDisplaced(whole: WholeText, {file, line}: Place): void {
  const first = whole.displaced[0]
  if (!first) return
  const found = whole.displaced.map(it => it.text).join('')
  const gaps = [...whole.text.matchAll(/[、。]\s?(?=[のを](?!ち))/gu)]
  const only = gaps.length === 1 ? gaps[0] : undefined
  const at = only ? only.index + only[0].length : 0
  const suggestion = only
    ? `${whole.text.slice(Math.max(0, at - around), at)}${found}${whole.text.slice(at, at + around)}`
    : undefined
  report(file, 'text-displaced', {line, column: first.column, params: {found}, raw: found, suggestion})
}

function reportCuts(whole: WholeText, {file, line, column}: Place): void {
  const spots = new Set(whole.missing)
  for (const match of whole.text.matchAll(brokenOff)) spots.add(match.index)
  if (spots.size === 0) return
  const places = [...spots].sort((a, b) => a - b).map(at => contextOf(whole.text, at))
  report(file, 'truncated', {
    line,
    column,
    params: {found: places.join('」「')},
    raw: places[0],
    suggestion: /^0\d\d年/.test(whole.text) ? `2${whole.text.slice(0, around)}` : undefined,
  })
}

function contextOf(text: string, at: number): string {
  return `${text.slice(Math.max(0, at - around), at)}▲${text.slice(at, at + around)}`
}

function reportGarbled(whole: WholeText, {file, line, column}: Place): void {
  const spots = [...tornSpots(whole), ...strangeSpots(whole.text)]
  const first = spots[0]
  if (!first) return
  const found = [...new Set(spots.map(it => it.found))].join('」「')
  report(file, 'garbled', {
    line,
    column,
    params: {found},
    raw: first.found,
    suggestion: first.suggestion,
  })
}

interface Spot {
  found: string
  suggestion?: string
}

/** Where two cells overlap, their edge is read twice: 図っ|っていく. */
function tornSpots({text, tears}: WholeText): Spot[] {
  return tears.flatMap((tear): Spot[] => {
    const left = text.slice(Math.max(0, tear - around), tear)
    const right = text.slice(tear, tear + around)
    const twice = overlapOf(left, right)
    const found = left + right
    if (twice > 0) return [{found, suggestion: left + right.slice(twice)}]
    return strange.test(right) || /[\]〉〕]$/u.test(left) ? [{found}] : []
  })
}

/** How many characters the end of `left` shares with the beginning of `right`. */
export function overlapOf(left: string, right: string): number {
  for (let length = longestOverlap; length > 0; length--) {
    if (right.length >= length && left.endsWith(right.slice(0, length))) return length
  }
  return 0
}

/** Brackets that close nothing, and characters that Japanese is not written with. */
function strangeSpots(text: string): Spot[] {
  const spots: Spot[] = []
  const open: string[] = []
  const pairs: Readonly<Record<string, string>> = {'」': '「', '』': '『', ')': '(', '）': '（'}
  const show = (at: number) => text.slice(Math.max(0, at - around), at + around)
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? ''
    if ('「『(（'.includes(character)) open.push(character)
    const opening = pairs[character]
    if (opening !== undefined && plain(open.pop()) !== plain(opening)) spots.push({found: show(at)})
    if (isForeign(character)) spots.push({found: show(at)})
  }
  return spots
}

function plain(bracket: string | undefined): string {
  return bracket === '（' ? '(' : (bracket ?? '')
}

let known: Set<string> | undefined

/** Whether `character` is a Chinese character that no Japanese character set of everyday use has. */
export function isForeign(character: string): boolean {
  if (!/\p{Script=Han}/u.test(character)) return false
  known ??= everydayCharacters()
  return !known.has(character)
}

/** All characters of Windows-31J, the set that Japanese offices write with. */
function everydayCharacters(): Set<string> {
  const bytes: number[] = []
  for (let lead = 0x81; lead <= 0xfc; lead++) {
    if (lead >= 0xa0 && lead < 0xe0) continue
    for (let trail = 0x40; trail <= 0xfc; trail++) if (trail !== 0x7f) bytes.push(lead, trail)
  }
  return new Set(new TextDecoder('shift_jis').decode(new Uint8Array(bytes)))
}
