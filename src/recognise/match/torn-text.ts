import {isDebris, isLeader} from './debris.js'
import type {Piece} from './form-row.js'
import {fullLine, gapsOf, widthOf} from './line-gaps.js'

/** The place where two cells meet in a text. */
export interface Tear {
  /** Offset into the text. */
  at: number
  /** What stands between the cells in the source; undefined where they are not neighbours there. */
  seam?: string
}

/** Words that stand apart from a text. */
export interface Aside {
  text: string
  tears: Tear[]
}

/** Words that were torn over several cells, whole again as far as their order is certain. */
export interface WholeText {
  /** Blanks in it stand where a line ended and something is missing, or as printed between other than Japanese words. */
  text: string
  /** Where in `text` a cell ended. */
  tears: Tear[]
  /** The pieces that `text` is made of. */
  used: Piece[]
  debris: Piece[]
  /** Where pieces were put back at the only place where a line breaks off. */
  moved: boolean
  /** Pieces that belong inside the text; where, cannot be told. */
  displaced: Piece[]
  /** The words of `displaced`, which are not in `text`; cells side by side are one. */
  asides: Aside[]
  /** Offsets into `text` at which words are missing. */
  missing: number[]
}

const end = /[。．！？!?）)」』】\]]$/u
/** What a 。 is misread as, alone in a cell. */
const misreadStop = /^(?:[•·.,。、゜○0oOl]|ō\.|lo){1,3}$/u

/** Joins the pieces of one text. A line of it that ends mid-sentence within `columnWidth` characters was cut there. */
export function joinPieces(pieces: ReadonlyArray<Piece>, columnWidth?: number): WholeText {
  const {words, debris, stopped} = sift(pieces)
  const whole: WholeText = {
    text: '',
    tears: [],
    used: words,
    debris,
    moved: false,
    displaced: [],
    asides: [],
    missing: [],
  }
  const [first, ...rest] = partCells(words)
  if (!first) return whole
  const main = first.text
  const gaps = gapsOf(main)
  const adjoining = (rest[0]?.cell ?? 0) <= first.cell + 1
  if (rest.length === 0) {
    closeGaps(whole, main, {gaps, columnWidth: columnWidth ?? 0})
  } else if (!end.test(main) && gaps.length === 0 && adjoining) {
    append(whole, [first, ...rest])
  } else if (end.test(main) && gaps.length === 1) {
    insert(whole, {main, at: gaps[0] ?? 0, rest, adjoining})
  } else {
    // Text that breaks off at several places, or nowhere to be seen, does not say where the other cells belong.
    whole.displaced = rest
    whole.asides = asidesOf(whole.displaced)
    whole.text = main
    whole.missing = gaps
  }
  if (!end.test(whole.text) && !stopped) whole.missing.push(whole.text.length)
  return whole
}

/** Whether `text` ends where a sentence, or what stands in brackets, ends. */
export function endsText(text: string): boolean {
  return end.test(text)
}

/** Pieces that hold words, and those that hold none; what stands inside an open 【 is words whatever it looks like. */
function sift(pieces: ReadonlyArray<Piece>): {words: Piece[]; debris: Piece[]; stopped: boolean} {
  const words: Piece[] = []
  const debris: Piece[] = []
  let open = false
  let stopped = false
  for (const piece of pieces) {
    if (piece.text === '') continue
    if (!open && words.length > 0 && misreadStop.test(piece.text)) stopped = true
    if (!open && isDebris(piece.text)) {
      debris.push(piece)
      continue
    }
    words.push(piece)
    const mark = Math.max(piece.text.lastIndexOf('【'), -1)
    if (mark >= 0) open = !/[】\]]/u.test(piece.text.slice(mark))
    else if (open) open = !/[】\]]/u.test(piece.text)
  }
  return {words, debris, stopped}
}

/** A wrapped line goes on without a blank, unless it breaks off where the cell ended: then words are missing. */
function closeGaps(
  whole: WholeText,
  main: string,
  {gaps, columnWidth}: {gaps: ReadonlyArray<number>; columnWidth: number},
): void {
  const full = fullLine(main, gaps, columnWidth)
  let from = 0
  let lineStart = 0
  for (const gap of gaps) {
    const line = main.slice(lineStart, gap)
    const own = line.slice(line.lastIndexOf('。 ') + 1)
    lineStart = gap + 1
    whole.text += main.slice(from, gap)
    if (widthOf(own) <= full || line.endsWith('.')) {
      whole.missing.push(whole.text.length)
      whole.text += ' '
    }
    from = gap + 1
  }
  whole.text += main.slice(from)
}

/** The words of `pieces` one behind the other, as far as no cell is empty between them. */
function asidesOf(pieces: ReadonlyArray<Piece>): Aside[] {
  const asides: Aside[] = []
  let cell = -1
  for (const piece of pieces) {
    const last = asides.at(-1)
    if (last && piece.cell - cell <= 1) {
      last.tears.push({at: last.text.length, seam: '\t'.repeat(piece.cell - cell)})
      last.text += piece.text
    } else asides.push({text: piece.text, tears: []})
    cell = piece.cell
  }
  return asides
}

/** A cell that was read together with the next: what stands behind the edge between them, `]`, is of its own. */
function partCells([first, ...rest]: ReadonlyArray<Piece>): Piece[] {
  if (!first) return []
  const edge =
    rest.length > 0 && !/[[〔〈【]/u.test(first.text) ? /。(?=[\]〕〉])/u.exec(first.text) : null
  if (!edge || end.test(first.text)) return [first, ...rest]
  const at = edge.index + 1
  return [
    {...first, text: first.text.slice(0, at)},
    {...first, text: first.text.slice(at), cuts: []},
    ...rest,
  ]
}

/** Adds the words of `pieces`; where a trace of lost words stands between two of them, a blank does. */
function append(whole: WholeText, pieces: ReadonlyArray<Piece>): void {
  const leaders = new Set(whole.debris.filter(it => isLeader(it.text)).map(it => it.cell))
  pieces.forEach((right, index) => {
    const left = pieces[index - 1]
    const at = whole.text.length
    if (left && lostBetween(left, right, leaders)) {
      whole.missing.push(at)
      whole.text += ' '
    } else if (at > 0) {
      const seam = left && '\t'.repeat(right.cell - left.cell)
      whole.tears.push({at, ...(seam !== undefined && {seam})})
    }
    whole.text += right.text
  })
}

/** Whether a blank at the edge of a cell, or a rule (`leaders`: the cells of one) instead of words, stands between two pieces. */
function lostBetween(left: Piece, right: Piece, leaders: ReadonlySet<number>): boolean {
  // What is read twice there is not lost: 習得して | ている.
  const twice = left.text.at(-1) === right.text[0]
  const edge =
    !twice && right.start - left.end > right.cell - left.cell && right.cell === left.cell + 1
  if (edge) return true
  for (let cell = left.cell + 1; cell < right.cell; cell++) if (leaders.has(cell)) return true
  return false
}

/** Puts `rest` where the line of `main` breaks off; a blank stays where cells between them are empty. */
function insert(
  whole: WholeText,
  {main, at, rest, adjoining}: {main: string; at: number; rest: Piece[]; adjoining: boolean},
): void {
  whole.moved = true
  whole.text = main.slice(0, at)
  if (!adjoining) {
    whole.missing.push(whole.text.length)
    whole.text += ' '
  }
  append(whole, rest)
  whole.tears.push({at: whole.text.length})
  whole.text += main.slice(at + 1)
}

/** A text as it is compared with another printing of itself. */
export function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '')
}
