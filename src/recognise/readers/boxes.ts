import {report} from '../../diagnostics/report.js'
import type {Line} from '../../parse/block.js'
import type {GlossaryBlock} from '../match/glossary.js'
import {joinLines} from '../match/join-lines.js'
import {bullet, sourceLine} from '../vocabulary/parts.js'
import {currentSection, type Narrative} from './narrative.js'

/** Puts the terms of a box into the section that it stands in. */
export function readGlossary({label, terms}: GlossaryBlock, state: Narrative): void {
  const {ledger} = state.reading
  const first = label ?? terms[0]?.lines[0]
  if (!first) return
  const section = currentSection(state, first.line)
  if (label) {
    ledger.claim({start: label.start - (label.column - 1), end: label.end}, 'label', section.id)
  }
  for (const {term, definition, colon, lines} of terms) {
    section.glossary ??= []
    section.glossary.push({
      term: state.words.plain(term),
      definition: joinLines(definition.map(it => state.words.plain(it))),
      line: lines[0]?.line ?? 1,
    })
    for (const line of lines) state.words.claim(line, section.id)
    const lead = /^(?:[※＊・]|\*(?!\*))\s?/u.exec(lines[0]?.text ?? '')?.[0].trimEnd() ?? ''
    const start = lines[0]?.start ?? 0
    ledger.claim({start, end: start + lead.length}, 'markup')
    ledger.claim(colon, 'markup')
  }
}

/** Reports a picture that the text names and does not have; its caption is kept as a figure of the section. */
export function readAbsentFigure(line: Line, state: Narrative): void {
  const {line: number, column} = line
  const found = state.words.plain(line.text.replace(bullet, ''))
  report(state.reading.file, 'figure-absent', {
    line: number,
    column,
    params: {found},
    raw: line.text,
  })
  const section = currentSection(state, number)
  section.figures ??= []
  section.figures.push({caption: found, line: number})
  state.words.claim(line, section.id)
  const mark = bullet.exec(line.text)?.[0].trimEnd() ?? ''
  state.reading.ledger.claim({start: line.start, end: line.start + mark.length}, 'markup')
}

/** A caption and its source stand no farther apart: the place of the picture between them is blank. */
const mostLinesApart = 8

/** Takes `line` as the source of the figure named just before it; says whether it is that. */
export function readFigureSource(line: Line, state: Narrative): boolean {
  if (!sourceLine.test(line.text)) return false
  const section = currentSection(state, line.line)
  const figure = section.figures?.at(-1)
  if (!figure || figure.source !== undefined || line.line - figure.line > mostLinesApart)
    return false
  figure.source = state.words.plain(line.text)
  state.words.claim(line, section.id)
  return true
}
