import type {VFile} from 'vfile'
import {LineCounter, parseDocument} from 'yaml'
import {z} from 'zod'
import {report} from '../diagnostics/report.js'
import {openOffsets} from './find-offset.js'
import {mistakeOf, syntaxMistakeOf} from './mistake.js'
import {type PartLimit, reportTooMuch} from './nesting.js'
import {reportCharacters} from './report-characters.js'
import {reportRepeatedKeys} from './report-repeated-keys.js'

/** A YAML text and what it means. */
export interface Typed<T> {
  data: T
  yaml: ReturnType<typeof parseDocument>
  lines: LineCounter
}

/** The library would warn on the process, and compare each key with every other; both is reported on the file by us. */
const options = {logLevel: 'error', uniqueKeys: false} as const

/** Aliases multiply; a file of ours has none. */
const mostAliases = 10

/** Half a million settings or corrections, which take about a gigabyte of memory while they are read. */
const notesLimit: PartLimit = {most: 2_000_000, sentence: 'yaml-too-many-parts-fixed'}

/**
 * The YAML text of `file` as `schema` wants it; undefined where it is not, each mistake reported at its own line and
 * column: those of YAML as `yaml-syntax`, those of the schema as `rule`.
 */
export function readTyped<T>(
  file: VFile,
  schema: z.ZodType<T>,
  rule: 'yaml-invalid' | 'settings-invalid' | 'corrections-invalid',
  limit: PartLimit = notesLimit,
): Typed<T> | undefined {
  if (reportTooMuch(file, limit)) return undefined
  const lines = new LineCounter()
  const yaml = parseDocument(String(file.value), {...options, lineCounter: lines})
  // A tag that means nothing here is a warning to YAML; to us it is text that wants to be more.
  const errors = [...yaml.errors, ...yaml.warnings]
  for (const error of errors) {
    const {line, col} = lines.linePos(error.pos[0])
    const cause = (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')
    const {ja = cause, en = cause} = syntaxMistakeOf(error) ?? {}
    report(file, 'yaml-syntax', {line, column: col, params: {cause: ja, causeInEnglish: en}})
  }
  const repeated = reportRepeatedKeys(yaml, lines, file)
  if (errors.length > 0 || repeated || reportCharacters(yaml, lines, file)) return undefined
  const plain = toPlain(yaml, file)
  if (!plain) return undefined
  const parsed = schema.safeParse(plain.value)
  if (parsed.success) return {data: parsed.data, yaml, lines}
  const inJapanese = schema.safeParse(plain.value, {error: z.locales.ja().localeError}).error
    ?.issues
  const offsetOf = openOffsets(yaml.contents)
  for (const [index, outer] of parsed.error.issues.entries()) {
    const issue = nearestMiss(outer)
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
    const path = [...issue.path, ...unknown]
    const {line, col} = lines.linePos(offsetOf(path, unknown.length > 0))
    const japanese = inJapanese?.[index]
    const {ja = japanese && nearestMiss(japanese).message, en = issue.message} =
      mistakeOf(issue) ?? {}
    const cause = ourWords(issue) ?? ja ?? issue.message
    const params = {key: path.map(String).join('.') || '/', cause, causeInEnglish: en}
    report(file, rule, {line, column: col, params})
  }
  return undefined
}

/** Of several forms that a value may have, the one with the fewest mistakes was meant. */
function nearestMiss(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue
  const [best] = [...issue.errors].sort((a, b) => a.length - b.length)
  const inner = best?.[0]
  return inner ? {...inner, path: [...issue.path, ...inner.path]} : issue
}

/** The Japanese sentence of a mistake that a schema of ours found by itself. */
function ourWords(issue: z.core.$ZodIssue): string | undefined {
  const words = issue.code === 'custom' ? issue.params?.ja : undefined
  return typeof words === 'string' ? words : undefined
}

/** Where in the YAML text of `file` the value at `path` begins. */
export function placeIn(
  file: VFile,
  path: ReadonlyArray<PropertyKey>,
): {line: number; column: number} {
  const lines = new LineCounter()
  const yaml = parseDocument(String(file.value), {...options, lineCounter: lines})
  const {line, col} = lines.linePos(openOffsets(yaml.contents)(path, false))
  return {line, column: col}
}

function toPlain(
  yaml: ReturnType<typeof parseDocument>,
  file: VFile,
): {value: unknown} | undefined {
  try {
    return {value: yaml.toJS({maxAliasCount: mostAliases}) ?? {}}
  } catch (error) {
    const cause = error instanceof Error ? error.message : ''
    report(file, 'yaml-syntax', {line: 1, params: {cause, causeInEnglish: cause}})
    return undefined
  }
}
