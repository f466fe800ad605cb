import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from 'acorn'
import {root} from '../support/cli.ts'

/** A regular expression of the compiled program. */
export interface Pattern {
  source: string
  flags: string
  /** A module in which it stands. */
  file: string
}

/** Patterns by how they are written: `/source/flags`. */
export type Patterns = Map<string, Pattern>

const dist = join(root, 'dist')
// What is bundled are the same modules, with the packages that they need; of modules that are no more, some may be left.
const modules = readdirSync(dist, {recursive: true, encoding: 'utf8'}).filter(
  it => it.endsWith('.js') && existsSync(join(root, 'src', it.replace(/js$/, 'ts'))),
)

/** Every pattern written as a literal in the compiled program. */
export function findLiterals(): Patterns {
  const found: Patterns = new Map()
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
  return found
}

/** Every pattern that modules put together from their vocabularies while they load; none where they are loaded already. */
export async function findComposed(): Promise<Patterns> {
  const found: Patterns = new Map()
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
  return found
}
