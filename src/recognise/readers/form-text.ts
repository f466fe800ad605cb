import {readBrackets} from '../match/form-indicator.js'
import type {FormText} from '../match/form-item.js'
import {hasOpenSeam} from '../match/garbled-spots.js'
import type {LongerNames} from '../match/longer-names.js'
import type {TextTroubles} from '../match/text-trouble.js'
import {joinPieces, type WholeText} from '../match/torn-text.js'
import {runsPast} from '../match/torn-width.js'
import type {Desk} from './form-sorting.js'

/** Where a text goes, and what is known of the paper. */
export interface Writing extends Desk {
  /** Id of the section that takes the text. */
  target: string
  /** How many characters a line of the text column holds; lines of the paper that break off there were cut. */
  columnWidth: number
  /** The width at which texts of the section were torn off; undefined where none was. */
  tornWidth: number | undefined
  /** Whether each year of a schedule has its own word, so that an empty one has none. */
  saysEachYear: boolean
  /** What is wrong with the texts of the section. */
  troubles: TextTroubles
  /** Division names torn over several cells, and what they are likely to be. */
  repairs: ReadonlyMap<string, string>
  /** The division names of the paper that are whole, as far as a municipality has so many, and those of all divisions. */
  knownDivisions: ReadonlyArray<string>
  /** Names in the paper that end with a name. */
  longerNames: LongerNames
  /** Whether items of the paper say what is aimed at. */
  hasVisions: boolean
  /** Pairs of Chinese characters that the texts of the paper hold. */
  wordPairs: ReadonlySet<string>
  /** Takes words whose place in a text of the section, or of the action, cannot be told. */
  fragments: string[]
}

/**
 * What stands behind a text: the row that continues it, or (`figure`) a figure in brackets that is read for itself; and
 * whether the text shares its row with cells of other columns (`narrow`).
 */
export interface TextPlace {
  narrow?: boolean
  goesOn?: boolean
  figure?: boolean
}

/** Reads a text of a form: whole again, claimed, with what is cut or garbled reported. */
export function readText(text: FormText, writing: Writing, place: TextPlace = {}): WholeText {
  const whole = joinPieces(text.pieces, writing.columnWidth)
  claimText(whole, writing)
  const first = whole.used[0]
  if (!first) return whole
  for (const it of whole.asides) writing.fragments.push(it.text)
  const note = place.goesOn === true || whole.text.split('。').at(-1)?.includes('※') === true
  const missing = note ? whole.missing.filter(at => at < whole.text.length) : whole.missing
  const bracket = place.figure ? readBrackets(whole.text).at(-1) : undefined
  const except = bracket && {start: bracket.figureAt, end: bracket.end}
  if (whole.moved) writing.notes.line('text-moved', text.line)
  else if (hasOpenSeam(whole, bracket)) writing.notes.line('text-joined', text.line)
  if (place.narrow && runsPast(whole, writing.tornWidth))
    writing.notes.line('line-end-doubtful', text.line)
  const {line, column} = first
  writing.troubles.take({...whole, missing}, {line, column, except})
  return whole
}

/** Claims the words of a text, and notes its debris. */
export function claimText({used, debris}: WholeText, {notes, target}: Writing): void {
  for (const piece of used) notes.used(piece, target)
  notes.debris(debris)
}

/** The paragraphs of a text: a blank behind the end of a sentence is the end of a paragraph, unless a clause goes on there. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/(?<=[。！？])\s+(?!る。|[のを](?!ち))|(?<!\s)\s+(?=※)/u)
    .map(it => it.trim())
    .filter(it => it !== '')
}
