import {report} from '../../diagnostics/report.js'
import type {Section} from '../../model/section.js'
import {isForeign} from '../match/foreign-character.js'
import {type FormDivisions, readDivisions} from '../match/form-divisions.js'
import {readBrackets} from '../match/form-indicator.js'
import type {FormItem, FormText} from '../match/form-item.js'
import type {Piece} from '../match/form-row.js'
import {repairTitle} from '../match/misread-title.js'
import {likeness} from '../match/spelling.js'
import {divisionEnd} from '../vocabulary/form-labels.js'
import {readAction} from './form-action.js'
import {claimBrackets} from './form-brackets.js'
import {readEvaluation} from './form-evaluation.js'
import {type FormFigure, readFormIndicator} from './form-figure.js'
import {reportSchedule} from './form-schedule-report.js'
import {paragraphsOf, readText, type Writing} from './form-text.js'

/** A title beside a label that was read worse than this is worth a look. */
const trustedLikeness = 0.7
/** One character of four may be misread in the name of a division. */
const sameDivision = 0.75

/** The section of `item`, whose number was read as `number`. */
export function readItem(item: FormItem, number: string | undefined, writing: Writing): Section {
  const {target, notes, text} = writing
  const printed = (it: Piece) => text.slice(it.start, it.end).trim()
  if (item.number) notes.heading(item.number, target, printed(item.number) === number)
  if (item.title) notes.heading(item.title, target, printed(item.title) === item.title.text)
  reportTitle(item, writing)
  const divisions = readNames(item, writing)
  const issues = item.issues.flatMap(it => paragraphsOf(readText(it, writing, {narrow: true}).text))
  const vision = readVision(item.vision, writing)
  if (vision.text === '' && writing.hasVisions)
    report(writing.file, 'vision-missing', {line: item.vision?.line ?? item.line})
  if (item.evaluation.length === 0) writing.notes.line('evaluation-missing', item.line)
  const {summary, actual, unmeasured} = readEvaluation(
    item.evaluation,
    vision.figure?.bracket.name,
    writing,
  )
  const indicator = readFormIndicator(vision.figure, actual ?? unmeasured, writing)
  if (indicator && !indicator.actuals && item.evaluation.length > 0)
    writing.notes.line('actual-missing', indicator.line)
  const actions = inOrder(item).map(it => readAction(it, {...writing, fragments: []}))
  reportSchedule(item, actions, writing)
  writing.troubles.tell()
  return {
    id: target,
    kind: 'item',
    ...(number !== undefined && {number}),
    title: item.title?.text ?? '',
    line: item.line,
    ...(divisions.length > 0 && {divisions}),
    ...(issues.length > 0 && {issues}),
    ...(vision.text !== '' && {vision: vision.text}),
    ...(summary.length > 0 && {summary}),
    ...(writing.fragments.length > 0 && {fragments: writing.fragments}),
    ...(indicator && {indicators: [indicator]}),
    ...(actions.length > 0 && {actions}),
  }
}

/** Where labels around a title are misread, the title may be too. */
function reportTitle(item: FormItem, {file, wordPairs}: Writing): void {
  const {title, titleLikeness, line} = item
  if (!title) {
    report(file, 'item-without-title', {line})
    return
  }
  const {column, text} = title
  const params = {found: text}
  const suggestion = repairTitle(text, item, wordPairs)
  if (suggestion !== undefined)
    report(file, 'title-misread', {line, column, params, raw: text, suggestion})
  else if (titleLikeness < trustedLikeness || [...text].some(isForeign))
    report(file, 'title-doubtful', {line, column, params, raw: text})
}

function inOrder({actions}: FormItem): FormItem['actions'] {
  if (actions.some(it => it.number === undefined)) return actions
  return [...actions].sort((a, b) => Number(a.number) - Number(b.number))
}

function readNames(item: FormItem, writing: Writing): string[] {
  const found = readDivisions(item.divisions, writing.labels)
  const {names, used, label, debris} = found
  for (const it of used) writing.notes.used(it, writing.target)
  writing.notes.label(label)
  writing.notes.debris(debris)
  if (names.length === 0) report(writing.file, 'division-missing', {line: item.line})
  else reportNames(found, writing)
  return names
}

function reportNames({names, used, torn, debris}: FormDivisions, writing: Writing): void {
  const first = used[0]
  if (!first) return
  const {line, column} = first
  const repair = writing.repairs.get(torn.join(''))
  const last = used.at(-1) ?? first
  if (torn.length > 0 && (repair !== undefined ? repair !== names[0] : torn.some(isOddShred))) {
    const text = writing.text.slice(first.start, last.end)
    writing.notes.garbled('garbled', {line, column, text}, repair === undefined ? [] : [repair])
  } else {
    const cut = debris.some(it => it.end < first.start)
    for (const text of names.filter(it => cut || !divisionEnd.test(it) || /[,.]/.test(it))) {
      const known = [...writing.knownDivisions, ...writing.longerNames(text)]
      const candidates = [...new Set(known)].filter(
        it => it !== text && (it.includes(text) || likeness(it, text) >= sameDivision),
      )
      const printed = writing.text.slice(first.start, last.end)
      const place = {line, column, text: names.length === 1 ? printed : text}
      writing.notes.garbled('garbled', place, candidates)
    }
  }
}

/** A shred of a name that begins with one letter of another script: レ戦略課, ,戦略課. */
function isOddShred(text: string): boolean {
  return /^[\p{Script=Katakana}\p{P}\w](?=\p{Script=Han})/u.test(text)
}

function readVision(
  vision: FormText | undefined,
  writing: Writing,
): {text: string; figure?: FormFigure} {
  if (!vision) return {text: ''}
  const whole = readText(vision, writing, {figure: true})
  const bracket = readBrackets(whole.text).at(-1)
  if (!bracket) return {text: whole.text}
  claimBrackets(vision, writing)
  const text = `${whole.text.slice(0, bracket.start)}${whole.text.slice(bracket.end)}`.trim()
  const tears = whole.tears.filter(it => it.at > bracket.start && it.at < bracket.end)
  return {text, figure: {bracket, tears, line: vision.line, column: whole.used[0]?.column ?? 1}}
}
