import {createHash} from 'node:crypto'
import {isMap, isScalar, isSeq, Scalar, visit, Document as YamlDocument} from 'yaml'
import {type Document, documentSchema} from '../model/document.js'

/** File name of the JSON Schema that stands beside the YAML, for editors. */
export const schemaFileName = 'shinchoku-1.schema.json'

/** Keys whose values read best on one line each. */
const oneLine = new Set(['baseline', 'source', 'period', 'cumulative'])
const oneLineItems = new Set([
  'actuals',
  'targets',
  'unplaced',
  'parts',
  'schedule',
  'glossary',
  'diagnostics',
  'corrections',
  'divisions',
])

/**
 * A document as YAML text: keys in the order of the schema, a value to a line, the same bytes for the same document on
 * every machine. Throws where the document is none, since what we write must be readable.
 */
export function writeYaml(document: Document): string {
  const yaml = new YamlDocument(documentSchema.parse(document), {aliasDuplicateObjects: false})
  yaml.commentBefore = ` yaml-language-server: $schema=./${schemaFileName}`
  visit(yaml, {
    Pair(_, pair) {
      const key = isScalar(pair.key) ? String(pair.key.value) : ''
      if (oneLine.has(key) && isMap(pair.value)) pair.value.flow = true
      if (!oneLineItems.has(key) || !isSeq(pair.value)) return
      if (key === 'divisions') pair.value.flow = true
      for (const item of pair.value.items) if (isMap(item)) item.flow = true
    },
    Scalar(_, node) {
      if (typeof node.value === 'string' && looksLikeAnotherType(node.value))
        node.type = Scalar.QUOTE_SINGLE
    },
  })
  const text = yaml.toString({lineWidth: 0, flowCollectionPadding: false, singleQuote: true})
  return `${text}${seal(text)}`
}

/** Whether a YAML of ours was changed by hand since it was written: its seal is broken or gone. */
export function wasEdited(text: string): boolean {
  const at = text.lastIndexOf(sealMark)
  return at < 0 || text.slice(at) !== seal(text.slice(0, at))
}

const sealMark = '# as written by shinchoku: '

/** The last line: a comment that fits only the text above it, so that an edit by hand is seen and not written over. */
function seal(text: string): string {
  return `${sealMark}${createHash('sha256').update(text).digest('hex').slice(0, 16)}\n`
}

/** Text that a reader of YAML 1.1 would take for a number, a time or a truth value. */
function looksLikeAnotherType(text: string): boolean {
  return /^(?:[-+.\d][\d_:.,eExX]*|y|n|yes|no|on|off|true|false|null|~)$/i.test(text)
}
