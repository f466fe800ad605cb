import {availableParallelism} from 'node:os'
import {Worker} from 'node:worker_threads'
import type {FinishedPdf, PdfAbout} from './finish-pdf.js'
import type {FinishJob, FinishReply} from './finish-worker.js'

/** A thread, and those who wait for its replies, in the order of their jobs. */
interface Thread {
  worker: Worker
  waiting: {resolve(reply: FinishReply): void; reject(error: unknown): void}[]
}

/** One core is left to what reads, draws and prints. */
const mostThreads = Math.max(1, Math.min(4, availableParallelism() - 1))

/** Room for what one PDF is taken apart into, so that it need not be tidied up in the middle. */
const youngMegabytes = 64

const threads: Thread[] = []

/**
 * Does what `finishPdf` does in a thread of its own, so that reading, drawing and printing go on. Idle threads do not keep the
 * process alive.
 * @throws what `finishPdf` throws; Error where the thread dies
 */
export async function finishPdfBeside(
  bytes: Uint8Array,
  about: PdfAbout,
  openNumbers = 0,
): Promise<FinishedPdf | undefined> {
  const job: FinishJob = {bytes, about, openNumbers}
  const reply = await new Promise<FinishReply>((resolve, reject) => {
    const thread = findThread()
    thread.waiting.push({resolve, reject})
    thread.worker.ref()
    thread.worker.postMessage(job)
  })
  if ('error' in reply) throw reply.error
  return reply.finished
}

/** Starts a thread ahead of its first PDF. */
export function prepareThread(): void {
  if (threads.length > 0) return
  const thread = startThread()
  thread.worker.unref()
  threads.push(thread)
}

function findThread(): Thread {
  const [first, ...others] = threads
  const idlest = others.reduce(
    (best, it) => (it.waiting.length < (best?.waiting.length ?? 0) ? it : best),
    first,
  )
  if (idlest && (idlest.waiting.length === 0 || threads.length >= mostThreads)) return idlest
  const thread = startThread()
  threads.push(thread)
  return thread
}

function startThread(): Thread {
  const worker = new Worker(new URL('./finish-worker.js', import.meta.url), {
    resourceLimits: {maxYoungGenerationSizeMb: youngMegabytes},
  })
  const thread: Thread = {worker, waiting: []}
  worker.on('message', (reply: FinishReply) => {
    thread.waiting.shift()?.resolve(reply)
    if (thread.waiting.length === 0) worker.unref()
  })
  const end = (error: unknown): void => {
    threads.splice(threads.indexOf(thread), threads.includes(thread) ? 1 : 0)
    for (const it of thread.waiting.splice(0)) it.reject(error)
  }
  worker.on('error', end)
  worker.on('exit', () => end(new Error('the thread that finishes PDFs has ended')))
  return thread
}
