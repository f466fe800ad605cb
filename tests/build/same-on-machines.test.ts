import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {writeYaml} from '../../src/yaml/write.js'
import {freshFolder, root, shinchoku} from '../support/cli.js'
import {documentOf, measured, section} from '../view/make-document.js'

/** What a machine answers in its own way, and who may ask: for the language of messages. */
const asked: ReadonlyArray<[what: string, question: RegExp, who: ReadonlyArray<string>]> = [
  ['locale', /localeCompare|Collator|DateTimeFormat|toLocale(?!String\('en-US')/, ['src/cli.ts']],
  ['numbers in a locale', /NumberFormat\((?!'en')/, []],
  ['clock', /Date\.now|new Date\(\)/, []],
  ['name of the machine or the person', /hostname\(|userInfo\(|homedir\(/, []],
]

describe('outputs that are the same on every machine', () => {
  const sources = (readdirSync(join(root, 'src'), {recursive: true}) as string[])
    .map(it => join('src', it).replaceAll('\\', '/'))
    .filter(it => it.endsWith('.ts'))
    .map(it => ({path: it, text: readFileSync(join(root, it), 'utf8')}))

  it.each(asked)('are made without asking for the %s', (_, question, who) => {
    const asking = sources.filter(it => question.test(it.text)).map(it => it.path)
    expect(asking.sort()).toEqual([...who].sort())
  })

  it('are what diff makes, in another place, time zone and language, with one thread', () => {
    const paper = (actual: number) =>
      documentOf([
        section('goal-1', 'goal', {indicators: [measured('出生数', {actual, targets: [120]})]}),
      ])
    const made = (depth: string, env: NodeJS.ProcessEnv): string[] => {
      const cwd = join(freshFolder(), depth)
      mkdirSync(cwd, {recursive: true})
      writeFileSync(join(cwd, 'old.yaml'), writeYaml(paper(101)))
      writeFileSync(join(cwd, 'new.yaml'), writeYaml(paper(99)))
      for (const more of [[], ['--pages']])
        expect(shinchoku(['diff', 'old.yaml', 'new.yaml', ...more, '-q'], {cwd, env}).status).toBe(
          3,
        )
      const out = join(cwd, 'output/diff')
      return readdirSync(out)
        .sort()
        .map(it => `${it} ${readFileSync(join(out, it), 'base64')}`)
    }
    const one = made('a', {TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8'})
    const other = made('b/c', {TZ: 'America/New_York', LC_ALL: 'C', UV_THREADPOOL_SIZE: '1'})
    expect(one.map(it => it.split(' ', 1)[0])).toEqual(['d-pages.pdf', 'd.html', 'd.pdf'])
    expect(other.map((it, index) => it === one[index])).toEqual([true, true, true])
  }, 180_000)
})
