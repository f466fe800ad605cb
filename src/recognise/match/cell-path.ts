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
  /** Of `piece` as the first of a cell in `column`; `columns` stands for a cell that is not in its row. */
  start(piece: Piece, column: number): number
  /** Of `piece` as the next part of the cell that `previous` is in. */
  join(piece: Piece, previous: Piece, column: number): number
  /** Of a row that has no cell in `column`. */
  missing(column: number): number
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
  const {states} = grid
  const before = forward(grid)
  const after = backward(grid)
  const best = lowest(states, state => at(before, 0, state) + at(after, 0, state))
  const placed: Placed[] = []
  let previous: number | undefined
  for (const [index, piece] of pieces.entries()) {
    const total = (state: number) => at(before, index * states, state) + at(after, index * states, state)
    const possible = Array.from({length: states}, (_, state) => state).filter(
      state => total(state) === best,
    )
    const state = possible.find(it => follows(it, previous, {grid, before, index})) ?? possible[0] ?? 0
    const columns = [...new Set(possible.map(it => it >> 1))]
    placed.push({piece, column: state >> 1, starts: (state & 1) === 1, columns})
    previous = state
  }
  return placed
}

/** A state is a column, doubled, plus one where a cell starts. */
interface Grid {
  pieces: ReadonlyArray<Piece>
  oddities: Oddities
  states: number
  /** Oddities of going from a cell in one column to a new cell in another: `from * (columns + 1) + to`. */
  steps: ReadonlyArray<number>
  /** Oddities of a row that begins in a column, and of one that ends in it. */
  heads: ReadonlyArray<number>
  tails: ReadonlyArray<number>
}

function createGrid(pieces: ReadonlyArray<Piece>, oddities: Oddities): Grid {
  const {columns} = oddities
  const all = Array.from({length: columns + 1}, (_, column) => column)
  const missing = (from: number, to: number) =>
    all.slice(from, to).reduce((sum, column) => sum + oddities.missing(column), 0)
  const heads = all.map(column => (column === columns ? 0 : missing(0, column)))
  const tails = all.map(column => (column === columns ? 0 : missing(column + 1, columns)))
  const steps = all.flatMap(from =>
    all.map(to =>
      from < to && to < columns ? missing(from + 1, to) : (tails[from] ?? 0) + (heads[to] ?? 0),
    ),
  )
  return {pieces, oddities, states: 2 * (columns + 1), steps, heads, tails}
}

/** The fewest oddities from `state` of the piece before `index` to `next` of the piece at `index`, both included once. */
function cost({pieces, oddities, steps}: Grid, index: number, way: {from: number; to: number}): number {
  const piece = pieces[index]
  const previous = pieces[index - 1]
  if (!piece || !previous) return impossible
  const from = way.from >> 1
  const to = way.to >> 1
  if (way.to & 1)
    return oddities.start(piece, to) + (steps[from * (oddities.columns + 1) + to] ?? 0)
  return from === to && piece.gap !== 'wall' ? oddities.join(piece, previous, to) : impossible
}

function forward(grid: Grid): Int32Array {
  const {pieces, oddities, states, heads} = grid
  const sums = new Int32Array(pieces.length * states).fill(impossible)
  const first = pieces[0]
  if (!first) return sums
  for (let state = 1; state < states; state += 2)
    sums[state] = Math.min(impossible, oddities.start(first, state >> 1) + (heads[state >> 1] ?? 0))
  for (let index = 1; index < pieces.length; index++) {
    const here = index * states
    for (let to = 0; to < states; to++) {
      const sum = lowest(states, from => at(sums, here - states, from) + cost(grid, index, {from, to}))
      sums[here + to] = Math.min(impossible, sum)
    }
  }
  return sums
}

function backward(grid: Grid): Int32Array {
  const {pieces, states, tails} = grid
  const sums = new Int32Array(pieces.length * states)
  const last = (pieces.length - 1) * states
  for (let state = 0; state < states; state++) sums[last + state] = tails[state >> 1] ?? 0
  for (let index = pieces.length - 2; index >= 0; index--) {
    const next = (index + 1) * states
    for (let from = 0; from < states; from++) {
      const sum = lowest(states, to => at(sums, next, to) + cost(grid, index + 1, {from, to}))
      sums[index * states + from] = Math.min(impossible, sum)
    }
  }
  return sums
}

/** Whether the best way to `state` comes from `previous`. */
function follows(
  state: number,
  previous: number | undefined,
  {grid, before, index}: {grid: Grid; before: Int32Array; index: number},
): boolean {
  if (previous === undefined) return true
  const here = index * grid.states
  const way = at(before, here - grid.states, previous) + cost(grid, index, {from: previous, to: state})
  return way === at(before, here, state)
}

function at(sums: Int32Array, offset: number, state: number): number {
  return sums[offset + state] ?? impossible
}

function lowest(count: number, value: (index: number) => number): number {
  let least = 2 * impossible
  for (let index = 0; index < count; index++) least = Math.min(least, value(index))
  return least
}
