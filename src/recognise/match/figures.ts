import type {Line} from '../../parse/block.js'
import {pageNumber} from '../vocabulary/labels.js'
import {legendLine, sourceLine} from '../vocabulary/parts.js'
import type {Flow} from './glossary.js'

/** So many blank lines are the place of a picture. */
const gapLines = 3
const largestShareOfGaps = 0.25
const longestCaption = 60

/**
 * The blocks that are captions of pictures which the text no longer has (extraction leaves their place blank), or their sources where they have no caption.
 * `isHeading` knows the headings and labels of the text: they name a section, not a picture.
 */
export function findAbsentFigures(
  flow: ReadonlyArray<Flow>,
  isHeading: (line: Line, depth: number | undefined) => boolean,
): ReadonlySet<Flow> {
  const figures = new Set<Flow>()
  const gaps = flow.map((block, index) => gapBetween(block, flow[index + 1]))
  const wide = gaps.filter(it => it >= gapLines).length
  // Where the text is spaced out anyway, a gap says nothing.
  const telling = wide <= gaps.length * largestShareOfGaps
  flow.forEach((block, index) => {
    const line = singleLine(block)
    if (!line) return
    const before = flow[index - 1]
    const after = flow[index + 1]
    if (sourceLine.test(line.text)) {
      const gap = telling && (gaps[index - 1] ?? 0) >= gapLines
      if (before && !figures.has(before) && gap) figures.add(block)
      return
    }
    const from = after && singleLine(after)
    const hasSource = from !== undefined && sourceLine.test(from.text)
    const followed = hasSource || (telling && (gaps[index] ?? 0) >= gapLines)
    const depth = block.type === 'heading' ? block.depth : undefined
    if (followed && isCaption(line.text) && !isHeading(line, depth)) figures.add(block)
  })
  return figures
}

/** A name of something, which no sentence and no heading of the form is. */
function isCaption(text: string): boolean {
  return (
    text.length <= longestCaption &&
    !/[。、，：:]$|。|^[-－―ー—–(（※・①-⑳]|[：:]/u.test(text) &&
    !legendLine.test(text) &&
    !pageNumber.test(text)
  )
}

function singleLine(block: Flow): Line | undefined {
  if (block.type === 'heading') return block.line
  return block.type === 'paragraph' && block.lines.length === 1 ? block.lines[0] : undefined
}

function gapBetween(before: Flow, after: Flow | undefined): number {
  const first = after && edgesOf(after)?.first
  const last = edgesOf(before)?.last
  return first === undefined || last === undefined ? 0 : Math.max(0, first - last - 1)
}

function edgesOf(block: Flow): {first: number; last: number} | undefined {
  switch (block.type) {
    case 'heading':
    case 'break':
      return {first: block.line.line, last: block.line.line}
    case 'table':
      return edges(block.rows[0]?.line, block.rows.at(-1)?.lastLine)
    case 'glossary': {
      const lines = [...(block.label ? [block.label] : []), ...block.terms.flatMap(it => it.lines)]
      return edges(lines[0]?.line, lines.at(-1)?.line)
    }
    default:
      return edges(block.lines[0]?.line, block.lines.at(-1)?.line)
  }
}

function edges(first: number | undefined, last: number | undefined) {
  return first === undefined || last === undefined ? undefined : {first, last}
}
