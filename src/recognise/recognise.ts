/**
 * Blocks in, content and ledger out. The reader with the strongest evidence reads the text; where none has any, or two
 * have the same, that is reported and nothing is read.
 */
import type {VFile} from 'vfile'
import {explainsLeftover, report, reportsOf} from '../diagnostics/report.js'
import type {Section} from '../model/section.js'
import {indicatorsOf} from '../model/walk.js'
import type {Block} from '../parse/block.js'
import {tagPattern} from '../parse/markup.js'
import {createLedger, type LedgerLine} from './ledger.js'
import type {Content, Evidence, Reader} from './reader.js'
import {columnWords} from './vocabulary/columns.js'
import type {Vocabulary} from './vocabulary/vocabulary.js'

/** What tables and marked-up text are written with, and no words of theirs. */
const markupSymbol = /<\/?\w+|[|,"#*]|^-/
/** Bullets, and what parts a term from its explanation or two divisions: where a line has nothing else left. */
const partingSymbol = /^[：:・･、，／●○◯◎◇◆□■▪▫➢▶►](?=[\s：:・･、，／/]*$)/u

/** Lines that are nothing but tags, bars and dashes: the edges of a table. */
const onlyMarkup = new RegExp(`^(?:[\\s|:-]|${tagPattern.source})+$`, 'i')

/** What was read from a text, by which reader, and what became of each line. */
export interface Recognised extends Content {
  layout: string
  ledger: LedgerLine[]
}

/** What is known before a text is opened: the layouts, and the words. */
export interface Knowledge {
  readers: ReadonlyArray<Reader>
  vocabulary: Vocabulary
}

/** Reads `blocks` of `file` with the best of `readers`; undefined where none fits, with the reason reported. */
export function recognise(
  blocks: ReadonlyArray<Block>,
  {readers, vocabulary}: Knowledge,
  file: VFile,
): Recognised | undefined {
  const reader = choose(blocks, {readers, vocabulary}, file)
  if (!reader) return undefined
  const text = String(file.value)
  const ledger = createLedger(text)
  const content = reader.read({blocks, text, file, ledger, vocabulary})
  if (!content.title) report(file, 'no-title', {line: 1})
  const lines = ledger.lines()
  reportMarkup(file, text, lines)
  reportLeftover(file, lines)
  reportMissingReviews(file, content.sections)
  return {...content, layout: reader.name, ledger: lines}
}

/** All evidence for each reader that has any, the strongest first. */
export function weigh(
  blocks: ReadonlyArray<Block>,
  {readers, vocabulary}: Knowledge,
): Array<{reader: Reader; evidence: Evidence[]; weight: number}> {
  return readers
    .map(reader => {
      const evidence = reader.recognise(blocks, vocabulary)
      return {reader, evidence, weight: evidence.reduce((sum, it) => sum + it.weight, 0)}
    })
    .filter(it => it.weight > 0)
    .sort((a, b) => b.weight - a.weight)
}

function choose(
  blocks: ReadonlyArray<Block>,
  knowledge: Knowledge,
  file: VFile,
): Reader | undefined {
  const [best, second] = weigh(blocks, knowledge)
  if (!best) {
    reportUnknown(blocks, file)
    return undefined
  }
  if (second && second.weight === best.weight) {
    const found = `${best.reader.name}, ${second.reader.name}`
    report(file, 'layout-ambiguous', {line: best.evidence[0]?.line, params: {found}})
    return undefined
  }
  return best.reader
}

function reportUnknown(blocks: ReadonlyArray<Block>, file: VFile): void {
  const table = blocks.find(it => it.type === 'table')
  if (!table) {
    report(file, 'no-table', {line: 1})
    return
  }
  const expected = [
    columnWords.name[2],
    columnWords.division[0],
    columnWords.baseline[0],
    columnWords.target[1],
  ]
  const first = table.rows[0]
  report(file, 'layout-not-recognised', {
    line: first?.line,
    column: first?.cells[0]?.column,
    params: {expected: expected.join('、')},
    raw: first?.cells.map(it => it.text).join(' | '),
  })
}

function reportMarkup(file: VFile, text: string, ledger: ReadonlyArray<LedgerLine>): void {
  const lines = text.split('\n')
  const told = reportsOf(file).filter(
    it => it.ruleId === 'cell-marked-blank' || it.ruleId === 'mark-resolved',
  )
  const toldLines = new Set(told.flatMap(it => it.lines))
  for (const {line, class: lineClass, leftover} of ledger) {
    if (toldLines.has(line)) continue
    const only = lineClass === 'unresolved' && onlyMarkup.test(leftover)
    const symbol =
      lineClass === 'partial' || only
        ? (markupSymbol.exec(leftover) ?? partingSymbol.exec(leftover))?.[0]
        : undefined
    if (symbol === undefined) continue
    const found = symbol.startsWith('<') ? `${symbol.replace('/', '')}>` : symbol
    report(file, 'markup-removed', {
      line,
      column: (lines[line - 1]?.indexOf(symbol) ?? 0) + 1,
      params: {found},
    })
  }
}

/** What no report has explained yet, so that no line with a leftover goes unsaid. */
function reportLeftover(file: VFile, ledger: ReadonlyArray<LedgerLine>): void {
  const told = new Set(reportsOf(file).flatMap(it => (explainsLeftover(it) ? it.lines : [])))
  for (const {line, class: lineClass, leftover} of ledger) {
    const left = lineClass === 'partial' || lineClass === 'unresolved'
    if (left && !told.has(line)) report(file, 'left-over', {line, raw: leftover})
  }
}

/** Where reviews are customary, an indicator without one is worth a look. */
function reportMissingReviews(file: VFile, sections: ReadonlyArray<Section>): void {
  const all = indicatorsOf(sections)
  const without = all.filter(it => it.review === undefined)
  if (without.length * 2 >= all.length) return
  for (const {line, name} of without) report(file, 'review-missing', {line, raw: name})
}
