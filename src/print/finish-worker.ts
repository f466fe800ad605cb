/** A thread that finishes one PDF after the other, as `finishPdf` does. */
import {parentPort} from 'node:worker_threads'
import {finishPdf, type PdfAbout} from './finish-pdf.js'

/** A PDF to be finished. */
export interface FinishJob {
  bytes: Uint8Array
  about: PdfAbout
  openNumbers: number
}

/** What came of it: what `finishPdf` returned, or what it threw. */
export type FinishReply = {finished: ReturnType<typeof finishPdf>} | {error: unknown}

parentPort?.on('message', ({bytes, about, openNumbers}: FinishJob) => {
  parentPort?.postMessage(reply({bytes, about, openNumbers}))
})

function reply({bytes, about, openNumbers}: FinishJob): FinishReply {
  try {
    return {finished: finishPdf(bytes, about, openNumbers)}
  } catch (error) {
    return {error}
  }
}
