import {basename, join} from 'node:path'
import {isDeepStrictEqual} from 'node:util'
import {VFile} from 'vfile'
import {correctionsPath} from '../corrections/corrections.js'
import {editsAsCorrections} from '../corrections/edits.js'
import {report} from '../diagnostics/report.js'
import type {World} from '../world/world.js'
import {readYaml} from '../yaml/read.js'
import {wasEdited} from '../yaml/write.js'
import type {DocumentRead} from './read-documents.js'

/** Where the YAML of document `id` stands inside the output folder. */
export function dataPath(id: string): string {
  return join('data', `${id}.yaml`)
}

/**
 * Takes out of the build each document whose YAML in `out` was edited by hand, and says how the edit becomes a
 * correction. An edit that the text has caught up with is none.
 */
export async function spareEdited(
  documents: ReadonlyArray<DocumentRead>,
  out: string,
  world: World,
): Promise<void> {
  for (const item of documents) {
    const {document} = item
    if (!document) continue
    const path = join(out, dataPath(document.document.id))
    if ((await world.kindOf(path)) !== 'file') continue
    const text = new TextDecoder().decode(await world.read(path))
    if (!wasEdited(text)) continue
    const edited = readYaml(new VFile({path, value: text}))
    if (edited && isDeepStrictEqual(edited.sections, document.sections)) continue
    const edits = edited ? editsAsCorrections(edited, document) : []
    const params = {path, corrections: basename(correctionsPath(item.path)), edits: edits[0] ?? '…'}
    report(item.file, 'yaml-edited', {params})
    delete item.document
  }
}
