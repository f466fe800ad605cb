/** A cell that holds figures and no sentence: a sentence may be torn apart in print and be whole in the document. */
const figures = /^[^。]{0,22}$/u

/**
 * What of a piece stands in none of `texts`: nothing where one of them has it whole, or where it is several of their
 * strings printed against each other. Where a row was printed in one line, its cells may stand apart from each other, in
 * whatever order the keys of the YAML are; a `cell` of figures must stand there as it is.
 */
export function missingFrom(piece: string, texts: ReadonlyArray<string>, cell: boolean): string[] {
  const absent = (it: string) => !standsIn(it, texts)
  if (!absent(piece)) return []
  if (cell && /\d/.test(bare(piece)) && figures.test(bare(piece))) return [piece]
  return piece.split(/\s+/).filter(part => part !== '' && absent(part))
}

function standsIn(printed: string, texts: ReadonlyArray<string>): boolean {
  const piece = bare(printed)
  return (
    texts.some(text => text.includes(piece)) ||
    standsInSeveral(printed, texts) ||
    standsAround(printed, texts) ||
    standsMoved(piece, texts)
  )
}

/** So much of a line is looked through for the places where one string ends and the next begins. */
const longestCut = 400
/** Fewer characters stand anywhere by chance. */
const shortestStretch = 6
/** Behind a number less will do: 1-3総務課. */
const shortestRest = 3
/** What parts the divisions of one cell (秘書課・総務課), and is no part of either. */
const parting = /[・、，,／/]/

/**
 * Whether a piece is the end of a string, whole strings, and the beginning of a string: 件数4件, 1-1本に親しむ. One of the two
 * at its edges may be a longer stretch from inside a string, if its neighbour is at the edge of its own. No figure is parted.
 */
function standsInSeveral(printed: string, texts: ReadonlyArray<string>): boolean {
  const piece = bare(printed)
  const {length} = piece
  if (length > longestCut) return false
  const {stands, behindWholes, partsFigure} = cutting(printed, texts)
  const closed = new Set([0])
  const open = new Set<number>()
  for (let to = 1; to < length && stands(piece.slice(0, to)); to++) {
    if (partsFigure(to)) continue
    if (stands(`${piece.slice(0, to)}\n`)) closed.add(to)
    else if (to >= shortestStretch) open.add(to)
  }
  for (let at = 0; at < length; at++) {
    const behind = closed.has(at)
    if (!behind && !open.has(at)) continue
    const rest = piece.slice(at)
    const shortest = /^[\d.-]{1,7}$/.test(piece.slice(0, at)) ? shortestRest : shortestStretch
    if (at > 0 && stands(behind && rest.length >= shortest ? rest : `\n${rest}`)) return true
    for (const to of behindWholes(at)) closed.add(to)
    if (behind && parting.test(piece[at] ?? '')) closed.add(at + 1)
  }
  return closed.has(length)
}

/** Whether a piece is two stretches of one string, which has them in another place: a line torn apart and made whole. */
function standsMoved(piece: string, texts: ReadonlyArray<string>): boolean {
  if (piece.length > longestCut) return false
  return texts.flatMap(wholesOf).some(string => {
    let length = 0
    while (string.includes(piece.slice(0, length + 1))) length++
    const rest = piece.slice(length)
    return length >= shortestStretch && rest.length >= shortestStretch && string.includes(rest)
  })
}

/** A note in brackets (再掲), which is taken out of a text wherever it stands. */
export const note = /^[（(][^（()）]*[)）]$/

/**
 * Whether a piece is one stretch of a string with whole strings in its middle: a text that held its indicator in brackets;
 * 交付率（再掲）六月末, of which the note was taken, which may stand at its edge too.
 */
export function standsAround(printed: string, texts: ReadonlyArray<string>): boolean {
  const piece = bare(printed)
  const {length} = piece
  if (length > longestCut) return false
  const {stands, behindWholes} = cutting(printed, texts)
  for (let at = 0; at < length && stands(piece.slice(0, at)); at++) {
    for (const to of spread(at, length, behindWholes)) {
      const inside = at > 0 && at < to && to < length
      const taken = inside || note.test(piece.slice(at, to))
      if (taken && stands(piece.slice(0, at) + piece.slice(to))) return true
    }
  }
  return false
}

/** Where a piece may be cut: never inside a figure. */
function cutting(printed: string, texts: ReadonlyArray<string>) {
  const piece = bare(printed)
  const blanks = new Set(
    [...printed.matchAll(/\s+/g)].map(it => bare(printed.slice(0, it.index)).length),
  )
  const partsFigure = (at: number) =>
    /\d[.,]?$/.test(piece.slice(0, at).slice(-2)) &&
    /^[.,]?\d/.test(piece.slice(at, at + 2)) &&
    !blanks.has(at)
  const wholes = texts.flatMap(it => wholesOf(it).filter(whole => piece.includes(whole)))
  return {
    partsFigure,
    stands: (it: string) => texts.some(text => text.includes(it)),
    /** Where whole strings end that begin at `from`. */
    behindWholes: (from: number) =>
      wholes
        .filter(it => piece.startsWith(it, from) && !partsFigure(from + it.length))
        .map(it => from + it.length),
  }
}

/** Texts are asked for again and again. */
const known = new Map<string, string[]>()
const mostKnown = 1000

/** The strings of a text, and the marks (※1) that its notes begin with. */
function wholesOf(text: string): string[] {
  const found = known.get(text)
  if (found) return found
  const strings = text.split('\n').filter(it => it !== '')
  const wholes = [...new Set([...strings, ...strings.flatMap(it => /^※\d+/.exec(it)?.[0] ?? [])])]
  if (known.size >= mostKnown) known.clear()
  known.set(text, wholes)
  return wholes
}

/** The places up to `end` that are reached from `start` by any number of steps, which lead forward. */
function spread(start: number, end: number, steps: (from: number) => number[]): Set<number> {
  const reached = new Set([start])
  for (let at = start; at < end; at++)
    if (reached.has(at)) for (const to of steps(at)) reached.add(to)
  return reached
}

/**
 * Without white space, and without the brackets that set an indicator apart: which of a line's they are cannot be told; CSV
 * doubles a quote, a unit is spelled half-width, and the number of a mark (※１, torn apart or not) as that of its note is.
 */
export function bare(text: string): string {
  return text
    .replace(/[\s【】]+/g, '')
    .replaceAll('""', '"')
    .replaceAll('％', '%')
    .replace(/[０-９]/g, digit => digit.normalize('NFKC'))
}
