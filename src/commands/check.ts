import {factsOf} from '../build/facts.js'
import {type ReadRequest, readDocuments} from '../build/read-documents.js'
import type {Workshop} from '../build/workshop.js'
import {writeDrafts} from './fix-draft.js'
import type {Options} from './options.js'
import {type Status, tell} from './tell.js'
import type {Terminal} from './terminal.js'

/** Reads texts, says what needs a look, and writes nothing but the draft of corrections that is asked for. */
export async function checkPaths(
  request: ReadRequest,
  {options, terminal, workshop}: {options: Options; terminal: Terminal; workshop: Workshop},
): Promise<Status> {
  const {documents, settingsFiles} = await readDocuments(request, workshop)
  const found = documents.map(({path, file, corrections, document}) => ({
    path,
    file,
    ...(corrections && {corrections}),
    ...(document && {facts: factsOf(document)}),
  }))
  const status = tell({documents: found, settingsFiles}, options, terminal)
  if (options.fixDraft) await writeDrafts(documents, workshop.world, terminal)
  return status
}
