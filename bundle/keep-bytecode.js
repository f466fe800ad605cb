/**
 * Loaded ahead of the bundled program (`--import`), in each of its threads: keeps the bytecode of what was run beside the
 * chunks.
 */
import {existsSync, renameSync, statSync, writeFileSync} from 'node:fs'
import {parentPort, threadId} from 'node:worker_threads'
import {loadedScripts} from '../dist/run/load-chunk.js'

/** Of a chunk that several threads load, the one counts that ran most of it. */
function record() {
  for (const [path, script] of loadedScripts) {
    const bytecode = script.createCachedData()
    if (existsSync(path) && statSync(path).size >= bytecode.length) continue
    writeFileSync(`${path}.${threadId}`, bytecode)
    renameSync(`${path}.${threadId}`, path)
  }
}

if (parentPort === null) process.on('exit', record)
else {
  // A thread is not told that it ends; each of its replies is an end of some work.
  const reply = parentPort.postMessage
  parentPort.postMessage = (...given) => {
    reply.apply(parentPort, given)
    record()
  }
}
