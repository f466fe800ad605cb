import type {Section, Term} from '../model/section.js'
import {sectionsOf} from '../model/walk.js'
import {anchor} from './format.js'

/** A term of the glossary (用語解説). */
export interface TermView {
  /** Of the term in the glossary. */
  id: string
  /** As printed. */
  term: string
  /** As printed. */
  definition: string
  /** The section that explains it, and the way back to it. */
  href: string
  /** Number and title of the section. */
  place: string
}

/**
 * The terms of all sections, each explanation once, kana before kanji: hiragana and katakana stand in the order of the
 * fifty sounds by their code points; how a kanji is read, a text does not say.
 */
export function toGlossary(sections: ReadonlyArray<Section>): TermView[] {
  const found = new Map<string, TermView>()
  for (const section of sectionsOf(sections))
    for (const {term, definition} of section.glossary ?? []) {
      const key = termKey({term, definition})
      if (found.has(key)) continue
      const place = [section.number, section.title].filter(Boolean).join(' ')
      found.set(key, {id: '', term, definition, href: anchor(section.id), place})
    }
  return [...found.values()]
    .map(it => ({it, key: sortKey(it)}))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({it}, index) => ({...it, id: `report-term-${index + 1}`}))
}

/** What tells one explanation from another. */
export function termKey({term, definition}: Pick<Term, 'term' | 'definition'>): string {
  return `${term}\n${definition}`
}

function sortKey({term}: Pick<Term, 'term'>): string {
  const signs = [...term.normalize('NFKC').toLowerCase()]
  // Katakana stand 96 code points above hiragana: https://www.unicode.org/charts/PDF/U30A0.pdf
  return signs
    .map(sign =>
      /[ァ-ヶ]/u.test(sign) ? String.fromCodePoint((sign.codePointAt(0) ?? 0) - 96) : sign,
    )
    .filter(sign => /[\p{L}\p{N}]/u.test(sign))
    .join('')
}
