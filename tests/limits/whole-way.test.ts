import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {typeset, understand} from '../../src/pipeline.js'
import {openDataOf} from '../../src/publish/open-data.js'
import {openTemplates} from '../../src/render/templates.js'
import {writeYaml} from '../../src/yaml/write.js'
import {root} from '../support/cli.js'

const folder = join(root, 'templates')
const templates = await openTemplates(
  new Map(
    readdirSync(folder, {recursive: true, encoding: 'utf8'})
      .filter(name => statSync(join(folder, name)).isFile())
      .map(name => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]),
  ),
)

const times = (count: number, part: (index: number) => string) =>
  Array.from({length: count}, (_, index) => part(index)).join('')
const head = '指標名\t担当課\t現状値 (R2)\t(R5)\t目標値\n'
const row = '数\t産業課\t1人\t2人\t3人\n'

const limitEntries = Number.POSITIVE_INFINITY

/** Far too long for work that grows with the square; the last of each kind must be there at the end. */
const texts: Record<string, {text: string; last: string}> = {
  'thirty thousand terms': {
    text: `施策 1 題\n\n${head}${row}\n用語解説\n\n${times(30_000, it => `用語${it}番：それは${it}です。\n\n`)}`,
    last: '用語29999番',
  },
  'sixty thousand paragraphs of one review': {
    text: `施策 1 題\n\n${head}${row}\t担当課による振り返り\n${times(60_000, it => `\t<p>それは${it}である。</p>\n`)}`,
    last: 'それは59999である。',
  },
  'a row of five thousand figures': {
    text: `施策 1 題\n\n${head}数\t産業課${times(5_000, it => `\t${it}人`)}\n`,
    last: '4999人',
  },
  'five hundred indicators': {
    text: `施策 1 題\n\n${head}${times(500, it => `数その${it}\t産業課\t1人\t2人\t3人\n`)}`,
    last: '数その499',
  },
  'two thousand headings': {
    text: `${head}${row}\n${times(2_000, it => `施策 ${it + 2} 題その${it}\n\n`)}`,
    last: '題その1999',
  },
}

describe('a text that nobody writes', () => {
  it.each(Object.entries(texts))(
    'goes the whole way to pages and tables: %s',
    (_, {text, last}) => {
      const bytes = new TextEncoder().encode(text)
      const {document} = understand({path: 'text.txt', id: 'text', bytes, limitEntries})
      if (!document) throw new Error('not read')
      const yaml = writeYaml(document)
      const context = {cover: {}, program: 'test', dataVersion: '0', downloads: []}
      const {page, paperOf} = typeset(document, context, templates)
      const data = openDataOf(document)
        .map(it => it.text)
        .join('')
      for (const made of [yaml, page, paperOf('0'), data]) expect(made.includes(last)).toBe(true)
    },
    60_000,
  )
})
