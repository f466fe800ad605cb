/** argv → command → exit status. The only file that touches the process; loads a command only when it is asked for. */
import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {readOptions} from './commands/options.js'
import type {Terminal} from './commands/terminal.js'
import {asOpenFilesError, UsageError} from './commands/usage-error.js'

const {stdout, stderr, env, argv} = process

/**
 * Does what the command line asks for, and sets the exit status.
 * @param root the folder of the package
 */
export async function main(root: URL): Promise<void> {
  // A reader that has seen enough (`| head`) closes the pipe; that is no trouble.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(0)
  })
  process.exitCode = await answer(root).catch(endWithoutWords)
}

async function answer(root: URL): Promise<number> {
  const {fill, languageOf} = await import('./messages/catalogue.js')
  const lang = languageOf(
    env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale,
  )
  try {
    const call = readOptions(argv.slice(2), lang)
    if (call.kind === 'version') return print(`${version(root)}\n`)
    if (call.kind === 'help') {
      const {helpText} = await import('./messages/help.js')
      return print(helpText(call.command, call.lang))
    }
    const {run} = await import('./commands/run.js')
    const program = {
      name: `shinchoku ${version(root)}`,
      root: fileURLToPath(root),
      code: fileURLToPath(new URL('dist/', root)),
      date: dateOf(env.SOURCE_DATE_EPOCH),
      env,
      interrupted,
    }
    const colour = Boolean(stdout.isTTY) && !env.NO_COLOR && env.TERM !== 'dumb'
    const terminal: Terminal = {
      out: text => void stdout.write(text),
      err: text => void stderr.write(text),
      live: Boolean(stderr.isTTY) && env.TERM !== 'dumb',
      colour,
      lang: call.options.lang,
    }
    return await run(call.options, program, terminal)
  } catch (cause) {
    const error = asOpenFilesError(cause) ?? cause
    if (!(error instanceof UsageError)) throw error
    stderr.write(`shinchoku: ${fill(langOf(argv, lang), error.key, error.params)}\n`)
    return 2
  }
}

/** A call that could not be read may still have said in which language it wants to hear so. */
function langOf(args: ReadonlyArray<string>, lang: 'ja' | 'en'): 'ja' | 'en' {
  const asked = args[args.indexOf('--lang') + 1]
  if (args.includes('--lang=ja') || (args.includes('--lang') && asked === 'ja')) return 'ja'
  if (args.includes('--lang=en') || (args.includes('--lang') && asked === 'en')) return 'en'
  return lang
}

/**
 * The moment that reproducible builds name, in seconds since 1970 (https://reproducible-builds.org/specs/source-date-epoch/).
 * What is no such moment ends a build, as is asked for there.
 */
function dateOf(epoch: string | undefined): string | undefined {
  if (epoch === undefined || epoch === '') return undefined
  if (!/^\d{1,11}$/.test(epoch)) throw new UsageError('usage-date', {found: epoch})
  return new Date(Number(epoch) * 1000).toISOString()
}

/** Ends at Ctrl+C, and when the system or the terminal asks; asked twice, the program ends at once. */
function interrupted(): Promise<void> {
  let asked = false
  return new Promise(resolve => {
    const end = () => {
      if (asked) process.exit(130)
      asked = true
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  })
}

/** Where so few files may be open that not even the words for it can be loaded, those of the system are told. */
function endWithoutWords(error: unknown): number {
  const refused = asOpenFilesError(error)
  if (!refused) throw error
  stderr.write(`shinchoku: ${refused.params.cause}: ${refused.params.path} (ulimit -n)\n`)
  return 2
}

function print(text: string): number {
  stdout.write(text)
  return 0
}

function version(root: URL): string {
  const {version} = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
    version: string
  }
  return version
}
