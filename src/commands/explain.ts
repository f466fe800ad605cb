import type {VFile} from 'vfile'
import {stringify} from 'yaml'
import {limitOf} from '../build/file-limits.js'
import {openFile} from '../build/read-documents.js'
import {settingsBeside} from '../build/settings-beside.js'
import {findSettings} from '../build/sources.js'
import {severityOf} from '../diagnostics/report.js'
import {ingest} from '../ingest/ingest.js'
import {fill, type MessageKey} from '../messages/catalogue.js'
import {printable, printableJson} from '../messages/printable.js'
import {parse} from '../parse/parse.js'
import {type ExplainedTable, type Explanation, explain} from '../recognise/explain.js'
import type {Column} from '../recognise/match/header-row.js'
import {readers} from '../recognise/registry.js'
import {columnRoles} from '../recognise/vocabulary/columns.js'
import {extendVocabulary, standardVocabulary} from '../recognise/vocabulary/vocabulary.js'
import {disk} from '../world/disk.js'
import type {Options} from './options.js'
import {printReports, reportsAsData} from './print-reports.js'
import {shortPath} from './short-path.js'
import {paint, type Terminal} from './terminal.js'

/** More evidence, headings and tables than a person wants to read at once; JSON has all. */
const mostLines = 12

/** Says for each of `paths` how it is read and why. Exit status 1 where one cannot be read at all, or by no reader. */
export async function explainPaths(
  paths: ReadonlyArray<string>,
  options: Options,
  terminal: Terminal,
): Promise<0 | 1> {
  const explained: Explained[] = []
  for (const path of paths) explained.push(await explainPath(path, options))
  if (options.format === 'json') {
    const data = explained.map(({file, explanation}) => ({
      file: file.path,
      ...explanation,
      diagnostics: reportsAsData(file, terminal),
    }))
    terminal.out(`${printableJson(data)}\n`)
  } else {
    for (const {file, explanation} of explained) {
      printReports(file, terminal, it => severityOf(it) === 'error')
      if (explanation) terminal.out(asText(file.path, explanation, terminal))
    }
  }
  return explained.every(it => (it.explanation?.readers.length ?? 0) > 0) ? 0 : 1
}

interface Explained {
  file: VFile
  explanation?: Explanation
}

async function explainPath(path: string, options: Options): Promise<Explained> {
  const {settings} = await findSettings(options.settings ?? settingsBeside(path), disk)
  const opened = await openFile(path, limitOf('text', settings), disk)
  if (!opened.bytes) return {file: opened.file}
  const {file, readable} = ingest(path, opened.bytes, limitOf('text', settings).most)
  if (!readable) return {file}
  const vocabulary = extendVocabulary(standardVocabulary, settings.vocabulary ?? {})
  return {file, explanation: explain(parse(String(file.value)), {readers, vocabulary})}
}

function asText(
  path: string,
  {readers, headings, tables, labels, parts}: Explanation,
  terminal: Terminal,
): string {
  const say = (key: MessageKey, params = {}) => fill(terminal.lang, key, params)
  const lines: string[] = []
  for (const [index, {name, weight, evidence}] of readers.entries()) {
    lines.push(
      say(index === 0 ? 'explain-chosen' : 'explain-other', {
        words: say(`reader-${name}`),
        name,
        weight,
      }),
    )
    const kinds = group(evidence, it => it.because)
    for (const [because, same] of kinds.slice(0, mostLines)) {
      lines.push(`    ${firstOf(same.map(it => it.line ?? 0))}: ${because}`)
    }
    lines.push(...more(kinds.length - mostLines, terminal))
  }
  if (readers.length === 0) lines.push(say('explain-none'))
  if (readers.length === 0 || labels.length + parts.length > 0) lines.push(say('explain-lists'))
  lines.push(say('explain-headings', {count: headings.length}))
  lines.push(
    ...headings
      .slice(0, mostLines)
      .map(({line, kind, number, title}) =>
        say('explain-heading', {line, words: say(`section-${kind}`), kind, number, title}),
      ),
  )
  lines.push(...more(headings.length - mostLines, terminal))
  const shown = group(tables, headsOf)
  lines.push(say('explain-tables', {count: tables.length}))
  for (const [, same] of shown.slice(0, mostLines)) lines.push(...tableAsText(same, terminal))
  lines.push(...more(shown.length - mostLines, terminal))
  if (labels.length > 0) {
    const byRole = group(labels, it => it.looksLike).map(([role, all]) => [
      role,
      all.map(it => it.label),
    ])
    lines.push(say('explain-labels', {count: labels.length}), ...placesOf(labels, terminal))
    lines.push(...addition({forms: Object.fromEntries(byRole)}, terminal))
  }
  if (parts.length > 0)
    lines.push(say('explain-parts', {count: parts.length}), ...placesOf(parts, terminal))
  const name = paint(terminal, 'strong', printable(shortPath(path)))
  return `${[name, ...lines.map(printable)].join('\n')}\n\n`
}

