import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from 'yaml'
import type {Document} from '../../src/model/document.ts'
import {root} from '../support/cli.ts'

const sample: Document = parse(readFileSync(join(root, 'templates/report/sample.yaml'), 'utf8'))

/** Fields that only a closed list of words may fill, or a digest; anything else is refused when the YAML is read. */
const closed = new Set([
  'schema',
  'sha256',
  'severity',
  'kind',
  'qualifier',
  'change',
  'relative',
  'missing',
  'extent',
])

/** How many texts of a document can be filled. */
export const fieldCount: number = (() => {
  let count = 0
  fillDocument(() => {
    count++
    return 'x'
  })
  return count
})()

/** A document with every field, each text of it given by `textAt`; ids stay ids of their own by a number behind. */
export function fillDocument(textAt: (field: number) => string): Document {
  let field = 0
  const fill = (it: unknown, key: string): unknown => {
    if (typeof it === 'string') {
      if (closed.has(key)) return it
      const text = textAt(field++)
      return key === 'id' ? `${text} ${field}`.replaceAll(/[/\\]/g, '_') : text
    }
    if (Array.isArray(it)) return it.map(one => fill(one, key))
    if (typeof it === 'object' && it !== null)
      return Object.fromEntries(Object.entries(it).map(([name, one]) => [name, fill(one, name)]))
    return it
  }
  const filled = fill(sample, '') as Document
  return {...filled, document: {...filled.document, id: 'd'}}
}
