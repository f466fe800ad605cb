import {isToBeDrawn} from './draw-steps.js'
import {listDocument, openIndex} from './index-step.js'
import type {Item} from './make-documents.js'
import type {Desk} from './open-desk.js'
import type {Work} from './work.js'

/**
 * Draws all that is drawn with templates of others, before anything is made with them; false where something cannot be,
 * which is reported on the template.
 */
export async function canAllBeDrawn(
  items: ReadonlyArray<Item>,
  desk: Desk,
  work: Work,
): Promise<boolean> {
  const drawings = items.flatMap(it => (it.drawing ? [it.drawing] : []))
  for (const drawing of drawings)
    if (isToBeDrawn(drawing, work) && !(await drawing.canBeDrawn())) return false
  for (const drawing of drawings) await listDocument(drawing, work)
  return (await openIndex(desk, work)) !== 'broken'
}
