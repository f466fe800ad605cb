import {basename, extname} from 'node:path'
import type {VFile} from 'vfile'
import {compareDocuments} from '../compare/compare.js'
import type {Comparison, DocumentChanges, Version} from '../compare/comparison.js'
import {countKinds} from '../compare/count-kinds.js'
import {visible} from '../compare/visible.js'
import type {Document} from '../model/document.js'
import {writeYaml} from '../yaml/write.js'
import {digestOf} from './fingerprint.js'
import {type AllRead, type DocumentRead, readDocuments} from './read-documents.js'
import type {Workshop} from './workshop.js'

/** The YAML files of two versions. Of one file each, the two belong together; of more, those with the same id. */
export interface CompareRequest {
  old: ReadonlyArray<string>
  new: ReadonlyArray<string>
  /** Whether each side is one file. */
  single: boolean
  /** In place of the settings beside each file. */
  settings?: string | undefined
}

/** What changed, and what was read to find out. A document that could not be used is in no comparison. */
export interface Compared {
  comparison: Comparison
  /** Every pair of which both versions could be read, with those of which there is one only. */
  pairs: ReadonlyArray<DocumentPair>
  documents: DocumentRead[]
  settingsFiles: VFile[]
}

/** Two versions of a document; one of them where it is new or was taken out. */
export interface DocumentPair {
  id: string
  old: DocumentRead | undefined
  new: DocumentRead | undefined
}

/** Compares two versions. What cannot be read is reported on its file, and stops nothing else. */
export async function compareVersions(
  request: CompareRequest,
  workshop: Workshop,
): Promise<Compared> {
  const {settings} = request
  const read = (paths: ReadonlyArray<string>) =>
    readDocuments({paths, from: 'yaml', settings}, workshop)
  const [before, after] = [await read(request.old), await read(request.new)]
  const pairs = request.single ? pairOnly(before, after) : pairById(before, after)
  const documents = pairs.map(toChanges).filter(it => it.changes.length > 0 || !it.old || !it.new)
  return {
    comparison: {
      schema: 'shinchoku-diff/1',
      changed: documents.length > 0,
      counts: countKinds(documents),
      documents,
    },
    pairs,
    documents: [...before.documents, ...after.documents],
    settingsFiles: [...before.settingsFiles, ...after.settingsFiles],
  }
}

function pairOnly({documents: [old]}: AllRead, {documents: [next]}: AllRead): DocumentPair[] {
  return old?.document && next?.document ? [{id: next.document.document.id, old, new: next}] : []
}

function pairById(before: AllRead, after: AllRead): DocumentPair[] {
  const [olds, news] = [byId(before), byId(after)]
  const ids = [...news.keys(), ...[...olds.keys()].filter(it => !news.has(it))]
  return ids.flatMap(id => {
    const pair = {id, old: olds.get(id), new: news.get(id)}
    // What could not be read is not gone.
    const unusable = [pair.old, pair.new].some(it => it && !it.document)
    return unusable ? [] : [pair]
  })
}

/** What cannot be read goes by the name of its file, as we name our own. */
function byId({documents}: AllRead): Map<string, DocumentRead> {
  return new Map(
    documents.map(it => [it.document?.document.id ?? basename(it.path, extname(it.path)), it]),
  )
}

function toChanges({id, old, new: next}: DocumentPair): DocumentChanges {
  return {
    id,
    ...(old?.document && {old: toVersion(old.path, old.document)}),
    ...(next?.document && {new: toVersion(next.path, next.document)}),
    changes: compareDocuments(old?.document, next?.document),
  }
}

function toVersion(path: string, document: Document): Version {
  return {
    file: basename(path),
    title: visible(document.document.title),
    dataVersion: digestOf(writeYaml(document)).slice(0, 12),
  }
}
