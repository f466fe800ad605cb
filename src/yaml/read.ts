import type {VFile} from 'vfile'
import {isScalar, visit} from 'yaml'
import {report} from '../diagnostics/report.js'
import {type Document, documentSchema} from '../model/document.js'
import {readTyped, type Typed} from './typed.js'

/** The document in the YAML text of `file`; undefined where it is none, each mistake reported at its line and column. */
export function readYaml(file: VFile): Document | undefined {
  const typed = readTyped(file, documentSchema, 'yaml-invalid')
  return typed && !reportRepeatedIds(typed, file) ? typed.data : undefined
}

/** Ids are permanent addresses: reports each that a section or indicator before it already has. */
function reportRepeatedIds({yaml, lines}: Typed<Document>, file: VFile): boolean {
  const first = new Map<string, number>()
  let repeated = false
  visit(yaml, {
    Pair(_, {key, value}) {
      if (!isScalar(key) || key.value !== 'id' || !isScalar(value)) return
      const id = String(value.value)
      const {line, col} = lines.linePos(value.range?.[0] ?? 0)
      const earlier = first.get(id)
      if (earlier === undefined) {
        first.set(id, line)
        return
      }
      repeated = true
      report(file, 'yaml-id-repeated', {line, column: col, params: {found: id, first: earlier}})
    },
  })
  return repeated
}
