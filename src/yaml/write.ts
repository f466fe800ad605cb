import {createHash} from 'node:crypto'
import {type Document, documentSchema} from '../model/document.js'
import {emitYaml, type Plain} from './emit.js'

/** File name of the JSON Schema that stands beside the YAML, for editors. */
export const schemaFileName = 'shinchoku-1.schema.json'

/** What reads best on one line. */
const oneLine = {
  values: new Set(['baseline', 'source', 'period', 'cumulative', 'divisions']),
  items: new Set([
    'actuals',
    'targets',
    'unplaced',
    'schedule',
    'glossary',
    'diagnostics',
    'corrections',
  ]),
}

/**
 * A document as YAML text: keys in the order of the schema, a value to a line, the same bytes for the same document on
 * every machine. Throws where the document is none, since what we write must be readable.
 */
export function writeYaml(document: Document): string {
  const comment = `# yaml-language-server: $schema=./${schemaFileName}\n\n`
  const text = comment + emitYaml(documentSchema.parse(document) as {[key: string]: Plain}, oneLine)
  return text + seal(text)
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
