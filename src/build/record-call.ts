import {rememberReports} from '../diagnostics/report.js'
import {seenFrom} from './find-sources.js'
import {callName, environmentOf} from './find-unchanged.js'
import type {Manifest} from './manifest.js'
import type {BuildResult} from './result.js'
import type {Inputs, Work} from './work.js'

/** What is known of a call when it has ended. */
export interface Ended {
  result: BuildResult
  inputs: Inputs
  /** The browser that the settings name. */
  browser: string | undefined
  work: Work
}

/**
 * Writes down what a call read and made, so that the same call can tell that there is nothing to do. One in which
 * something went wrong is not written down: it is to try again, and to say so again.
 */
export function recordCall(manifest: Manifest, {result, inputs, browser, work}: Ended): void {
  const {request, workshop, maker} = work
  for (const [name, {steps}] of manifest.calls) {
    const current = Object.entries(steps).every(([it, key]) => {
      const entry = manifest.steps.get(it)
      return entry && (entry.from === undefined || entry.key === key)
    })
    if (!current) manifest.calls.delete(name)
  }
  if (!isWhole(result, work)) return
  manifest.calls.set(callName(request), {
    environment: environmentOf(request, workshop, browser),
    ...(browser !== undefined && {browser}),
    sources: request.paths.map(it => seenFrom(request.out, it)),
    inputs: Object.fromEntries([...inputs].sort(([a], [b]) => (a < b ? -1 : 1))),
    settings: result.settingsFiles.flatMap(file => {
      const reports = rememberReports(file)
      return reports.length > 0 ? [{file: seenFrom(request.out, file.path), reports}] : []
    }),
    steps: Object.fromEntries([...maker.made].sort(([a], [b]) => (a < b ? -1 : 1))),
  })
}

function isWhole({documents, settingsFiles}: BuildResult, {request}: Work): boolean {
  return (
    settingsFiles.every(file => file.messages.every(it => !it.fatal)) &&
    documents.every(it => it.facts && (request.make !== 'all' || it.pdf !== undefined))
  )
}
