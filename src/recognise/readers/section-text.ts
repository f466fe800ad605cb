import {report} from '../../diagnostics/report.js'
import type {Section} from '../../model/section.js'
import type {Line} from '../../parse/block.js'
import {readDivisions} from '../match/division-line.js'
import {type Entry, readEntries, splitAtBullets, startsCounted} from '../match/entries.js'
import {joinLines} from '../match/join-lines.js'
import {goesOn} from '../match/sentence.js'
import {sourceLine} from '../vocabulary/parts.js'
import {currentSection, type Narrative} from './narrative.js'

/** Puts `lines` (`item`: those of an item of a list) where the label above them says, into the section they stand in. */
export function addText(lines: ReadonlyArray<Line>, item: boolean, state: Narrative): void {
  const first = lines[0]
  if (!first) return
  const section = currentSection(state, first.line)
  const fresh = state.fresh
  state.fresh = false
  const mark = state.footnotes.markOf(first.text)
  if (mark !== undefined) {
    const text = textOf(
      lines.map(it => it.text),
      state,
    )
    const id = state.footnotes.explain(mark, text)
    claim(lines, id, state)
  } else if (fresh && !item && addDivisions(section, lines, state)) {
    return
  } else if (isCounted(first, section, item, state) || (state.part === 'actions' && item)) {
    addActions(section, readEntries(lines), state)
    claim(lines, section.id, state)
    claimBullets(lines, state)
  } else if (state.part === 'issues' && !sourceLine.test(first.text)) {
    addIssues(section, {lines, item}, state)
  } else {
    addProse(section, {lines, item}, state)
  }
}

/** Efforts are counted (① …) under a measure, and anywhere under their label. */
function isCounted(
  line: Line,
  section: Section,
  item: boolean,
  {part, listing}: Narrative,
): boolean {
  if (!readEntries([line])[0]?.number) return false
  if (part === 'actions') return true
  return section.kind === 'measure' && part === undefined && (item || listing)
}

function addDivisions(section: Section, lines: ReadonlyArray<Line>, state: Narrative): boolean {
  const found = readDivisions(lines)
  const first = lines[0]
  if (!found || !first) return false
  const {divisions, label} = found
  section.divisions = [...(section.divisions ?? []), ...divisions]
  claim(lines, section.id, state)
  if (label !== '') claimLabel(first, label, state)
  for (const {text, start} of lines) {
    for (const {index} of text.matchAll(/[・、，,／/]/gu)) {
      if (divisions.some(it => it.includes('・'))) break
      state.reading.ledger.claim({start: start + index, end: start + index + 1}, 'markup')
    }
  }
  return true
}

/** The label at the head of `line` is no part of the text behind it. */
function claimLabel({start, line, column, text}: Line, label: string, {reading}: Narrative): void {
  reading.ledger.claim({start, end: start + label.length}, 'label')
  if (text.trim() !== label)
    report(reading.file, 'label-shares-cell', {line, column, params: {found: label}})
}

function addActions(section: Section, entries: ReadonlyArray<Entry>, state: Narrative): void {
  for (const entry of entries) {
    section.actions ??= []
    section.actions.push({
      ...(entry.number !== undefined && {number: entry.number}),
      text: entryText(entry, state),
      line: entry.line.line,
    })
  }
}

interface Text {
  lines: ReadonlyArray<Line>
  item: boolean
}

function addIssues(section: Section, {lines, item}: Text, state: Narrative): void {
  section.issues ??= []
  const issues = section.issues
  readEntries(lines).forEach((entry, index) => {
    const text = `${entry.number ?? ''}${entryText(entry, state)}`
    const last = issues.at(-1)
    if (index === 0 && !item && !entry.bullet && last !== undefined && goesOn(last, text))
      issues[issues.length - 1] = joinLines([last, text])
    else issues.push(text)
  })
  claim(lines, section.id, state)
  claimBullets(lines, state)
}

/** What follows a vision of so many characters is narrative. */
const longestVision = 10_000

/** Narrative, or the vision where its label stands above: as many texts as bullets part. */
function addProse(section: Section, {lines, item}: Text, state: Narrative): void {
  const parted = splitAtBullets(lines)
  for (const {bullet, texts} of parted)
    addParagraph(section, textOf(texts, state), {item: item || bullet !== undefined, state})
  claim(lines, section.id, state)
  for (const {bullet} of parted) if (bullet) state.reading.ledger.claim(bullet, 'markup')
}

function addParagraph(
  section: Section,
  text: string,
  {item, state}: {item: boolean; state: Narrative},
): void {
  const lastAction = section.actions?.at(-1)
  const last = section.paragraphs?.at(-1)
  if (state.part === 'vision' && !item && (section.vision ?? '').length < longestVision) {
    section.vision = joinLines([section.vision ?? '', text])
  } else if (state.part === 'actions' && lastAction && goesOn(lastAction.text, text)) {
    lastAction.text = joinLines([lastAction.text, text])
  } else if (!item && last !== undefined && goesOn(last, text)) {
    section.paragraphs?.splice(-1, 1, joinLines([last, text]))
  } else {
    section.paragraphs ??= []
    section.paragraphs.push(text)
  }
}

/** Lines that each begin with a number are no wrapped text: a blank parts them. */
function textOf(lines: ReadonlyArray<string>, {words}: Narrative): string {
  const texts = lines.map((it, index) =>
    index > 0 && startsCounted(it) ? ` ${words.plain(it)}` : words.plain(it),
  )
  return joinLines(texts)
}

function entryText({texts}: Entry, {words}: Narrative): string {
  return joinLines(texts.map(it => words.plain(it)))
}

function claim(lines: ReadonlyArray<Line>, id: string, state: Narrative): void {
  for (const line of lines) state.words.claim(line, id)
}

function claimBullets(lines: ReadonlyArray<Line>, {reading}: Narrative): void {
  for (const {bullet} of readEntries(lines)) if (bullet) reading.ledger.claim(bullet, 'markup')
}
