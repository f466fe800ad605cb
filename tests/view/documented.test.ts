import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'

const folder = 'src/view'

/** What only the view itself uses, or what goes into it: no template sees these. */
const unseen = [
  'IndexEntry',
  'IndicatorPlace',
  'Judged',
  'LabelledPoint',
  'LabelRoom',
  'Point',
  'ReportContext',
  'Series',
  'ViewContext',
]

const fields = readdirSync(folder).flatMap(file =>
  [
    ...readFileSync(join(folder, file), 'utf8').matchAll(
      /export interface (\w+)[^{\n]*\{\n([\s\S]*?)\n\}/g,
    ),
  ].flatMap(([, name = '', body = '']) => {
    const lines = body.split('\n')
    return lines.flatMap((line, index) =>
      /^ {2}\w+\??:/.test(line)
        ? [{name, line, documented: lines[index - 1]?.trimEnd().endsWith('*/')}]
        : [],
    )
  }),
)

describe('the view that templates get', () => {
  it('says of every field what it holds', () => {
    const seen = fields.filter(({name}) => !unseen.includes(name))
    expect(seen.length).toBeGreaterThan(150)
    expect(seen.filter(({documented}) => !documented).map(it => `${it.name}${it.line}`)).toEqual([])
  })
})
