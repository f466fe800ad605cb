import {divisionEndings, noDivisionEndings} from '../vocabulary/list-words.js'
import type {Vocabulary} from '../vocabulary/vocabulary.js'
import {readEnumerator} from './enumerator.js'
import type {Piece} from './pieces.js'

const ending = new RegExp(`(?:${divisionEndings.join('|')})$`, 'u')
const noEnding = new RegExp(`(?:${noDivisionEndings.join('|')})$`, 'u')
/** No division has a longer name. */
const longestName = 24
/** How often a word must stand in the place of a division to be taken for one, and how often one that looks like it. */
const oftenEnough = {inPlace: 3, looking: 2}

/** Whether `text` may be a division, or several: 産業振興課, 防災課・消防署, 政策室（総合調整担当）. */
export function looksLikeDivision(text: string): boolean {
  return text
    .split(/[、，,・／/]/u)
    .map(it => it.replace(/[（(][^（()）]{1,20}[)）]$/u, ''))
    .every(
      it => it.length >= 2 && it.length <= longestName && ending.test(it) && !noEnding.test(it),
    )
}

/**
 * The divisions that a list names again and again: words that look like one, and words that stand where one stands in a
 * row printed in one line (`place`; undefined where divisions stand at neither end of a row), whatever they end with: 天文台.
 */
export function learnDivisions(
  pieces: ReadonlyArray<Piece>,
  place: 'first' | 'last' | undefined,
  vocabulary: Vocabulary,
): ReadonlySet<string> {
  const looking = new Map<string, number>()
  const inPlace = new Map<string, number>()
  pieces.forEach((piece, index) => {
    const {text, gap} = piece
    if (text.length < 2 || text.length > longestName) return
    const next = pieces[index + 1]?.gap ?? 'wall'
    if (looksLikeDivision(text)) looking.set(text, (looking.get(text) ?? 0) + 1)
    const before = place === 'last' ? 'blank' : 'wall'
    const after = place === 'last' ? 'wall' : 'blank'
    if (place === undefined || gap !== before || next !== after) return
    // Behind a number alone stands the title of a category.
    const number = place === 'last' ? (pieces[index - 1]?.text ?? '') : ''
    if (readEnumerator(number, vocabulary)?.title === '') return
    inPlace.set(text, (inPlace.get(text) ?? 0) + 1)
  })
  return new Set([
    ...[...looking].filter(([, count]) => count >= oftenEnough.looking).map(([text]) => text),
    ...[...inPlace].filter(([, count]) => count >= oftenEnough.inPlace).map(([text]) => text),
  ])
}
