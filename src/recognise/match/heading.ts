import type {SectionKind} from '../../model/section.js'
import {bullet} from '../vocabulary/parts.js'
import type {Vocabulary} from '../vocabulary/vocabulary.js'
import {isPartedNumber} from './parted-number.js'

/** A line that opens a section. */
export interface Heading {
  kind: SectionKind
  /** The word before the number: 基本目標, 政策分野; undefined where there is none. */
  label?: string
  /** As printed: 1, (2), 101; empty where the heading has none. */
  number: string
  title: string
  /** How deep an item stands inside other items (default: 0). */
  level?: number
  /** The level it has as an item, where it stands in a chapter and under no goal. */
  inChapter?: number
  /** However it is spelled, it is the one heading of its kind without a number. */
  once?: true
  /** An item that goes back to the section of the same title: a merged cell on its next page. */
  again?: true
}

/** Where a line stands, which decides what else may be a heading. */
export interface HeadingPlace {
  /** How many `#` mark the line as a heading; undefined where none do. */
  depth?: number
  /** Whether measures are announced, so that `1101 …` is one. */
  listed?: boolean
}

/** A heading longer than this is a sentence that happens to begin like one. */
const longestHeading = 120

/** Below the numbered items of a chapter: as deep as the headings are marked, which says something among themselves. */
const belowNumbers = 3

/** The heading that `text` (one line, trimmed) is; undefined where it is none. */
export function readHeading(
  text: string,
  {headings}: Vocabulary,
  {depth, listed = false}: HeadingPlace = {},
): Heading | undefined {
  if (text.length > longestHeading || text.includes('。')) return undefined
  const words = depth === undefined ? text : text.replace(bullet, '')
  for (const {kind, pattern, ...rule} of headings) {
    if ((rule.marked && depth === undefined) || (rule.listed && !listed)) continue
    const {label, number = '', title} = pattern.exec(words)?.groups ?? {}
    if (title === undefined || isPartedNumber(number, title, words)) continue
    const level = rule.level === belowNumbers ? belowNumbers + (depth ?? 0) / 10 : rule.level
    return {
      kind,
      ...(label !== undefined && {label}),
      number,
      title: title.trim(),
      ...(level !== undefined && {level}),
      ...(rule.inChapter !== undefined && {inChapter: rule.inChapter}),
      ...(rule.once && {once: true}),
    }
  }
  return undefined
}

/** A marked line that begins like no heading the vocabulary knows: an item of the section it stands in. */
export function plainHeading(text: string, depth: number): Heading {
  const words = text.replace(bullet, '').trim()
  const title = /^【([^【】]+)】$/u.exec(words)?.[1] ?? words
  return {kind: 'item', number: '', title, level: belowNumbers + depth / 10}
}
