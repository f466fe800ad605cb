import {Worker} from 'node:worker_threads'
import {checkOpenFiles} from '../open-files.js'
import type {Done, Given, JobName, Order, Reply} from './jobs.js'
import {unpackError} from './pack-error.js'

export type ThreadName = 'printing' | 'finishing'

/** A thread, and those who wait for its replies by the numbers of their orders. */
export interface Thread {
  /** Fails with what the job fails with, and where the thread dies. */
  ask<Name extends JobName>(name: Name, given: Given<Name>): Promise<Done<Name>>
  readonly ended: boolean
}

/** Room for what one PDF is taken apart into, so that it need not be tidied up in the middle. */
const youngMegabytes = 64

const threads = new Map<ThreadName, Thread>()

/**
 * One of two threads, so that reading and drawing go on meanwhile: one speaks to the browser, the other cuts fonts and finishes
 * PDFs, which would keep the browser waiting. One that died is replaced. While nobody waits for a thread, it does not keep
 * the process alive.
 * @throws OpenFilesError where it could not do its work
 */
export function findThread(name: ThreadName): Thread {
  const known = threads.get(name)
  const thread = known && !known.ended ? known : startThread(name)
  threads.set(name, thread)
  return thread
}

function startThread(name: ThreadName): Thread {
  checkOpenFiles()
  const worker = new Worker(new URL('./worker.js', import.meta.url), {
    resourceLimits: {maxYoungGenerationSizeMb: youngMegabytes},
  })
  const waiting = new Map<number, {resolve(done: never): void; reject(error: unknown): void}>()
  let count = 0
  let ended = false
  worker.on('message', (reply: Reply) => {
    const it = waiting.get(reply.number)
    waiting.delete(reply.number)
    if (waiting.size === 0) worker.unref()
    if ('error' in reply) it?.reject(unpackError(reply.error))
    else it?.resolve(reply.done as never)
  })
  const end = (error: unknown): void => {
    ended = true
    for (const it of waiting.values()) it.reject(error)
    waiting.clear()
  }
  worker.on('error', end)
  worker.on('exit', () => end(new Error(`the thread for ${name} has ended`)))
  worker.unref()
  return {
    ask: (name, given) =>
      new Promise((resolve, reject) => {
        const order: Order = {number: ++count, name, given}
        waiting.set(order.number, {resolve, reject})
        worker.ref()
        worker.postMessage(order)
      }),
    get ended() {
      return ended
    },
  }
}
