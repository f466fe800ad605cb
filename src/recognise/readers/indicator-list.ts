/**
 * Reads a list of indicators that was a table and came out as flowing text: one line of column heads, then cells in the
 * order of the columns, wrapped over lines, some of them apart from their row. It holds no figures.
 */
import {report} from '../../diagnostics/report.js'
import {indicatorsOf} from '../../model/walk.js'
import type {Block, Line} from '../../parse/block.js'
import {indexLines} from '../../parse/lines.js'
import {createCategoryOutline} from '../match/category-outline.js'
import {reportDivisions} from '../match/division-check.js'
import {looksLikeDivision} from '../match/division-name.js'
import {joinLines} from '../match/join-lines.js'
import {type ListHeader, readListHeader} from '../match/list-header.js'
import {flowingLines, sortListText} from '../match/list-text.js'
import {findMunicipality} from '../match/municipality.js'
import type {Evidence, Reader, Reading} from '../reader.js'
import type {Vocabulary} from '../vocabulary/vocabulary.js'
import {type ListReading, readSegment} from './indicator-list-rows.js'

export const indicatorList: Reader = {name: 'indicator-list', recognise, read}

/** So many lines without a division are no part of a list. */
const longestRow = 16

/** Each line of column heads speaks with the lines below it, as far as divisions keep standing among them. */
function recognise(blocks: ReadonlyArray<Block>, vocabulary: Vocabulary): Evidence[] {
  const evidence: Evidence[] = []
  let list: {header: ListHeader; lines: number; explained: number} | undefined
  const close = () => {
    if (list && list.explained > 0)
      evidence.push({
        weight: list.explained,
        because: list.header.line.text,
        line: list.header.line.line,
      })
    list = undefined
  }
  for (const block of blocks) {
    const lines = flowingLines(block)
    if (!lines) close()
    for (const line of lines ?? []) {
      const header = readListHeader(line, vocabulary)
      if (header) {
        close()
        list = {header, lines: 1, explained: 0}
      } else if (list) {
        list.lines += 1
        if (line.text.split(list.header.separator).some(looksLikeDivision))
          list.explained = list.lines
        else if (list.lines - list.explained > longestRow) close()
      }
    }
  }
  close()
  return evidence
}

function read(reading: Reading) {
  const {file, ledger, vocabulary} = reading
  const text = sortListText(filledLines(reading.text), vocabulary)
  if (text.title) ledger.claim(text.title, 'heading')
  for (const line of text.furniture) ledger.claim(line, 'furniture')
  for (const {line, column, text: raw} of text.strange)
    report(file, 'row-not-understood', {line, column, raw})
  const outline = createCategoryOutline(file, vocabulary)
  const title = text.title?.text
  const around = {...reading, outline, title: title ?? ''}
  const claims = [
    addParagraphs(text.before, around),
    ...text.segments.map(segment => readSegment(segment, around)),
    addParagraphs(text.after, around),
  ]
  const sections = outline.nest()
  for (const claim of claims) claim()
  reportDivisions(file, indicatorsOf(sections))
  return {title, municipality: findMunicipality(title, reading.text), sections}
}

/** The words around the lists stand in a section of their own. What it returns claims their lines once it has its id. */
function addParagraphs(
  paragraphs: ReadonlyArray<ReadonlyArray<Line>>,
  {outline, title, ledger}: ListReading,
): () => void {
  const first = paragraphs[0]?.[0]
  if (!first) return () => {}
  const {section} = outline.unnamed(title, first.line)
  section.paragraphs = [
    ...(section.paragraphs ?? []),
    ...paragraphs.map(lines => joinLines(lines.map(it => it.text))),
  ]
  return () => {
    for (const line of paragraphs.flat()) ledger.claim(line, 'used', section.id)
  }
}

function filledLines(text: string): Line[] {
  const lines = indexLines(text)
  return Array.from({length: lines.count}, (_, index) => lines.at(index + 1)).filter(
    it => it.text !== '',
  )
}
