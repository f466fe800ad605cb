import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {commandNames, readOptions} from '../../src/commands/options.js'
import {UsageError} from '../../src/commands/usage-error.js'
import {fill} from '../../src/messages/catalogue.js'
import {printable} from '../../src/messages/printable.js'
import {shinchoku} from '../support/cli.js'
import {fuzz, fuzzTimeout, readCorpus} from './fuzz.js'

/** One argument a line. */
const corpus = readCorpus('options').map(
  ([name, text]) => [name, text.replace(/\n$/, '').split('\n')] as const,
)

/** What the call is, or the line that says why it is none, in both languages. */
function read(argv: ReadonlyArray<string>): string[] {
  try {
    const call = readOptions(argv, 'en')
    if (call.kind === 'run') {
      expect(commandNames).toContain(call.options.command)
      expect(call.options.paths.filter(it => it === '')).toEqual([])
    }
    return []
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return [fill('ja', error.key, error.params), fill('en', error.key, error.params)]
  }
}

function check(argv: ReadonlyArray<string>): void {
  // What stands in braces in an argument is told as it was given.
  const given = argv.join(' ')
  for (const said of read(argv)) {
    if (printable(said) !== said) throw new Error(`more than a line: ${JSON.stringify(said)}`)
    if (/\{\w+\}|undefined/.test(said) && !/[{}]|undefined/.test(given))
      throw new Error(`not filled: ${said} for ${JSON.stringify(argv)}`)
  }
}

const names = [
  ...[
    'help',
    'version',
    'lang',
    'format',
    'quiet',
    'settings',
    'out',
    'force',
    'fix-draft',
    'pages',
  ],
  ...[
    'constructor',
    '__proto__',
    'toString',
    '',
    '-',
    'no-quiet',
    'Lang',
    'o',
    'ｈｅｌｐ',
    'a b',
    '{found}',
  ],
]
const value = fc.constantFrom(
  'ja',
  'en',
  'text',
  'json',
  '',
  '-',
  '--',
  'a.txt',
  '\n',
  '\u001b[2J',
  '{command}',
  '=',
)
const option = fc.tuple(fc.constantFrom('--', '-', '---', '—'), fc.constantFrom(...names))
const argument = fc.oneof(
  {weight: 3, arbitrary: option.map(it => it.join(''))},
  {weight: 2, arbitrary: fc.tuple(option, value).map(([it, set]) => `${it.join('')}=${set}`)},
  {weight: 2, arbitrary: value},
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '-h',
      '-V',
      '-q',
      '-o',
      '-hq',
      '-qo',
      '-qox',
      '-o=',
      '-é',
      ...commandNames,
    ),
  },
  {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 8})},
)
const first = fc.oneof({weight: 4, arbitrary: fc.constantFrom<string>(...commandNames)}, argument)
const calls = fc.tuple(first, fc.array(argument, {maxLength: 6})).map(([it, rest]) => [it, ...rest])

describe('a command line is a call, or one line says why it is none', () => {
  it.each(corpus)('%s', (_, argv) => check(argv))

  it('whatever it is made of', () => fuzz('options', calls, check), fuzzTimeout)

  it('ends with 2 and that line where the program is called with it', () => {
    for (const [, argv] of corpus) {
      const [, line] = read(argv)
      if (line === undefined) continue
      const {status, out, err} = shinchoku(argv, {env: {LANG: 'C'}})
      expect([status, out, err.split('\n').length, err.at(-1)]).toEqual([2, '', 2, '\n'])
    }
  })
})
