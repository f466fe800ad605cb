/**
 * Files in, outputs out. Each arrow of the way (text → YAML → HTML → PDF → list of the site) is a step with a key of
 * exactly what it reads; a step whose key and outputs are as before is not run. A document that cannot be used is
 * reported on its file and stops no other.
 */
import {findUnchanged} from './find-unchanged.js'
import type {BuildRequest} from './request.js'
import type {BuildResult} from './result.js'
import type {Workshop} from './workshop.js'

export type {BuildRequest} from './request.js'
export type {BuildResult, Built, Counts, Facts} from './result.js'

/**
 * Runs a build; where there is nothing to do, nothing that can do it is loaded. Throws a `NoBrowserError` where nothing
 * can print, and where `out` cannot be written.
 */
export async function build(request: BuildRequest, workshop: Workshop): Promise<BuildResult> {
  const unchanged = await findUnchanged(request, workshop)
  if (unchanged) return unchanged
  if (request.make === 'all') workshop.preparePrinter()
  const {buildChanged} = await import('./build-changed.js')
  return buildChanged(request, workshop)
}
