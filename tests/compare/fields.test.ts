import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {compareDocuments} from '../../src/compare/compare.js'
import {type Document, documentSchema} from '../../src/model/document.js'
import {root} from '../support/cli.js'

/** The sample has every field that the model knows (see templates.test.ts). */
const sample = documentSchema.parse(
  parse(readFileSync(join(root, 'templates/report/sample.yaml'), 'utf8')),
)

/** What is no content: where a thing was read and how it is addressed, and what was said of the reading. */
const noContent =
  /^(?:schema|document\.(?:id|layout|source\..*)|diagnostics\..*|corrections\..*|.*\.(?:line|lines|column|cell)|sections\.(?:.*\.)?\d+\.id|sections\.(?:\d+\.sections\.)*\d+\.kind)$/

/** Every text and figure of the sample by the path to it. */
function leavesOf(value: unknown, path: ReadonlyArray<string> = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]]
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]))
}

/** The sample with another text or figure at `path`; without what can only be there or not. */
function changedAt(path: ReadonlyArray<string>): Document {
  const copy = structuredClone(sample)
  let inside: Record<string, unknown> = copy as unknown as Record<string, unknown>
  for (const key of path.slice(0, -1)) inside = inside[key] as Record<string, unknown>
  const last = path.at(-1) ?? ''
  const value = inside[last]
  if (last === 'extent') delete inside[last]
  else inside[last] = typeof value === 'number' ? value + 1 : `${value}改`
  return copy
}

describe('every field of a document', () => {
  it('is compared where it is content', () => {
    const leaves = leavesOf(sample)
    expect(leaves.length).toBeGreaterThan(200)
    const told = (path: ReadonlyArray<string>) =>
      compareDocuments(sample, changedAt(path)).length > 0
    const paths = leaves.map(path => path.join('.'))
    const silent = leaves.filter(path => !told(path)).map(path => path.join('.'))
    expect(silent.filter(it => !noContent.test(it))).toEqual([])
    expect(paths.filter(it => noContent.test(it) && !silent.includes(it))).toEqual([])
  })
})
