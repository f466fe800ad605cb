/**
 * Pieces of flowing text in, the column of each out. Of all ways to lay the pieces into rows, in the order of the
 * columns, the one with the fewest oddities is taken; where two ways have equally few and differ over a piece, both are
 * said. Takes time and memory in proportion to the number of pieces.
 */
import type {Piece} from './pieces.js'

/** What is odd about a reading, as counts of oddities. */
export interface Oddities {
  /** How many columns a row has. */
  columns: number
  /**
   * Of `piece` as the first of a cell in `column`, behind a cell that ends with `previous`; `columns` stands for a cell
   * that is not in its row.
   */
  start(piece: Piece, column: number, previous: Piece | undefined): number
  /** Of `piece` as the next part of the cell that `previous` is in. */
  join(piece: Piece, previous: Piece, column: number): number
  /** Of a row that has no cell in `column`. */
  missing(column: number): number
  /** Of a row that ends right before `piece`, or begins with it. */
  edge(piece: Piece): number
}

/** A piece in its place. */
export interface Placed {
  piece: Piece
  /** `columns` for a cell that is not in its row. */
  column: number
  /** Whether a cell begins with it. */
  starts: boolean
  /** Every column that it has in some reading as good as this one. */
  columns: ReadonlyArray<number>
}

/** More than any reading can have. */
export const impossible = 400_000_000

/** The best place of each of `pieces`. */
export function placePieces(pieces: ReadonlyArray<Piece>, oddities: Oddities): Placed[] {
  const grid = createGrid(pieces, oddities)
  const before = forward(grid)
  const after = backward(grid)
  const {states} = grid
  let best = impossible
  for (let state = 0; state < states; state++) best = Math.min(best, sum(before, after, state))
  const placed: Placed[] = []
  let previous: number | undefined
  for (const [index, piece] of pieces.entries()) {
    const possible: number[] = []
    for (let state = 0; state < states; state++) {
      if (sum(before, after, index * states + state) === best) possible.push(state)
    }
    const from = previous
    const state =
      possible.find(to => {
        if (from === undefined) return true
        const way = (before[(index - 1) * states + from] ?? 0) + cost(grid, index, {from, to})
        return way === before[index * states + to]
      }) ??
      possible[0] ??
      0
    const columns = [...new Set(possible.map(it => it >> 1))]
    placed.push({piece, column: state >> 1, starts: (state & 1) === 1, columns})
    previous = state
  }
  return placed
}

/** A state is a column, doubled, plus one where a cell starts. */
interface Grid {
  pieces: number
  /** Columns, with the one for cells that are not in their row. */
  columns: number
  states: number
  /** Oddities of each piece as the first of a cell, and as the next part of one, by column. */
  starts: Int32Array
  joins: Int32Array
  /** Oddities of going from a cell in one column to a new cell in another: `from * columns + to`. */
  steps: Int32Array
  /** Whether a row ends or begins between such two cells, 0 or 1. */
  breaks: Int8Array
  /** Oddities of a row that ends before each piece or begins with it. */
  edges: Int32Array
  /** Oddities of a row that begins in a column, and of one that ends in it. */
  heads: ReadonlyArray<number>
  tails: ReadonlyArray<number>
}

function createGrid(pieces: ReadonlyArray<Piece>, oddities: Oddities): Grid {
  const columns = oddities.columns + 1
  const all = Array.from({length: columns}, (_, column) => column)
  const missing = (from: number, to: number) =>
    all.slice(from, to).reduce((total, column) => total + oddities.missing(column), 0)
  const apart = oddities.columns
  const heads = all.map(column => (column === apart ? 0 : missing(0, column)))
  const tails = all.map(column => (column === apart ? 0 : missing(column + 1, apart)))
  const steps = Int32Array.from(
    all.flatMap(from =>
      all.map(to =>
        from < to && to < apart ? missing(from + 1, to) : (tails[from] ?? 0) + (heads[to] ?? 0),
      ),
    ),
  )
  const breaks = Int8Array.from(
    all.flatMap(from =>
      all.map(to => ((from < to && to < apart) || from + to === 2 * apart ? 0 : 1)),
    ),
  )
  const edges = Int32Array.from(pieces, it => oddities.edge(it))
  const starts = new Int32Array(pieces.length * columns)
  const joins = new Int32Array(pieces.length * columns).fill(impossible)
  let previous: Piece | undefined
  for (const [index, piece] of pieces.entries()) {
    for (const column of all) {
      starts[index * columns + column] = oddities.start(piece, column, previous)
      if (previous && piece.gap !== 'wall')
        joins[index * columns + column] = oddities.join(piece, previous, column)
    }
    previous = piece
  }
  const states = 2 * columns
  const ends = {heads, tails}
  return {pieces: pieces.length, columns, states, starts, joins, steps, breaks, edges, ...ends}
}

