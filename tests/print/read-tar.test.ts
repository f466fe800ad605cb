import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readTar} from '../../src/print/read-tar.ts'

interface Entry {
  name: string
  type?: string
  bytes?: Uint8Array
}

function writeTar(entries: Entry[]): Uint8Array {
  const blocks = entries.flatMap(({name, type = '0', bytes = new Uint8Array()}) => {
    const header = Buffer.alloc(512)
    header.write(name, 0)
    header.write('0000755\0', 100)
    header.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124)
    header.write(type, 156)
    header.write('ustar\0', 257)
    const padding = Buffer.alloc((512 - (bytes.length % 512)) % 512)
    return [header, bytes, padding]
  })
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}

describe('reading a tar archive', () => {
  test('gives back every file as it was put in', () => {
    const entry = fc.record({
      name: fc.stringMatching(/^[a-z]{1,20}$/),
      bytes: fc.uint8Array({maxLength: 1500}),
    })
    fc.assert(
      fc.property(fc.array(entry), entries => {
        const files = readTar(writeTar(entries)).map(({name, bytes}) => ({name, bytes: [...bytes]}))
        expect(files).toEqual(entries.map(({name, bytes}) => ({name, bytes: [...bytes]})))
      }),
    )
  })

  test('leaves out folders and links', () => {
    const archive = writeTar([
      {name: 'lib/', type: '5'},
      {name: 'lib/a'},
      {name: 'lib/b', type: '2'},
    ])
    expect(readTar(archive)).toEqual([{name: 'lib/a', mode: 0o755, bytes: Buffer.alloc(0)}])
  })

  test.each(['/etc/passwd', '../up', 'lib/../../up'])(
    'refuses a name that leads outside: %s',
    name => {
      expect(() => readTar(writeTar([{name}]))).toThrow(RangeError)
    },
  )

  test('refuses an archive that is cut off', () => {
    const whole = writeTar([{name: 'a', bytes: new Uint8Array(600)}])
    expect(() => readTar(whole.subarray(0, 1000))).toThrow(RangeError)
  })
})
