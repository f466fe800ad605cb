import {describe, expect, it} from 'vitest'
import {ingest} from '../src/ingest/ingest.js'
import {largestSourceBytes} from '../src/model/limits.js'

const text = '水辺の市の進捗状況\n\n基本目標1 水\n'
const utf8 = new TextEncoder().encode(text)
/** 「水辺の市」 and a line end, written by a Japanese Windows. */
const cp932 = Uint8Array.of(
  0x90,
  0x85,
  0x95,
  0xd3,
  0x82,
  0xcc,
  0x8e,
  0x73,
  0x0d,
  0x0a,
  0x87,
  0x40,
  0x0d,
  0x0a,
)

function read(bytes: Uint8Array) {
  const {file, readable} = ingest('a.txt', bytes)
  return {
    readable,
    text: readable ? String(file.value) : undefined,
    rules: file.messages.map(it => it.ruleId),
    file,
  }
}

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const codes = [...(mark ? '\ufeff' : ''), ...text].map(it => it.charCodeAt(0))
  return Uint8Array.from(
    codes.flatMap(it => (order === 'le' ? [it & 255, it >> 8] : [it >> 8, it & 255])),
  )
}

describe('ingest', () => {
  it('takes UTF-8 as it is and says nothing', () => {
    expect(read(utf8)).toMatchObject({text, rules: []})
  })

  it('drops a byte order mark without a word', () => {
    expect(read(Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8))).toMatchObject({text, rules: []})
  })

  it('converts CP932 with its own characters, and notes encoding and line ends', () => {
    expect(read(cp932)).toMatchObject({
      text: '水辺の市\n①\n',
      rules: ['encoding-converted', 'line-ends-converted'],
    })
  })

  it.each([
    ['le', true],
    ['le', false],
    ['be', true],
    ['be', false],
  ] as const)('converts UTF-16%s (byte order mark: %s) and notes it', (order, mark) => {
    expect(read(utf16(text, order, mark))).toMatchObject({text, rules: ['encoding-converted']})
  })

  it('reads CRLF and lone CR as line ends, so that line numbers stay', () => {
    expect(read(new TextEncoder().encode('a\r\nb\rc\nd'))).toMatchObject({
      text: 'a\nb\nc\nd',
      rules: ['line-ends-converted'],
    })
  })

  it('takes out control characters and says which and how many', () => {
    const {text: clean, file} = read(new TextEncoder().encode('a\n\u0007b\u001b[31m'))
    expect(clean).toBe('a\nb[31m')
    expect(file.messages[0]).toMatchObject({ruleId: 'control-removed', line: 2})
    expect(file.messages[0]?.reason).toContain('U+0007 U+001B を 2 個')
  })

  it.each([
    ['nothing', new Uint8Array(), 'file-empty'],
    ['blanks only', new TextEncoder().encode(' \n\t\u3000\n'), 'file-empty'],
    ['a PDF', new TextEncoder().encode('%PDF-1.7\n'), 'file-binary'],
    ['a zip, so a docx or xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, 9, 9), 'file-binary'],
    ['bytes with zeros', Uint8Array.of(1, 2, 0, 3, 0, 0, 5), 'file-binary'],
    ['broken UTF-8', Uint8Array.of(...utf8.slice(0, 30), 0xff, 0xfe, 0xfd, 10), 'encoding-broken'],
    ['a UTF-8 text cut inside a character', utf8.slice(0, 7), 'encoding-broken'],
    ['more than is one document', new Uint8Array(largestSourceBytes + 1), 'file-too-large'],
  ])('refuses %s with one error', (_, bytes, rule) => {
    const {readable, rules, file} = read(bytes)
    expect({readable, rules, fatal: file.messages[0]?.fatal}).toEqual({
      readable: false,
      rules: [rule],
      fatal: true,
    })
  })

  it('says in which line and at which byte UTF-8 breaks', () => {
    const bytes = Uint8Array.of(...new TextEncoder().encode('ab\n水'), 0xe6, 0x20, 0xff, 0xff, 0xff)
    const {file} = read(bytes)
    expect(file.messages[0]).toMatchObject({ruleId: 'encoding-broken', line: 2})
    expect(file.messages[0]?.reason).toContain('7 バイト目')
  })
})
