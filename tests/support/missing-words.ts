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
  if (cell && /\d/.test(piece) && figures.test(bare(piece))) return [piece]
  return piece.split(/\s+/).filter(part => part !== '' && absent(part))
}

function standsIn(printed: string, texts: ReadonlyArray<string>): boolean {
  const piece = bare(printed)
  return (
    texts.some(text => text.includes(piece)) ||
    standsInSeveral(printed, texts) ||
    standsAtEdge(piece, texts) ||
    standsAroundNote(piece, texts) ||
    standsMoved(piece, texts)
  )
}

/** So much of a line is looked through for the places where one string ends and the next begins. */
const longestCut = 400
/** Fewer characters stand anywhere by chance. */
const shortestStretch = 6
/** Behind a number or a figure of its own less will do: 1-3総務課. */
const longestNumber = 8
const shortestRest = 3

/**
 * Whether a piece is the end of a string, whole strings, and the beginning of a string: 件数4件, 1-1本に親しむ. What parts
 * the divisions of one cell (秘書課・総務課) may stand between them. One of the two at the edges may be a longer stretch
 * from inside a string, if its neighbour is at the edge of its own. No figure is parted.
 */
function standsInSeveral(printed: string, texts: ReadonlyArray<string>): boolean {
  const piece = bare(printed)
  if (piece.length > longestCut) return false
  const blanks = new Set(
    [...printed.matchAll(/\s+/g)].map(it => bare(printed.slice(0, it.index)).length),
  )
  const there = (it: string) => texts.some(text => text.includes(it))
  const ends = new Set<number>()
  const inside = new Set<number>()
  const behindWhole = new Set<number>()
  for (let at = 1; at < piece.length && there(piece.slice(0, at)); at++) {
    if (/^[\d.,]{2}$/.test(piece.slice(at - 1, at + 1)) && !blanks.has(at)) continue
    if (there(`${piece.slice(0, at)}\n`)) ends.add(at)
    else if (at >= shortestStretch) inside.add(at)
    if (at < longestNumber && there(`\n${piece.slice(0, at)}\n`)) behindWhole.add(at)
  }
  for (const from of ends) {
    if (/[・、，,／/]/.test(piece[from] ?? '')) ends.add(from + 1)
    const rest = piece.slice(from)
    const loose = rest.length >= (behindWhole.has(from) ? shortestRest : shortestStretch)
    if (there(loose ? rest : `\n${rest}`)) return true
    for (const to of wholeStrings(piece, from, there)) {
      ends.add(to)
      if (to - from < longestNumber) behindWhole.add(to)
    }
  }
  for (const from of inside) {
    if (there(`\n${piece.slice(from)}`)) return true
    for (const to of wholeStrings(piece, from, there)) inside.add(to)
  }
  return false
}

/** Where the strings end that begin at `from` and stand whole in `piece`. */
function wholeStrings(piece: string, from: number, there: (it: string) => boolean): number[] {
  const found: number[] = []
  for (let to = from + 1; to < piece.length && there(`\n${piece.slice(from, to)}`); to++)
    if (there(`\n${piece.slice(from, to)}\n`)) found.push(to)
  return found
}

/** Whether a piece is divisions, with what parts them from their neighbours in another line or cell: 、税務課. */
function standsAtEdge(piece: string, texts: ReadonlyArray<string>): boolean {
  const [, before = '', names = '', behind = ''] =
    /^([・、，,／/]?)(.+?)([・、，,／/]?)$/.exec(piece) ?? []
  if (before + behind === '') return false
  const start = before && '\n'
  const end = behind && '\n'
  const tries = [`${start}${names}${end}`, `${start}${names}${behind}`, `${before}${names}${end}`]
  return tries.some(it => texts.some(text => text.includes(it))) || standsInSeveral(names, texts)
}

/** Whether a piece is a name with its note in the middle: 交付率（再掲）, as of June. */
function standsAroundNote(piece: string, texts: ReadonlyArray<string>): boolean {
  return [...piece.matchAll(/[（(][^（()）]*[)）]/g)].some(({0: note, index}) => {
    const rest = piece.slice(0, index) + piece.slice(index + note.length)
    return texts.some(text => text.includes(`\n${note}\n`) && text.includes(rest))
  })
}

/** Whether a piece is two stretches of one string, which has them in another place: a line torn apart and made whole. */
function standsMoved(piece: string, texts: ReadonlyArray<string>): boolean {
  if (piece.length > longestCut) return false
  return texts
    .flatMap(it => it.split('\n'))
    .some(string => {
      let length = 0
      while (string.includes(piece.slice(0, length + 1))) length++
      const rest = piece.slice(length)
      return length >= shortestStretch && rest.length >= shortestStretch && string.includes(rest)
    })
}

/**
 * Without white space, and without the brackets that set an indicator apart: which of a line's they are cannot be told; CSV
 * doubles a quote, the number of a mark (※１) is spelled as that of its note is, and a unit is spelled half-width.
 */
export function bare(text: string): string {
  return text
    .replace(/[\s【】]+/g, '')
    .replaceAll('""', '"')
    .replaceAll('％', '%')
    .replace(/※[０-９]+/g, mark => mark.normalize('NFKC'))
}
