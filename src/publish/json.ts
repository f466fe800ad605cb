import {type Document, documentSchema} from '../model/document.js'

/**
 * A document as JSON text: keys in the order of the schema, two spaces deep, a line end at the end; the same bytes for
 * the same document on every machine. Throws where the document is none.
 */
export function toJson(document: Document): string {
  return `${JSON.stringify(documentSchema.parse(document), undefined, 2)}\n`
}
