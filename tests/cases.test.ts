import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {reportsOf, severityOf, tell} from '../src/diagnostics/report.js'
import {understand} from '../src/pipeline.js'
import {readYaml} from '../src/yaml/read.js'
import {writeYaml} from '../src/yaml/write.js'
import {findLost} from './support/accounted.js'
import {findUnexplained} from './support/explained.js'

const root = fileURLToPath(new URL('cases/', import.meta.url))
const layouts = readdirSync(root)

describe.each(layouts)('a case of %s', layout => {
  describe.each(readdirSync(join(root, layout)))('%s', name => {
    const folder = join(root, layout, name)
    const source = readdirSync(folder).find(it => it.startsWith('source.')) ?? ''
    const bytes = readFileSync(join(folder, source))
    const {document, ledger, file} = understand({path: source, id: name, bytes})

    it('holds a source, what was read, what was said, and nothing else', () => {
      expect(readdirSync(folder).sort()).toEqual(['document.yaml', 'messages.txt', source].sort())
    })

    it('reads what was frozen', async () => {
      if (!document) throw new Error('not recognised')
      expect(document.document.layout).toBe(layout)
      await expect(writeYaml(document)).toMatchFileSnapshot(join(folder, 'document.yaml'))
    })

    it('says what was frozen', async () => {
      const lines = reportsOf(file).map(
        it => `${it.line}:${it.column} ${severityOf(it)} ${it.ruleId} ${tell(it, 'ja')}\n`,
      )
      await expect(lines.join('')).toMatchFileSnapshot(join(folder, 'messages.txt'))
    })

    it('loses no character', () => {
      if (!document || !ledger) throw new Error('not recognised')
      expect(findLost(String(file.value), document, ledger)).toEqual([])
    })

    it('says why each leftover is one', () => {
      expect(findUnexplained(ledger ?? [], reportsOf(file))).toEqual([])
    })

    it('reads its own YAML back', () => {
      if (!document) throw new Error('not recognised')
      expect(readYaml(new VFile({value: writeYaml(document)}))).toEqual(document)
    })
  })
})
