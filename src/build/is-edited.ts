import {basename, join} from 'node:path'
import {isDeepStrictEqual} from 'node:util'
import {VFile} from 'vfile'
import {correctionsPath} from '../corrections/corrections-path.js'
import {editsAsCorrections} from '../corrections/edits.js'
import {report} from '../diagnostics/report.js'
import type {Document} from '../model/document.js'
import type {World} from '../world/world.js'
import {readYaml} from '../yaml/read.js'
import {wasEdited} from '../yaml/write.js'
import {dataPath} from './remembered.js'

/**
 * Whether the YAML of `document` in `out` was edited by hand, which is reported on the text's `file`, with how the edit
 * becomes a correction. An edit that the text has caught up with is none.
 */
export async function isEdited(
  document: Document,
  file: VFile,
  {out, world}: {out: string; world: World},
): Promise<boolean> {
  const path = join(out, dataPath(document.document.id))
  if ((await world.kindOf(path)) !== 'file') return false
  const text = new TextDecoder().decode(await world.read(path))
  if (!wasEdited(text)) return false
  const edited = readYaml(new VFile({path, value: text}), Number.POSITIVE_INFINITY)
  if (edited && isDeepStrictEqual(edited.sections, document.sections)) return false
  const edits = edited ? editsAsCorrections(edited, document) : []
  const params = {path, corrections: basename(correctionsPath(file.path)), edits: edits[0] ?? '…'}
  report(file, 'yaml-edited', {params})
  return true
}
