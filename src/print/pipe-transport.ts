import type {Readable, Writable} from 'node:stream'
import type {ConnectionTransport} from 'puppeteer-core'

/**
 * Speaks the DevTools protocol over the two pipes of `--remote-debugging-pipe`: JSON messages, each
 * ended by a NUL byte. Nobody else can reach a pipe, and when this process dies the pipe ends and
 * so does the browser.
 * @param input the pipe the browser reads from (its file 3)
 * @param output the pipe the browser writes to (its file 4)
 */
export function openPipeTransport(input: Writable, output: Readable): ConnectionTransport {
  let pending: Buffer[] = []
  let ended = false
  const transport: ConnectionTransport = {
    send(message) {
      // A browser that died before anybody listened is told of here, or its answer is awaited for ever.
      if (ended) setImmediate(() => transport.onclose?.())
      else input.write(`${message}\0`)
    },
    close() {
      input.end()
    },
  }
  output.on('data', (chunk: Buffer) => {
    let start = 0
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      const message = Buffer.concat([...pending, chunk.subarray(start, end)]).toString('utf8')
      pending = []
      start = end + 1
      // Each in a turn of its own, so that what waits for one message runs before the next.
      setImmediate(() => transport.onmessage?.(message))
    }
    if (start < chunk.length) pending.push(chunk.subarray(start))
  })
  output.on('close', () => {
    ended = true
    transport.onclose?.()
  })
  // A pipe breaks when the browser dies; its closing tells the same.
  output.on('error', ignore)
  input.on('error', ignore)
  return transport
}

function ignore(): void {}
