import {blankMark} from '../vocabulary/list-words.js'
import type {Vocabulary} from '../vocabulary/vocabulary.js'
import {impossible, type Oddities, type Placed, placePieces} from './cell-path.js'
import {learnDivisions, looksLikeDivision} from './division-name.js'
import {readEnumerator} from './enumerator.js'
import type {ListColumn, ListRole} from './list-header.js'
import type {Piece} from './pieces.js'

/**
 * How odd a row is that lacks a cell. Categories, projects and the like are merged over rows and so may stand elsewhere; a
 * row without a name is rare; a division ends every row, without it no row can be told from the next.
 */
const missing: Readonly<Record<ListRole, number>> = {
  category: 1,
  project: 1,
  definition: 1,
  name: 2,
  division: 5,
}
/** A line is wrapped where it is full: shorter than this share of the widest line of its column, it ends its cell. */
const fullShare = 0.8
/** How odd a row is that begins or ends amid a line. */
const amidLine = 3
/** A line wider than its column's widest by this factor is not of that column. */
const tooWide = 1.15

/** What a piece looks like, whatever its place. */
interface Look {
  blank: boolean
  division: boolean
  /** Stands in the text as a division more than once. */
  certain: boolean
  enumerated: boolean
  /** A number alone: its title is the next piece. */
  bare: boolean
  /** `（…`: goes on with the cell before it, on a line of its own. */
  aside: boolean
  /** A bracket is not closed: its cell goes on. */
  open: boolean
  /** A blank mark stands right behind the words: two cells in one. */
  glued: boolean
  width: number
}

/** What is learnt from the pieces that have a sure place. */
interface Learnt {
  /** The widest line of each column. */
  widths: ReadonlyArray<number>
  /** The numbered words that stand in the column of categories. */
  categories: ReadonlySet<string>
}

/**
 * Lays the pieces of a list into its columns, twice: how wide a column is, and what its categories are called, is learnt
 * from what is sure at first.
 */
export function placeCells(
  pieces: ReadonlyArray<Piece>,
  columns: ReadonlyArray<ListColumn>,
  vocabulary: Vocabulary,
): Placed[] {
  const roles = columns.map(it => it.role)
  const place = roles[0] === 'division' ? 'first' : roles.at(-1) === 'division' ? 'last' : undefined
  const known = learnDivisions(pieces, place, vocabulary)
  const looks = new Map(pieces.map(piece => [piece, lookOf(piece, known, vocabulary)]))
  const sure = placePieces(pieces, odditiesOf(roles, looks, {widths: [], categories: new Set()}))
  const learnt = {widths: widthsOf(sure, looks), categories: categoriesOf(sure, roles, looks)}
  return placePieces(pieces, odditiesOf(roles, looks, learnt))
}

function lookOf(piece: Piece, divisions: ReadonlySet<string>, vocabulary: Vocabulary): Look {
  const {text} = piece
  const blank = blankMark.test(text)
  const enumerator = blank ? undefined : readEnumerator(text, vocabulary)
  return {
    blank,
    division: divisions.has(text) || looksLikeDivision(text),
    certain: divisions.has(text),
    enumerated: enumerator !== undefined,
    bare: enumerator?.title === '',
    aside: /^[(（]/.test(text),
    open: /[(（][^()（）]*$/.test(text),
    glued: /[^\x20-\x7e]-$/u.test(text),
    width: widthOf(text),
  }
}

/** In full-width characters. */
function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += character < '\u0100' ? 0.5 : 1
  return width
}

/** The widest line of each column, of those that can stand in no other. */
function widthsOf(placed: ReadonlyArray<Placed>, looks: ReadonlyMap<Piece, Look>): number[] {
  const widths: number[] = []
  for (const {piece, column, columns} of placed) {
    if (columns.length === 1)
      widths[column] = Math.max(widths[column] ?? 0, looks.get(piece)?.width ?? 0)
  }
  return widths
}

function categoriesOf(
  placed: ReadonlyArray<Placed>,
  roles: ReadonlyArray<ListRole>,
  looks: ReadonlyMap<Piece, Look>,
): Set<string> {
  const sure = placed.filter(
    ({piece, column, columns}) =>
      columns.length === 1 && roles[column] === 'category' && looks.get(piece)?.enumerated,
  )
  return new Set(sure.map(it => it.piece.text))
}

function odditiesOf(
  roles: ReadonlyArray<ListRole>,
  looks: ReadonlyMap<Piece, Look>,
  {widths, categories}: Learnt,
): Oddities {
  const all = [...looks.values()]
  const enumerated = all.filter(it => it.enumerated).length
  const numbered = enumerated * 4 > all.filter(it => it.division).length
  const look = (piece: Piece) => looks.get(piece) ?? nothing

  /** Of words in a column of words that look as if they belonged to another. */
  function strange({text}: Piece, column: number, seen: Look): number {
    const {division, certain, enumerated: counted, width} = seen
    const widest = widths[column]
    const ofCategory = categories.has(text) ? 6 : counted ? 2 : 0
    return (
      (certain ? 4 : division ? 2 : 0) +
      (roles[column] === 'category' ? 0 : ofCategory) +
      (widest !== undefined && width > widest * tooWide ? 1 : 0)
    )
  }

  return {
    columns: roles.length,
    missing: column => missing[roles[column] ?? 'name'],
    edge: ({gap}) => (gap === 'blank' ? amidLine : 0),
    start(piece, column, previous) {
      const seen = look(piece)
      const role = roles[column]
      const untitled = previous && piece.gap === 'blank' && look(previous).bare ? 1 : 0
      if (role === undefined) return seen.blank ? 20 : seen.enumerated ? 4 : seen.division ? 1 : 2
      if (role === 'division') return seen.division ? 0 : impossible
      if (seen.blank) return role === 'category' ? 1 : 0
      const unnumbered = role === 'category' && numbered && !seen.enumerated ? 2 : 0
      const odd = strange(piece, column, seen) + unnumbered + untitled
      const torn = previous && piece.gap !== 'wall' && look(previous).open ? 2 : 0
      return odd + torn + (seen.aside ? 1 : 0) + (seen.glued ? 2 : 0)
    },
    join(piece, previous, column) {
      const seen = look(piece)
      const before = look(previous)
      const role = roles[column]
      if (seen.blank || before.blank || before.glued) return impossible
      const apart = role === undefined || role === 'division' || role === 'category'
      if (apart && seen.enumerated) return impossible
      if (role === 'division') return seen.division || seen.aside ? 0 : impossible
      if (role === undefined && seen.division !== before.division && !seen.aside) return impossible
      if (role === undefined && seen.division) return seen.aside ? 0 : impossible
      const odd = role === undefined ? 0 : strange(piece, column, seen)
      if (piece.gap === 'blank') return odd + (before.bare ? 0 : 1)
      const short = before.width < (widths[column] ?? 0) * fullShare && !seen.aside
      return odd + (short ? (role === undefined ? 3 : 1) : 0)
    },
  }
}

const nothing: Look = {
  blank: false,
  division: false,
  certain: false,
  enumerated: false,
  bare: false,
  aside: false,
  open: false,
  glued: false,
  width: 0,
}
