import type {DocumentRead} from '../build/read-documents.js'
import {correctionsPath} from '../corrections/corrections-path.js'
import {draftCorrections} from '../corrections/draft.js'
import {fill, type MessageKey} from '../messages/catalogue.js'
import type {World} from '../world/world.js'
import {shortPath} from './short-path.js'
import type {Terminal} from './terminal.js'

/**
 * Writes beside each text that has suggestions a draft of corrections, `<name>.corrections.draft.yaml`, and says so. A
 * draft that stands there already is left alone: somebody may be going through it.
 */
export async function writeDrafts(
  documents: ReadonlyArray<DocumentRead>,
  world: World,
  terminal: Terminal,
): Promise<void> {
  const say = (key: MessageKey, params = {}) =>
    terminal.err(`${fill(terminal.lang, key, params)}\n`)
  let drafts = 0
  for (const {path: source, file} of documents) {
    const draft = draftCorrections(file)
    if (!draft) continue
    drafts++
    if (draft.skipped > 0) say('draft-skipped', {path: shortPath(source), count: draft.skipped})
    if (draft.text === undefined) continue
    const path = correctionsPath(source).replace(/\.yaml$/, '.draft.yaml')
    if ((await world.kindOf(path)) !== undefined) {
      say('draft-exists', {path: shortPath(path)})
      continue
    }
    await world.write(path, draft.text)
    say('draft-written', {path: shortPath(path), count: draft.count})
  }
  if (drafts === 0) say('draft-none')
}
