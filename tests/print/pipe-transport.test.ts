import {PassThrough} from 'node:stream'
import {setImmediate} from 'node:timers/promises'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {openPipeTransport} from '../../src/print/pipe-transport.ts'

test('messages arrive whole and in order, however the pipe cuts them', async () => {
  const message = fc.string({unit: 'grapheme', minLength: 1}).filter(text => !text.includes('\0'))
  await fc.assert(
    fc.asyncProperty(fc.array(message), fc.integer({min: 1, max: 20}), async (messages, step) => {
      const output = new PassThrough()
      const received: string[] = []
      const transport = openPipeTransport(new PassThrough(), output)
      transport.onmessage = text => received.push(text)
      const bytes = Buffer.from(messages.map(text => `${text}\0`).join(''))
      for (let at = 0; at < bytes.length; at += step) output.write(bytes.subarray(at, at + step))
      for (let i = 0; i < 100 && received.length < messages.length; i++) await setImmediate()
      expect(received).toEqual(messages)
    }),
  )
})

test('a browser that died before anybody listened is told of at the first message', async () => {
  const output = new PassThrough()
  const transport = openPipeTransport(new PassThrough(), output)
  output.destroy()
  await setImmediate()
  const closed = new Promise<void>(resolve => {
    transport.onclose = resolve
  })
  transport.send('{}')
  await expect(closed).resolves.toBeUndefined()
})
