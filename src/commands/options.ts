import {parseArgs} from 'node:util'
import type {Language} from '../messages/catalogue.js'
import {UsageError} from './usage-error.js'

export const commandNames = [
  'build',
  'extract',
  'render',
  'check',
  'explain',
  'diff',
  'watch',
] as const
export type CommandName = (typeof commandNames)[number]

/** What was asked for on the command line, all decided. */
export interface Options {
  command: CommandName
  /** Files and folders; the default of the command where none is named. */
  paths: ReadonlyArray<string>
  out: string
  /** The file that `diff --out` names. */
  file: string | undefined
  settings: string | undefined
  lang: Language
  format: 'text' | 'json'
  quiet: boolean
  /** Write over a YAML that was edited by hand. */
  force: boolean
  /** Where `watch` serves; 0 for any that is free. */
  port: number
  /** Compare the papers page by page. */
  pages: boolean
  /** Write a draft of corrections beside each text that has suggestions. */
  fixDraft: boolean
}

/** What a call comes to: a command to run, or something to print. */
export type Call =
  | {kind: 'run'; options: Options}
  | {kind: 'help'; command: CommandName | undefined; lang: Language}
  | {kind: 'version'}

/** What a command reads where no path is named. */
const defaultPaths = {
  build: 'sources',
  extract: 'sources',
  render: 'output/data',
  check: 'sources',
  explain: 'sources',
  watch: 'sources',
} as const satisfies Partial<Record<CommandName, string>>

/** Options by command; anything else is refused. */
const everywhere = {
  help: {type: 'boolean', short: 'h'},
  version: {type: 'boolean', short: 'V'},
  lang: {type: 'string'},
  format: {type: 'string'},
  quiet: {type: 'boolean', short: 'q'},
  settings: {type: 'string'},
} as const
const withOut = {...everywhere, out: {type: 'string', short: 'o'}} as const
const optionsOf = {
  build: {...withOut, force: {type: 'boolean'}},
  extract: {...withOut, force: {type: 'boolean'}},
  render: withOut,
  check: {...everywhere, 'fix-draft': {type: 'boolean'}},
  explain: everywhere,
  diff: {...withOut, pages: {type: 'boolean'}},
  watch: {...withOut, port: {type: 'string'}},
} as const

/** Reads `argv` (without node and script). `lang` is the language of the locale. Throws a `UsageError`. */
export function readOptions(argv: ReadonlyArray<string>, lang: Language): Call {
  const [first, ...rest] = argv
  if (first === undefined || first.startsWith('-')) return readGlobal(argv, lang)
  const command = commandNames.find(it => it === first)
  if (!command) {
    throw new UsageError('usage-unknown-command', {found: first, expected: commandNames.join(', ')})
  }
  const {values, positionals} = parse(rest, command)
  const language = choice('lang', values.lang, ['ja', 'en']) ?? lang
  if (values.version) return {kind: 'version'}
  if (values.help) return {kind: 'help', command, lang: language}
  if (positionals.includes('')) throw new UsageError('usage-missing-path')
  if (command === 'diff' && positionals.length !== 2) throw new UsageError('usage-diff-two')
  return {
    kind: 'run',
    options: {
      command,
      paths: pathsOf(command, positionals),
      out: values.out ?? 'output',
      file: values.out,
      settings: values.settings,
      lang: language,
      format: choice('format', values.format, ['text', 'json']) ?? 'text',
      quiet: values.quiet ?? false,
      force: values.force ?? false,
      port: portOf(values.port),
      pages: values.pages ?? false,
      fixDraft: values['fix-draft'] ?? false,
    },
  }
}

function pathsOf(command: CommandName, named: ReadonlyArray<string>): ReadonlyArray<string> {
  return named.length > 0 || command === 'diff' ? named : [defaultPaths[command]]
}

interface Values {
  help?: boolean
  version?: boolean
  lang?: string
  format?: string
  quiet?: boolean
  settings?: string
  out?: string
  force?: boolean
  'fix-draft'?: boolean
  pages?: boolean
  port?: string
}

function readGlobal(argv: ReadonlyArray<string>, lang: Language): Call {
  const {values} = parse(argv, undefined)
  const language = choice('lang', values.lang, ['ja', 'en']) ?? lang
  return values.version ? {kind: 'version'} : {kind: 'help', command: undefined, lang: language}
}

function parse(
  args: ReadonlyArray<string>,
  command: CommandName | undefined,
): {values: Values; positionals: string[]} {
  const options = command ? optionsOf[command] : everywhere
  try {
    return parseArgs({
      args: [...args],
      options,
      allowPositionals: command !== undefined,
      strict: true,
    })
  } catch (error) {
    const text = error instanceof Error ? error.message : ''
    const found = /'([^']*)'/.exec(text)?.[1] ?? text
    const option = /^(?:-\w, )?--(\w+) <value>/.exec(found)?.[1]
    if (option) throw new UsageError('usage-option-missing', {option})
    throw new UsageError('usage-unknown-option', {found, command: command ?? ''})
  }
}

function portOf(found = '0'): number {
  const port = /^\d{1,5}$/.test(found) ? Number(found) : Number.NaN
  if (port <= 65535) return port
  throw new UsageError('usage-option-value', {option: 'port', expected: '0–65535', found})
}

function choice<T extends string>(
  option: string,
  found: string | undefined,
  allowed: ReadonlyArray<T>,
): T | undefined {
  if (found === undefined) return undefined
  const known = allowed.find(it => it === found)
  if (known === undefined) {
    throw new UsageError('usage-option-value', {option, expected: allowed.join(' / '), found})
  }
  return known
}
