import {bare, note} from './missing-words.js'

/** A note may be torn over so many lines more. */
const mostTorn = 3

/** The line that a piece is in, as its index into all lines. */
interface Place {
  lines: ReadonlyArray<string>
  index: number
}

/** Whether a piece is the end of its line, or its beginning, and a note is torn between it and the lines beside it. */
export function isOfTornNote(
  piece: string,
  {lines, index}: Place,
  texts: ReadonlyArray<string>,
): boolean {
  const line = (lines[index] ?? '').trim()
  const parts = (it: string) => [it.split('\t'), it.trim().split(/\s+/)]
  const ends = line.endsWith(piece)
  const begins = line.startsWith(piece)
  return Array.from({length: mostTorn}, (_, between) => between).some(between => {
    const after = lines.slice(index + 1, index + 2 + between).join('')
    const before = lines.slice(Math.max(0, index - 1 - between), index).join('')
    return (
      (ends && parts(after).some(it => tearNote(piece, it[0] ?? '', texts))) ||
      (begins && parts(before).some(it => tearNote(it.at(-1) ?? '', piece, texts)))
    )
  })
}

/**
 * Whether `end`, the end of a line, and `beginning`, that of the next, hold a note in brackets torn between them: 交付率（再 and
 * 掲）六月末. The note is a string of its own, and what stands around it a stretch of one.
 */
function tearNote(end: string, beginning: string, texts: ReadonlyArray<string>): boolean {
  const from = end.search(/[（(][^（()）]*$/)
  const to = beginning.search(/[)）]/) + 1
  if (from < 0 || to === 0) return false
  const torn = bare(end.slice(from) + beginning.slice(0, to))
  const rest = bare(end.slice(0, from) + beginning.slice(to))
  return (
    note.test(torn) &&
    texts.some(it => it.includes(`\n${torn}\n`)) &&
    texts.some(it => it.includes(rest))
  )
}
