import {divisionEnd, type FormLabels} from '../vocabulary/form-labels.js'
import {isDebris} from './debris.js'
import {isShredOf} from './form-label.js'
import type {Piece} from './form-row.js'
import {splitDivisions} from './indicator-row.js'

/** The divisions of an item, and the pieces they were read from. */
export interface FormDivisions {
  names: string[]
  used: Piece[]
  /** Shreds of a label before the names. */
  label: Piece[]
  debris: Piece[]
  /** The shreds of the one name that was torn over several cells. */
  torn: string[]
}

/** Words before the first name of a division may be the rest of its label: 主管 / 言課 / 総務課. */
export function readDivisions(pieces: ReadonlyArray<Piece>, {division}: FormLabels): FormDivisions {
  const found: FormDivisions = {names: [], used: [], label: [], debris: [], torn: []}
  const word = division[0] ?? ''
  const texts: string[] = []
  let labelled = false
  for (const piece of pieces) {
    const before = texts.at(-1) ?? ''
    if (isDebris(piece.text)) found.debris.push(piece)
    else if (
      texts.length === 0 &&
      !labelled &&
      piece.text.length <= word.length &&
      isLabelRest(piece.text, division)
    ) {
      found.label.push(piece)
      labelled = piece.text.endsWith('課')
    } else if (divisionEnd.test(before) && piece.text.length === 1) {
      found.debris.push(piece)
    } else {
      texts.push(piece.text)
      found.used.push(piece)
    }
  }
  found.torn = texts.length > 1 && !texts.slice(0, -1).some(it => divisionEnd.test(it)) ? texts : []
  found.names = found.torn.length > 0 ? [texts.join('')] : splitDivisions(texts.join(' '))
  return found
}

function isLabelRest(text: string, labels: ReadonlyArray<string>): boolean {
  return labels.some(it => isShredOf(text, it) && (text.length > 1 || it.includes(text)))
}

/** A name torn over more cells than this may be so many things that it tells nothing. */
const mostShreds = 5

/** What a name torn over cells may be, where they are few: at each tear as printed, or without the character that one side read in excess. */
export function repairs(torn: ReadonlyArray<string>): string[] {
  const [first = '', ...rest] = torn
  if (torn.length > mostShreds) return []
  return rest.reduce(
    (all, shred) =>
      all.flatMap(before => [before + shred, before.slice(0, -1) + shred, before + shred.slice(1)]),
    [first],
  )
}