/** The oddities of going from the state `from` of the piece before `index` to the state `to` of that piece. */
function cost(
  {columns, starts, joins, steps, breaks, edges}: Grid,
  index: number,
  {from, to}: {from: number; to: number},
): number {
  const [before, column] = [from >> 1, to >> 1]
  const step = before * columns + column
  if ((to & 1) === 1)
    return (
      (starts[index * columns + column] ?? 0) +
      (steps[step] ?? 0) +
      (breaks[step] ?? 0) * (edges[index] ?? 0)
    )
  return before === column ? (joins[index * columns + column] ?? 0) : impossible
}

/** The fewest oddities from the first piece up to each piece in each state, that piece included. */
function forward(grid: Grid): Int32Array {
  const {pieces, columns, states, starts, joins, steps, breaks, edges, heads} = grid
  const sums = new Int32Array(pieces * states).fill(impossible)
  for (let to = 0; to < columns && pieces > 0; to++)
    sums[2 * to + 1] = Math.min(impossible, (starts[to] ?? 0) + (heads[to] ?? 0))
  for (let index = 1; index < pieces; index++) {
    const here = index * states
    const edge = edges[index] ?? 0
    for (let to = 0; to < columns; to++) {
      let least = impossible
      for (let from = 0; from < columns; from++) {
        const step = from * columns + to
        const odd = (steps[step] ?? 0) + (breaks[step] ?? 0) * edge
        least = Math.min(least, lower(sums, here - states + 2 * from) + odd)
      }
      const joined = lower(sums, here - states + 2 * to) + (joins[index * columns + to] ?? 0)
      sums[here + 2 * to] = Math.min(impossible, joined)
      sums[here + 2 * to + 1] = Math.min(impossible, least + (starts[index * columns + to] ?? 0))
    }
  }
  return sums
}

/** The fewest oddities from behind each piece in each state to the end. */
function backward(grid: Grid): Int32Array {
  const {pieces, columns, states, starts, joins, steps, breaks, edges, tails} = grid
  const sums = new Int32Array(pieces * states)
  const last = (pieces - 1) * states
  for (let state = 0; state < states && pieces > 0; state++)
    sums[last + state] = tails[state >> 1] ?? 0
  for (let index = pieces - 2; index >= 0; index--) {
    const next = (index + 1) * states
    const edge = edges[index + 1] ?? 0
    for (let from = 0; from < columns; from++) {
      let least = (sums[next + 2 * from] ?? 0) + (joins[(index + 1) * columns + from] ?? 0)
      for (let to = 0; to < columns; to++) {
        const started = (sums[next + 2 * to + 1] ?? 0) + (starts[(index + 1) * columns + to] ?? 0)
        const step = from * columns + to
        least = Math.min(least, started + (steps[step] ?? 0) + (breaks[step] ?? 0) * edge)
      }
      const capped = Math.min(impossible, least)
      sums[index * states + 2 * from] = capped
      sums[index * states + 2 * from + 1] = capped
    }
  }
  return sums
}

/** The lower of the two states of a column. */
function lower(sums: Int32Array, at: number): number {
  return Math.min(sums[at] ?? impossible, sums[at + 1] ?? impossible)
}

function sum(before: Int32Array, after: Int32Array, at: number): number {
  return (before[at] ?? impossible) + (after[at] ?? impossible)
}
