import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from 'acorn'
import {check} from 'recheck'
import {describe, expect, it} from 'vitest'
import {root} from '../support/cli.ts'

interface Pattern {
  source: string
  flags: string
  file: string
}

const dist = join(root, 'dist')
// What is bundled are the same modules, with the packages that they need.
const modules = readdirSync(dist, {recursive: true, encoding: 'utf8'}).filter(
  it => it.endsWith('.js') && !/^run[/\\]/.test(it),
)

/** Every pattern written as a literal in the compiled program, once. */
function literals(): Pattern[] {
  const found = new Map<string, Pattern>()
  const visit = (node: unknown, file: string): void => {
    if (Array.isArray(node)) for (const one of node) visit(one, file)
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return
    if ('regex' in node) {
      const {pattern: source, flags} = node.regex as {pattern: string; flags: string}
      found.set(`/${source}/${flags}`, {source, flags, file})
    }
    for (const one of Object.values(node)) visit(one, file)
  }
  for (const file of modules) {
    const text = readFileSync(join(dist, file), 'utf8').replace(/^#!.*/, '')
    visit(parse(text, {ecmaVersion: 'latest', sourceType: 'module'}), file)
  }
  return [...found.values()]
}

/** Every pattern that modules put together from their vocabularies while they load. */
async function composed(): Promise<Pattern[]> {
  const found = new Map<string, Pattern>()
  const Plain = RegExp
  let loading = ''
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, [pattern, flags = '']: [string | RegExp, string?]) {
      const source = typeof pattern === 'string' ? pattern : pattern.source
      found.set(`/${source}/${flags}`, {source, flags, file: loading})
      return new target(pattern, flags)
    },
  })
  try {
    for (loading of modules.filter(it =>
      /^(?:recognise|privacy|parse|view|judge|publish)[/\\]/.test(it),
    ))
      await import(join(dist, loading))
  } finally {
    globalThis.RegExp = Plain
  }
  return [...found.values()]
}

/** Attacks that find what a short search finds, the same ones each time. */
const briefly = {timeout: 20_000, randomSeed: 1, maxIteration: 20, attackTimeout: 500} as const

/** The patterns that some text makes slow: more than linear in its length. */
async function slow(patterns: ReadonlyArray<Pattern>): Promise<string[]> {
  const found: string[] = []
  for (const {source, flags, file} of patterns) {
    // Proved by an automaton; where a pattern looks around itself, which automata cannot, attacked at random.
    const proved = await check(source, flags, {checker: 'automaton', timeout: 20_000})
    const told =
      proved.status === 'unknown'
        ? await check(source, flags, {checker: 'fuzz', ...briefly})
        : proved
    if (told.status === 'vulnerable')
      found.push(`${file}: ${told.complexity.type} /${source}/${flags}`)
  }
  return found
}

const written = literals()
const made = await composed()

describe('the regular expressions', () => {
  it('are found', () => {
    expect(written.length).toBeGreaterThan(200)
    expect(made.length).toBeGreaterThan(20)
  })

  it('take time that grows with the text and no faster, those written out', async () => {
    expect(await slow(written)).toEqual([])
  }, 300_000)

  it('take time that grows with the text and no faster, those made of words', async () => {
    expect(await slow(made)).toEqual([])
  }, 300_000)
})
