import type {VFile} from 'vfile'
import {isScalar, visit} from 'yaml'
import {report} from '../diagnostics/report.js'
import {reportTooManyEntries} from '../diagnostics/too-many-entries.js'
import {type Document, documentSchema} from '../model/document.js'
import {mostEntries} from '../model/limits.js'
import {readTyped, type Typed} from './typed.js'

/** Twice as many as an entry of ours takes: with its names, signs and line ends. */
const partsPerEntry = 100

/**
 * The document in the YAML text of `file`; undefined where it is none, each mistake reported at its line and column, and
 * where it has more than `limitEntries` entries (see `countEntries`).
 */
export function readYaml(file: VFile, limitEntries = mostEntries): Document | undefined {
  const typed = readTyped(file, documentSchema, 'yaml-invalid', {
    most: limitEntries * partsPerEntry,
    sentence: 'yaml-too-many-parts',
    params: {factor: partsPerEntry},
  })
  if (!typed || reportRepeatedIds(typed, file)) return undefined
  return reportTooManyEntries(typed.data, file, limitEntries) ? undefined : typed.data
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
