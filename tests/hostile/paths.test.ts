import {normalize} from 'node:path'
import {describe, expect, it} from 'vitest'
import {build} from '../../src/build/build.ts'
import {reportsOf} from '../../src/diagnostics/report.ts'
import {isDocumentId} from '../../src/model/document-id.ts'
import {writeYaml} from '../../src/yaml/write.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {testWorkshop} from '../support/workshop.ts'
import {fillDocument} from './fill-document.ts'
import {allVectors, vectors} from './vectors.ts'

const text = `みどり市総合戦略の進捗状況

基本目標1 木と暮らすまち

KPI\t担当課\t現状値 (H30)\t(R2)\t目標値 (当初)
並木の本数\t公園課\t10本\t12本\t20本
`

/** Builds in a world in memory, and says what was written outside the output folder and what was reported. */
async function buildFrom(files: Record<string, string>, path: string, from: 'text' | 'yaml') {
  const world = memoryWorld(files)
  const result = await build({paths: [path], from, out: 'out', make: 'all'}, testWorkshop(world))
  const outside = world.written.filter(it => normalize(it) !== it || !it.startsWith('out/'))
  const files_ = [...result.settingsFiles, ...result.documents.map(it => it.file)]
  return {outside, written: world.written, reports: files_.flatMap(reportsOf)}
}

describe('an id', () => {
  it.each([
    '..',
    '.',
    'CON',
    'con.txt',
    'LPT9.pdf',
    'x.',
    'x ',
    '-',
    '../x',
    'x/y',
    'C:x',
    'x\0',
    'x\u202ey',
    '.htaccess',
    'style.css',
    'STYLE.CSS',
    'あ'.repeat(86),
  ])('%j names no document, unless every machine can name a file so', id => {
    expect(isDocumentId(id)).toBe(id === '-')
  })

  it('is a usual name of a file', () => {
    for (const id of [
      'plan-a',
      '令和6年度_進捗状況（案）',
      'R6.8 KPI一覧',
      'console',
      'あ'.repeat(80),
    ])
      expect([id, isDocumentId(id)]).toEqual([id, true])
  })

  it('leads nothing out of the output folder, whatever stands in a YAML or in settings', async () => {
    const some = allVectors.filter((_, at) => at % 16 === 0)
    for (const id of new Set([...(vectors.paths ?? []), ...some, '../../x', 'a/../../b'])) {
      const yaml = writeYaml(fillDocument(() => 'x')).replace('id: d', `id: ${JSON.stringify(id)}`)
      const fromYaml = await buildFrom({'in/a.yaml': yaml}, 'in/a.yaml', 'yaml')
      const settings = JSON.stringify({documents: {'a.txt': {id}}})
      const fromText = await buildFrom(
        {'in/a.txt': text, 'in/settings.yaml': settings},
        'in/a.txt',
        'text',
      )
      for (const {outside, written, reports} of [fromYaml, fromText]) {
        expect(outside, id).toEqual([])
        if (!isDocumentId(id)) expect([id, written]).toEqual([id, []])
        if (written.length === 0)
          expect(
            reports.some(it => it.fatal),
            id,
          ).toBe(true)
      }
    }
  })

  it('from the name of a text that cannot name files is refused, with what to do', async () => {
    for (const name of vectors.paths?.filter(it => !/[/\0]/.test(it)) ?? []) {
      const path = `in/${name}.txt`
      const {written, reports, outside} = await buildFrom({[path]: text}, path, 'text')
      expect(outside).toEqual([])
      const refused = reports.some(it => it.ruleId === 'id-unusable')
      expect([name, refused]).toEqual([name, !isDocumentId(name)])
      if (refused) expect(written).toEqual([])
    }
  })
})
