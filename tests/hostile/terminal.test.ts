import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {freshFolder, shinchoku} from '../support/cli.ts'
import {vectors} from './vectors.ts'

const hostile = [...(vectors.escapes ?? []), ...(vectors.characters ?? [])].filter(
  it => !/[\n\t]/.test(it),
)

/** What steers a terminal or turns the direction of writing. Lines and tabs are meant. */
const steering = /(?![\n\t])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

/** A text in which each of `hostile` stands in a heading, a head of a column, a name and a figure. */
function textOf(vectors: ReadonlyArray<string>): string {
  const parts = vectors.map(
    (it, at) =>
      `(${at + 1}) 施策${it}\n\nKPI\t担当課\t${it}\t現状値 (H30)\t(R2)\t目標値 (当初)\n並木${it}\t公園課\t?\t10本${it}\t${it}\t20本\n`,
  )
  return `みどり市総合戦略の進捗状況\n\n基本目標1 木と暮らすまち\n\n${parts.join('\n')}`
}

describe('what is said on a terminal', () => {
  const folder = freshFolder()
  mkdirSync(join(folder, 'texts'))
  writeFileSync(join(folder, 'texts/a.txt'), textOf(hostile))

  it.each([
    ['check', 'texts'],
    ['check', 'texts', '--format', 'json'],
    ['explain', 'texts'],
    ['extract', 'texts', '--out', 'out'],
  ])('by %s %s %s steers no terminal', (...args) => {
    const {out, err} = shinchoku(
      args.filter(it => it !== undefined),
      {cwd: folder},
    )
    expect(out.length).toBeGreaterThan(20)
    expect([steering.exec(out)?.[0], steering.exec(err)?.[0]]).toEqual([undefined, undefined])
  })

  it.each(vectors.escapes?.filter(it => !it.includes('\0')) ?? [])(
    'of an argument, a file name and a setting %j steers no terminal',
    sequence => {
      const place = join(freshFolder(), 'x')
      mkdirSync(place)
      writeFileSync(join(place, `${sequence.replaceAll('/', '')}.txt`), textOf([sequence]))
      writeFileSync(join(place, 'settings.yaml'), JSON.stringify({[sequence]: sequence}))
      for (const args of [
        ['check', place],
        [sequence],
        ['check', sequence],
        ['build', `--${sequence}`],
      ]) {
        const {out, err} = shinchoku(args, {cwd: place})
        expect([steering.exec(out)?.[0], steering.exec(err)?.[0]]).toEqual([undefined, undefined])
      }
    },
  )
})