/** The members of a list that have the same key, each list in order, in the order of their first. */
function group<T>(list: ReadonlyArray<T>, keyOf: (item: T) => string): Array<[string, T[]]> {
  const found = new Map<string, T[]>()
  for (const item of list) {
    const key = keyOf(item)
    const same = found.get(key)
    if (same) same.push(item)
    else found.set(key, [item])
  }
  return [...found]
}

/** The first lines of a longer list of lines. */
function firstOf(lines: ReadonlyArray<number>): string {
  return lines.slice(0, 5).join(', ') + (lines.length > 5 ? ', …' : '')
}

/** Tables with the same heads are one table to a reader. */
function headsOf({columns, unknown}: ExplainedTable): string {
  return JSON.stringify([columns?.map(it => it.head), unknown.map(it => it.head)])
}

function tableAsText(same: ReadonlyArray<ExplainedTable>, terminal: Terminal): string[] {
  const {columns, unknown = []} = same[0] ?? {}
  const key = columns ? 'explain-table' : 'explain-table-unknown'
  const lines = [
    `  ${fill(terminal.lang, key, {lines: firstOf(same.map(it => it.line)), count: same.length})}`,
  ]
  for (const column of columns ?? []) {
    if (column.head !== '') lines.push(`    ${column.head} → ${roleAsText(column, terminal)}`)
  }
  if (unknown.length === 0) return lines
  const byRole = group(unknown, it => it.looksLike).map(([role, all]) => [
    role,
    all.map(it => it.head),
  ])
  const columnsByRole = Object.fromEntries(byRole)
  lines.push(`    ${rolesToUse(terminal)}`)
  lines.push(...addition({columns: columnsByRole}, terminal))
  return lines
}

/** The names of columns in the settings, with their words where those are others. */
function rolesToUse({lang}: Terminal): string {
  const named = columnRoles.map(it => (lang === 'ja' ? `${it} ${fill(lang, `role-${it}`)}` : it))
  return fill(lang, 'explain-roles', {roles: named.join(lang === 'ja' ? '、' : ', ')})
}

/** What to add to the vocabulary of the settings, to be copied. */
function addition(vocabulary: object, {lang}: Terminal): string[] {
  const yaml = stringify({vocabulary}, {lineWidth: 0}).trimEnd()
  return [`    ${fill(lang, 'explain-add')}`, ...yaml.split('\n').map(it => `      ${it}`)]
}

function placesOf(
  found: ReadonlyArray<{line: number; label: string}>,
  terminal: Terminal,
): string[] {
  const lines = found.slice(0, mostLines).map(it => `    ${it.line}: ${it.label}`)
  return [...lines, ...more(found.length - mostLines, terminal)]
}

function roleAsText({role, period, kind, unknownEra}: Column, {lang}: Terminal): string {
  if (unknownEra) return fill(lang, 'explain-unknown-era')
  if (!role) return '?'
  const year = period?.fiscalYear === undefined ? '' : ` ${period.label} = ${period.fiscalYear}`
  return [fill(lang, `role-${role}`), kind ? ` (${fill(lang, `target-${kind}`)})` : '', year].join(
    '',
  )
}

function more(count: number, {lang}: Terminal): string[] {
  return count > 0 ? [`    ${fill(lang, 'explain-more', {count})}`] : []
}
