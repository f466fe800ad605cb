import type {Block, Line, ParagraphBlock, Span} from '../../parse/block.js'
import {sourceLine} from '../vocabulary/parts.js'
import type {Vocabulary} from '../vocabulary/vocabulary.js'
import {readPartLabel} from './part-label.js'
import {goesOn} from './sentence.js'

/** A term with its explanation, which may run over several lines. */
export interface FoundTerm {
  /** As printed, markup included. */
  term: string
  /** The explanation, line by line. */
  definition: string[]
  /** What parts the two. */
  colon: Pick<Span, 'start' | 'end'>
  lines: Line[]
}

/** A box of terms: it may stand in the middle of a list or a sentence, and is taken out of them. */
export interface GlossaryBlock {
  type: 'glossary'
  label: Line | undefined
  terms: FoundTerm[]
}

export type Flow = Block | GlossaryBlock

const bold = /^(?:[※＊*]\s?)?\*\*(?<term>[^*]{1,60})\*\*\s*(?<colon>[：:])\s*(?=\S)/u
const marked = /^[※＊]\s?(?<term>[^：:。\d０-９][^：:。]{0,49})(?<colon>[：:])\s*(?=\S)/u
const plain =
  /^(?:[※＊・]\s?|\*(?!\*)\s?)?(?<term>[^\s：:。](?:[^：:。]{0,59}?[^\s：:。])??)\s{0,20}(?<colon>[：:])\s*(?=\S)/u

/** `blocks` with the glossaries in them taken together, each at its place. */
export function takeGlossaries(blocks: ReadonlyArray<Block>, vocabulary: Vocabulary): Flow[] {
  const flow: Flow[] = []
  let box: GlossaryBlock | undefined
  for (const block of blocks) {
    const label = labelOf(block, vocabulary)
    if (label) {
      box = {type: 'glossary', label, terms: []}
      flow.push(box)
    }
    if (block.type === 'paragraph' && block.lines.length === 0) continue
    if (block.type !== 'paragraph') {
      if (!label) {
        box = undefined
        flow.push(block)
      }
      continue
    }
    box = readParagraph(block, {box, flow, from: label ? 1 : 0})
  }
  return flow
}

function labelOf(block: Block, vocabulary: Vocabulary): Line | undefined {
  const line =
    block.type === 'heading' ? block.line : block.type === 'paragraph' ? block.lines[0] : undefined
  return line && readPartLabel(line.text, vocabulary) === 'glossary' ? line : undefined
}

/** Puts the lines of a paragraph into the box or behind it, and says which box is open after it. */
function readParagraph(
  {lines}: ParagraphBlock,
  {box: open, flow, from}: {box: GlossaryBlock | undefined; flow: Flow[]; from: number},
): GlossaryBlock | undefined {
  let box = open
  let inTerm = false
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]
    if (!line) continue
    const term = readTerm(line, box !== undefined)
    const last = box?.terms.at(-1)
    if (term) {
      if (!box) {
        box = {type: 'glossary', label: undefined, terms: []}
        flow.push(box)
      }
      box.terms.push(term)
      inTerm = true
    } else if (last && (inTerm || goesOn(last.definition.at(-1) ?? '', line.text))) {
      last.definition.push(line.text)
      last.lines.push(line)
    } else {
      flow.push({type: 'paragraph', lines: lines.slice(at)})
      return undefined
    }
  }
  return box
}

function readTerm(line: Line, inBox: boolean): FoundTerm | undefined {
  if (sourceLine.test(line.text)) return undefined
  const match = bold.exec(line.text) ?? marked.exec(line.text) ?? (inBox && plain.exec(line.text))
  const {term, colon} = (match || undefined)?.groups ?? {}
  if (!match || term === undefined || colon === undefined) return undefined
  const at = line.start + match[0].lastIndexOf(colon)
  return {
    term,
    definition: [line.text.slice(match[0].length)],
    colon: {start: at, end: at + 1},
    lines: [line],
  }
}
