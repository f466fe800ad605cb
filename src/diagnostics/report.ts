/**
 * What a person should look at. A reader says which rule, where, and the words to fill in; the rule says how bad it is
 * and the catalogue says the sentence. Reports are `VFileMessage`s on the file they speak of.
 */
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {fill, type Language, type MessageKey} from '../messages/catalogue.js'
import type {Diagnostic} from '../model/document.js'
import {type RuleName, rules} from './rules.js'
import {wholeCharacters} from './whole-characters.js'

export type Params = Readonly<Record<string, string | number>>

/** Where a report stands and what fills its sentence. Lines and columns are 1-based. */
export interface Details {
  line?: number | undefined
  column?: number | undefined
  /** All lines that it speaks of, where they are more than `line`. */
  lines?: ReadonlyArray<number> | undefined
  params?: Params
  /** Another sentence than the one of the rule. */
  sentence?: MessageKey | undefined
  /** The text in question as printed. */
  raw?: string | undefined
  /** A likely correction, never applied by itself. */
  suggestion?: string | undefined
}

/** A message of ours: a `VFileMessage` that remembers what filled its sentence. */
export interface Report extends VFileMessage {
  params: Params
  sentence: MessageKey
  /** All lines that it speaks of: those of all cases where the rule sums up. */
  lines: number[]
}

/** A report as far as it is told, without the class: what is left of one that was written down and read again. */
export type Told = Pick<Report, 'sentence' | 'params' | 'lines'> &
  Partial<
    Pick<
      Report,
      'ruleId' | 'source' | 'reason' | 'fatal' | 'line' | 'column' | 'actual' | 'expected'
    >
  >

/** A file and the reports on it: a `VFile`, or what an earlier run remembers of one. */
export interface ReportedFile {
  path: string
  value?: unknown
  messages: ReadonlyArray<Told | VFileMessage>
}

/** Reports `rule` on `file`. The sentence on the message is Japanese; `tell` says it in another language. */
export function report(file: VFile, rule: RuleName, details: Details = {}): void {
  const summed = 'summed' in rules[rule]
  const earlier = summed ? summedOf(file).get(rule) : undefined
  if (earlier) {
    addCase(earlier, details)
    return
  }
  const {line, column, raw, suggestion, sentence = rule} = details
  const filled = withWholeCharacters(details.params)
  const params = summed ? {...filled, count: 1, lines: line ?? ''} : filled
  const place = line === undefined ? undefined : {line, column: column ?? 1}
  const message = file.message(fill('ja', sentence, params), {
    place,
    ruleId: rule,
    source: 'shinchoku',
  })
  const lines = details.lines ?? (line === undefined ? [] : [line])
  const ours: Report = Object.assign(message, {params, sentence, lines: [...lines]})
  if (summed) summedOf(file).set(rule, ours)
  const severity = rules[rule].severity
  message.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined
  if (raw !== undefined) message.actual = wholeCharacters(shorten(raw))
  if (suggestion !== undefined) message.expected = [wholeCharacters(suggestion)]
}

function withWholeCharacters(params: Params = {}): Params {
  const whole = (value: string | number) =>
    typeof value === 'string' ? wholeCharacters(value) : value
  return Object.fromEntries(Object.entries(params).map(([name, it]) => [name, whole(it)]))
}

const summedByFile = new WeakMap<VFile, Map<RuleName, Report>>()

/** The reports on `file` that sum up, by rule. */
function summedOf(file: VFile): Map<RuleName, Report> {
  const found = summedByFile.get(file) ?? new Map<RuleName, Report>()
  summedByFile.set(file, found)
  return found
}

/** The reports on `file`, in source order; what has no place comes first. */
export function reportsOf(file: Pick<ReportedFile, 'messages'>): Told[] {
  const ours = file.messages.filter((it): it is Told => it.source === 'shinchoku' && 'params' in it)
  for (const message of ours) inLineOrder(message)
  return ours.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
}

/** Whether a report says why words of its lines stand nowhere in the document. */
export function explainsLeftover({ruleId}: Told): boolean {
  return 'leaves' in rules[ruleId as RuleName]
}

/** Whether a report is to be read before anything is published. */
export function concernsPublishing({ruleId}: Told): boolean {
  return 'publishing' in rules[ruleId as RuleName]
}

/** The sentence of a report in `language`. */
export function tell(message: Told, language: Language): string {
  return fill(language, message.sentence, message.params)
}

/** The reports on a file as plain data that `reportsOf` takes again, in source order. */
export function rememberReports(file: Pick<ReportedFile, 'messages'>): Told[] {
  return reportsOf(file).map(({ruleId, source, fatal, line, column, ...rest}) => {
    const {sentence, params, lines, actual, expected} = rest
    const told = {ruleId, source, fatal, line, column, sentence, params, lines, actual, expected}
    const known = Object.entries(told).filter(([, value]) => value !== undefined)
    return Object.fromEntries(known) as unknown as Told
  })
}

/** A report as it stands in the YAML. */
export function toDiagnostic(message: Told): Diagnostic {
  const {line, column, actual, expected} = message
  return {
    rule: String(message.ruleId),
    severity: severityOf(message),
    ...(line && {line}),
    ...(column && {column}),
    ...(message.lines.length > 1 && {lines: message.lines}),
    message: tell(message, 'ja'),
    ...(actual !== undefined && {raw: actual}),
    ...(expected?.[0] !== undefined && {suggestion: expected[0]}),
  }
}

/** The diagnostic of `rule` without a file to report it on: for what is computed of a document and stands in no YAML. */
export function diagnosticOf(rule: RuleName, {line, params = {}}: Details): Diagnostic {
  const {severity} = rules[rule]
  return {rule, severity, ...(line !== undefined && {line}), message: fill('ja', rule, params)}
}

/** How bad a report is, from vfile's three-valued `fatal`. */
export function severityOf(message: Pick<Told, 'fatal'>): Diagnostic['severity'] {
  return message.fatal ? 'error' : message.fatal === false ? 'warning' : 'note'
}

function addCase(message: Report, {line}: Details): void {
  if (line !== undefined && message.lines.at(-1) !== line) message.lines.push(line)
  say(message, {
    ...message.params,
    count: Number(message.params.count) + 1,
    lines: listLines(message.lines),
  })
}

/** Cases come as they are found: footnotes that nothing explains, after all others. */
function inLineOrder(message: Told): void {
  if (message.lines.every((line, index) => index === 0 || line > (message.lines[index - 1] ?? 0)))
    return
  message.lines = [...new Set(message.lines)].sort((a, b) => a - b)
  if ('count' in message.params) say(message, {...message.params, lines: listLines(message.lines)})
}

function say(message: Told & Partial<Report>, params: Params): void {
  message.params = params
  message.reason = fill('ja', message.sentence, params)
  message.message = message.reason
}

/** A summed report names the first cases only; the count says the rest. */
function listLines(lines: ReadonlyArray<number>): string {
  const first = lines.slice(0, 8).join(', ')
  return lines.length > 8 ? `${first}, …` : first
}

/** Long enough to find the place, short enough to read. */
function shorten(raw: string): string {
  return raw.length > 120 ? `${raw.slice(0, 119)}…` : raw
}
