/**
 * What stands between the tables: headings open sections, labels (■ 現状と課題) say what follows, and every other line is
 * text of the section that it stands in.
 */
import {report} from '../../diagnostics/report.js'
import type {HeadingBlock, Line} from '../../parse/block.js'
import {isContentsLine} from '../match/contents.js'
import {readDivisions} from '../match/division-line.js'
import {type Heading, plainHeading, readHeading} from '../match/heading.js'
import {readPartLabel} from '../match/part-label.js'
import {plainSpelling} from '../match/spelling.js'
import {pageNumber} from '../vocabulary/labels.js'
import {bullet, legendLine} from '../vocabulary/parts.js'
import type {Narrative} from './narrative.js'
import {addText} from './section-text.js'

/** Opens the section of a heading, or only notes it where it announces what follows. */
export function openSection(heading: Heading, line: Line, state: Narrative): void {
  if (state.announced.has(line.line)) {
    state.outline.aside(() => state.outline.open(heading, line))
    return
  }
  const {kind} = state.outline.open(heading, line)
  state.part = undefined
  if (kind !== 'measure' && kind !== 'item') state.listing = false
  state.fresh = kind === 'measure'
}

/** Takes `line` as a label; false where it is none, or none that fits where it stands. */
function readLabel(line: Line, state: Narrative): boolean {
  const part = readPartLabel(line.text, state.reading.vocabulary)
  if (!part) return false
  const {ledger} = state.reading
  const section = state.outline.last()
  const whole = {start: line.start - (line.column - 1), end: line.end}
  if (part === 'contents') {
    ledger.claim(whole, 'furniture')
    return true
  }
  const measured = section && ['goal', 'direction', 'measure'].includes(section.kind)
  if (!section || (part === 'actions' && !measured)) return false
  ledger.claim(whole, 'label', section.id)
  state.part = part
  state.fresh = false
  if (part === 'measures') state.listing = true
  return true
}

/**
 * Reads a line that is marked as a heading; `next` is the marked line that follows it at once, if one does. Says how many
 * of the two that took: `## 視点 1` takes its title from the heading below it.
 */
export function readMarkedHeading(
  block: HeadingBlock,
  next: HeadingBlock | undefined,
  state: Narrative,
): 1 | 2 {
  const {ledger, vocabulary} = state.reading
  const line = {...block.line, text: state.words.plain(block.line.text)}
  if (readLabel(line, state)) return 1
  const heading = readHeading(line.text, vocabulary, {depth: block.depth})
  if (!heading && isTitle(line, state)) {
    state.title.push(line)
    ledger.claim(line, 'heading')
    return 1
  }
  if (!heading && (isFurniture(line, state) || /。/u.test(line.text) || line.text.length > 120)) {
    readLines([line], state, {item: false, next: []})
    return 1
  }
  const found = heading ?? plainHeading(line.text, block.depth)
  if (found.title !== '') {
    openSection(found, line, state)
    return 1
  }
  const below = next && readHeading(next.line.text, vocabulary, {depth: next.depth})
  if (!next || below) {
    const {label: _, ...rest} = found
    openSection({...rest, title: line.text.replace(bullet, ''), number: ''}, line, state)
    return 1
  }
  openSection({...found, title: state.words.plain(next.line.text)}, line, state)
  ledger.claim(next.line, 'heading', state.outline.last()?.id)
  return 2
}

/** Reads the lines of a paragraph, or of an item of a list; `next` are the lines of the block behind it. */
export function readLines(
  lines: ReadonlyArray<Line>,
  state: Narrative,
  {item, next}: {item: boolean; next: ReadonlyArray<Line>},
): void {
  const text: Line[] = []
  const flush = () => addText(text.splice(0), item, state)
  lines.forEach((line, index) => {
    const after = index + 1 < lines.length ? lines.slice(index + 1, index + 4) : next
    const heading = item ? undefined : headingOf(line, after, state)
    if (heading) {
      flush()
      openSection(heading, line, state)
    } else if (takesAlone(line, {alone: lines.length === 1 && !item, item}, state)) {
      flush()
    } else {
      if (state.footnotes.markOf(line.text) !== undefined) flush()
      text.push(line)
    }
  })
  flush()
}

function headingOf(
  line: Line,
  after: ReadonlyArray<Line>,
  {listing, words, reading}: Narrative,
): Heading | undefined {
  const text = words.plain(line.text)
  const listed = /^[\d０-９]{3,4}\s/u.test(text) && (listing || isDivisions(after))
  return readHeading(text, reading.vocabulary, {listed})
}

/** Lines that are neither heading nor text: the title, furniture, labels, legends. */
function takesAlone(
  line: Line,
  {alone, item}: {alone: boolean; item: boolean},
  state: Narrative,
): boolean {
  const {ledger} = state.reading
  if (isTitle(line, state)) {
    state.title.push(line)
    ledger.claim(line, 'heading')
    return true
  }
  if (isFurniture(line, state)) {
    ledger.claim(line, 'furniture')
    return true
  }
  if (!item && readLabel(line, state)) return true
  if (!alone || !legendLine.test(line.text)) return false
  ledger.claim(line, 'label', state.outline.last()?.id)
  reportLegend(line, state)
  return true
}

function reportLegend({line, text: found}: Line, {legend, reading}: Narrative): void {
  const explained = legend.markOf(found)
  if (!explained) report(reading.file, 'legend-without-mark', {line, params: {found}})
  else
    report(reading.file, 'legend-mark-lost', {
      line,
      params: {found, mark: explained.mark, first: explained.line},
    })
}

function isDivisions(lines: ReadonlyArray<Line>): boolean {
  return lines.length > 0 && readDivisions(lines.slice(0, 3)) !== undefined
}

/** A title takes no more lines. */
const longestTitle = 12

/** The first line, and what goes on in the line below it: a name, no date and no division. */
function isTitle(line: Line, {title, outline}: Narrative): boolean {
  if (outline.sections.length > 0) return false
  const last = title.at(-1)
  if (!last) return true
  if (title.length >= longestTitle) return false
  return (
    line.line === last.line + 1 &&
    line.text.length <= 60 &&
    !/。|[年月日]$|現在|^[（(].*[)）]$|^[-－―*※・]/u.test(line.text) &&
    !pageNumber.test(line.text) &&
    readDivisions([line]) === undefined
  )
}

/** The title again at the head of a page, the number of a page, a line of the table of contents. */
function isFurniture(line: Line, {title}: Narrative): boolean {
  if (pageNumber.test(line.text) || isContentsLine(line.text)) return true
  const spelling = title.length === 0 ? '' : plainSpelling(line.text)
  return title.some(it => plainSpelling(it.text) === spelling)
}
