import fc from 'fast-check'

/** One change to a list of lines, told by numbers that are taken modulo what is there. */
type Mutation = (lines: string[], at: number, other: number) => void

const slips = [
  '',
  '□',
  '�',
  '0',
  '１',
  '▲',
  '<p>',
  '</p>',
  '\t',
  '|',
  '#',
  '\u3000',
  '𠮟',
  'X9',
  '\\supset',
  '～',
  '｛｛',
]

const mutations: Mutation[] = [
  (lines, at) => void lines.splice(at, 1),
  (lines, at) => void lines.splice(at, 0, lines[at] ?? ''),
  (lines, at, other) => void lines.splice(at, 0, ...lines.splice(other, 1)),
  (lines, at, other) => {
    const cells = (lines[at] ?? '').split('\t')
    cells.splice(other % cells.length, 0, ...cells.splice((other >> 3) % cells.length, 1))
    lines[at] = cells.join('\t')
  },
  (lines, at, other) => {
    const cells = (lines[at] ?? '').split('\t')
    cells.splice(other % cells.length, 1)
    lines[at] = cells.join('\t')
  },
  (lines, at, other) => {
    const line = lines[at] ?? ''
    const where = other % (line.length + 1)
    lines[at] = line.slice(0, where) + (slips[other % slips.length] ?? '') + line.slice(where + 1)
  },
  (lines, at, other) => {
    const line = lines[at] ?? ''
    const where = other % (line.length + 1)
    lines.splice(at, 1, line.slice(0, where), line.slice(where))
  },
  (lines, at) => void lines.splice(at, 2, (lines[at] ?? '') + (lines[at + 1] ?? '')),
  (lines, at, other) => {
    lines[at] = `${lines[at] ?? ''}${lines[other] ?? ''}`
  },
]

/** Which mutation, at which line, and a number that decides the rest. */
export type Step = readonly [which: number, at: number, other: number]

const big = fc.nat(0xffffff)

/** A few mutations. */
export const mutationSteps: fc.Arbitrary<Step[]> = fc.array(
  fc.tuple(fc.nat(mutations.length - 1), big, big),
  {minLength: 1, maxLength: 12},
)

/** `text` with lines dropped, doubled, moved, parted and joined, cells moved and dropped, characters garbled. */
export function mutateLines(text: string, steps: ReadonlyArray<Step>): string {
  const lines = text.split('\n')
  for (const [which, at, other] of steps) {
    mutations[which]?.(lines, at % lines.length, other % lines.length)
  }
  return lines.join('\n')
}
