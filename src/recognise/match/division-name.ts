import {divisionEndings, noDivisionEndings} from '../vocabulary/list-words.js'
import type {Piece} from './pieces.js'

const ending = new RegExp(`(?:${divisionEndings.join('|')})$`, 'u')
const noEnding = new RegExp(`(?:${noDivisionEndings.join('|')})$`, 'u')
/** No division has a longer name. */
const longestName = 24
/** How often a word must stand in the place of a division to be taken for one. */
const oftenEnough = 3

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
 * Words that stand where a division stands in a row printed in one line (last in the line, or first) so often that they
 * are one, whatever they end with: 天文台.
 */
export function learnDivisions(
  pieces: ReadonlyArray<Piece>,
  place: 'first' | 'last',
): ReadonlySet<string> {
  const counts = new Map<string, number>()
  pieces.forEach((piece, index) => {
    const next = pieces[index + 1]
    const there =
      place === 'last'
        ? piece.gap === 'blank' && (!next || next.gap === 'wall')
        : piece.gap === 'wall' && next?.gap === 'blank'
    if (there && piece.text.length > 1 && piece.text.length <= longestName)
      counts.set(piece.text, (counts.get(piece.text) ?? 0) + 1)
  })
  return new Set([...counts].filter(([, count]) => count >= oftenEnough).map(([text]) => text))
}
