import type {VFile} from 'vfile'
import {isForeign} from './foreign-character.js'
import {meetsOddly, type PaperPairs} from './paper-pairs.js'
import {asPrinted} from './printed-line.js'
import type {Tear, WholeText} from './torn-text.js'

/** So many characters on each side show the place. */
export const around = 8
/** Cells that overlap share no more than this. */
const longestOverlap = 3

const japanese = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}'
/** Signs and letters that nobody writes against Japanese words at the edge of a cell. */
const strange = new RegExp(`^[0-9A-Za-z≧≦~-](?=[${japanese}])|^[≧≦〕〉\\]]`, 'u')

/** The same at the end of a cell. */
const strangeEnd = new RegExp(`[${japanese}][a-z]{1,3}$|[\\]〉〕]$`, 'u')

/** A place where a text cannot be read as it is. */
export interface Spot {
  found: string
  /** As it may stand in the source, the fullest first; `suggestion` is what it is likely to be. */
  printed: ReadonlyArray<{raw: string; suggestion?: string}>
}

/** A part of a text that is read, and reported, for itself. */
export interface Except {
  start: number
  end: number
}

/** What is read twice, or is no Japanese, in `whole` and in the words that stand apart from it. */
export function garbledSpots(whole: WholeText, except: Except | undefined): Spot[] {
  return [
    ...seamsOf(whole, except).flatMap(tornSpot),
    ...strangeSpots(whole.text),
    ...whole.asides.flatMap(it => seamsOf(it).flatMap(tornSpot)),
    ...whole.asides.flatMap(it => foreignSpots(it.text)),
  ]
}

/** Seams of `whole` with characters side by side that meet nowhere else in the paper: 納付に┃こつなげ. */
export function doubtfulSeams(
  whole: WholeText,
  except: Except | undefined,
  pairs: PaperPairs,
): string[] {
  return [...seamsOf(whole, except), ...whole.asides.flatMap(it => seamsOf(it))]
    .filter(it => tornSpot(it).length === 0 && meetsOddly(it.left, it.right, pairs))
    .map(({left, right}) => `${left.slice(-shownOfSeam)}┃${right.slice(0, shownOfSeam)}`)
}

const shownOfSeam = 5

/** Whether cells of `whole` were joined that share no character, so that nothing confirms the seam. */
export function hasOpenSeam(whole: WholeText, except: Except | undefined): boolean {
  return seamsOf(whole, except).some(it => overlapOf(it.left, it.right) === 0)
}

/** Where the spot stands in the line, as far as it can be told, and the likely correction. */
export function printedSpot(
  {printed}: Spot,
  file: VFile,
  line: number,
): {raw?: string; suggestion?: string | undefined} {
  const [best] = printed
  const found = printed.find(it => asPrinted(file, line, it.raw) !== undefined)
  return found ?? (best?.suggestion === undefined ? {} : {suggestion: best.suggestion})
}

interface Seam {
  left: string
  right: string
  /** What stands between the cells in the source, where they are neighbours there. */
  between: string | undefined
}

function seamsOf(
  {text, tears}: {text: string; tears: ReadonlyArray<Tear>},
  except?: Except | undefined,
): Seam[] {
  return tears.flatMap(({at, seam}, index): Seam[] => {
    if (except && at > except.start && at < except.end) return []
    const left = text.slice(Math.max(0, at - around, tears[index - 1]?.at ?? 0), at)
    const right = text.slice(at, Math.min(at + around, tears[index + 1]?.at ?? text.length))
    return [{left, right, between: seam}]
  })
}

/** Where two cells overlap, their edge is read twice: 図っ|っていく. */
function tornSpot({left, right, between}: Seam): Spot[] {
  const found = left + right
  const twice = overlapOf(left, right)
  const whole = between === undefined ? found : left + between + right
  if (twice > 0) {
    const rest = right.slice(twice)
    const suggestion = left + (between ?? '') + rest
    return [
      {
        found,
        printed: [
          {raw: whole, suggestion},
          {raw: right, suggestion: rest},
        ],
      },
    ]
  }
  const long = right.startsWith('ー') && !/[\p{Script=Katakana}ー]$/u.test(left)
  if (!long && !strange.test(right) && !strangeEnd.test(left)) return []
  return [{found, printed: [{raw: whole}, {raw: right}, {raw: left}]}]
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

/** What stands around the character at `at`, and less and less of it. */
function spotAt(text: string, at: number): Spot {
  const from = Math.max(0, at - around)
  const widths = Array.from({length: around + 1}, (_, index) => around - index)
  return {
    found: text.slice(from, at + around),
    printed: widths.map(wide => ({raw: text.slice(Math.max(0, at - wide), at + wide + 1)})),
  }
}
