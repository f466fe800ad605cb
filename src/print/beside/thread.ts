import {Worker} from 'node:worker_threads'
import type {Done, Given, JobName, Order, Reply} from './jobs.js'
import {unpackError} from './pack-error.js'

/** The thread that prints, and those who wait for its replies by the numbers of their orders. */
export interface Thread {
  /** Fails with what the job fails with, and where the thread dies. */
  ask<Name extends JobName>(name: Name, given: Given<Name>): Promise<Done<Name>>
  readonly ended: boolean
}

/** Room for what one PDF is taken apart into, so that it need not be tidied up in the middle. */
const youngMegabytes = 64

let current: Thread | undefined

/**
 * The one thread that prints, cuts fonts and finishes PDFs, so that reading and drawing go on meanwhile; one that died is
 * replaced. While nobody waits for it, it does not keep the process alive.
 */
export function findThread(): Thread {
  if (!current || current.ended) current = startThread()
  return current
}

function startThread(): Thread {
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
  worker.on('exit', () => end(new Error('the thread that prints has ended')))
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
