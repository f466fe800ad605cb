import {z} from 'zod'
import {documentSchema} from '../model/document.js'

/** The JSON Schema of the YAML as text, for editors: completes keys and marks mistakes while one types. */
export function jsonSchema(): string {
  const schema = z.toJSONSchema(documentSchema, {target: 'draft-7'})
  return `${JSON.stringify({title: 'shinchoku/1', ...schema}, undefined, 2)}\n`
}
