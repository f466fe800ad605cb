import type {Document} from '../model/document.js'
import {findLongTexts} from '../model/long-texts.js'
import {styleSheet} from '../render/render.js'
import {writeYaml} from '../yaml/write.js'
import {digestOf} from './fingerprint.js'
import {coverOf, drawAs} from './open-drawing.js'
import {openPresses} from './press.js'
import type {Paper} from './print-paper.js'
import type {DocumentRead} from './read-documents.js'
import {reportBroken} from './report-broken.js'
import {reportTooLong} from './report-too-long.js'
import type {Workshop} from './workshop.js'

/**
 * The paper of a document; undefined where a template of others cannot be drawn, or the document cannot be printed, which is
 * reported on it.
 */
export async function drawPaper(
  {document, settings, look, file}: DocumentRead & {document: Document},
  {program}: Workshop,
): Promise<Paper | undefined> {
  const tooLong = findLongTexts(document)
  if (tooLong) {
    reportTooLong(file, tooLong, false)
    return undefined
  }
  const {title, municipality, source} = document.document
  const cover = coverOf(settings, source.file)
  const yaml = digestOf(writeYaml(document))
  const templates = await openPresses()(look).templates()
  const drawn = reportBroken(look, () => {
    const it = drawAs(look, document, {settings, cover, yaml, templates, program})
    if (look.own.size > 0) it.paperOf(new Map())
    return it
  })
  return (
    drawn && {
      htmlOf: drawn.paperOf,
      title: cover.title ?? title,
      author: settings.municipality ?? municipality,
      style: styleSheet(look.files),
      look,
      file,
    }
  )
}
