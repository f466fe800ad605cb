import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {check} from 'recheck'
import {describe, expect, it} from 'vitest'
import {root} from '../support/cli.ts'
import {findComposed, findLiterals, type Pattern} from './find-patterns.ts'

const list = join(root, 'tests/limits/proved-patterns.txt')
/** `PROVE=all npx vitest run tests/limits/patterns.test.ts` proves those that are listed, too. */
const listed = new Set(
  process.env.PROVE === 'all' || !existsSync(list) ? [] : readFileSync(list, 'utf8').split('\n'),
)
const {version}: {version: string} = JSON.parse(
  readFileSync(join(root, 'node_modules/recheck/package.json'), 'utf8'),
)

/** What a pattern is listed by: another pattern, other flags and another version of the tool have another. */
function digestOf({source, flags}: Pattern): string {
  return createHash('sha256').update(`recheck ${version} /${source}/${flags}`).digest('hex')
}

/** Attacks that find what a short search finds, the same ones each time. */
const briefly = {timeout: 20_000, randomSeed: 1, maxIteration: 20, attackTimeout: 500} as const

/** How some text makes a pattern slow: more than linear in its length; undefined where none does. */
async function slownessOf({source, flags, file}: Pattern): Promise<string | undefined> {
  // Proved by an automaton; where a pattern looks around itself, which automata cannot, attacked at random.
  const proved = await check(source, flags, {checker: 'automaton', timeout: 20_000})
  const told =
    proved.status === 'unknown' ? await check(source, flags, {checker: 'fuzz', ...briefly}) : proved
  return told.status === 'vulnerable'
    ? `${file}: ${told.complexity.type} /${source}/${flags}`
    : undefined
}

const written = findLiterals()
const made = await findComposed()
const patterns = [...new Map([...written, ...made]).values()]

describe('the regular expressions', () => {
  const proved: string[] = []

  it('are found, those written out and those made of words', () => {
    expect(written.size).toBeGreaterThan(200)
    expect(made.size).toBeGreaterThan(20)
  })

  it('take time that grows with the text and no faster', async () => {
    const slow: string[] = []
    for (const pattern of patterns) {
      const slowness = listed.has(digestOf(pattern)) ? undefined : await slownessOf(pattern)
      if (slowness === undefined) proved.push(digestOf(pattern))
      else slow.push(slowness)
    }
    expect(slow).toEqual([])
  }, 600_000)

  it('are listed as proved, each and no other (`npm run accept` proves and lists those that are new)', async () => {
    await expect(`${proved.sort().join('\n')}\n`).toMatchFileSnapshot(list)
  })

  it('are proved, where they are not listed: one that is slow is found', async () => {
    expect(await slownessOf({source: '(a|a)*$', flags: '', file: 'x.js'})).toMatch(
      /^x\.js: exponential/,
    )
  })
})
