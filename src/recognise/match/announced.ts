import type {Line} from '../../parse/block.js'
import type {Flow} from './glossary.js'
import type {Heading} from './heading.js'
import {plainSpelling} from './spelling.js'

/** Tells the heading that a line is. `depth` is how many `#` mark it. */
export type HeadingOf = (line: Line, depth: number | undefined) => Heading | undefined

/**
 * The lines of headings that only announce what follows: two or more of a kind after each other, with nothing between
 * them, that all come again. What stands after such a list belongs to the section around it.
 */
export function findAnnounced(
  flow: ReadonlyArray<Flow>,
  headingOf: HeadingOf,
): ReadonlySet<number> {
  const found: Array<{line: number; kind: string; key: string; run: number}> = []
  let run = 0
  for (const block of flow) {
    const lines =
      block.type === 'heading' ? [block.line] : block.type === 'paragraph' ? block.lines : []
    if (lines.length === 0) run++
    for (const line of lines) {
      const heading = headingOf(line, block.type === 'heading' ? block.depth : undefined)
      if (!heading || found.at(-1)?.kind !== heading.kind) run++
      if (!heading) continue
      const key = `${heading.kind} ${heading.number} ${plainSpelling(heading.title)}`
      found.push({line: line.line, kind: heading.kind, key, run})
    }
  }
  const lastLine = new Map(found.map(it => [it.key, it.line]))
  const again = found.filter(it => lastLine.get(it.key) !== it.line)
  const runs = new Map<number, number>()
  for (const {run: of} of again) runs.set(of, (runs.get(of) ?? 0) + 1)
  return new Set(again.filter(it => (runs.get(it.run) ?? 0) > 1).map(it => it.line))
}
