import {describe, expect, test} from 'vitest'
import {fillNumber} from '../../../src/print/finish/fill-number.ts'

const open = '0123456789'

/** A font in which the code of the digit n is n + 0x42, each half an em wide. */
const fonts = {
  read: (_: string, codes: string) =>
    codes.replace(/..../g, code => String.fromCharCode(Number.parseInt(code, 16) - 0x42 + 48)),
  widthOf: () => 500,
}

const codeOf = (digit: string) => (Number(digit) + 0x42).toString(16).toUpperCase().padStart(4, '0')
const codes = (digits: string) => [...digits].map(codeOf).join('')

function block(shows: string[], place = '1 0 0 -1 100 700 Tm'): string {
  return ['.1 .2 .3 rg', 'BT', '/F4 12 Tf', place, ...shows, 'ET', 'Q', ''].join('\n')
}

/** The digits, each two units after the one before. */
function squeezed(digits: string): string[] {
  return [...digits].map((it, index) => `${index === 0 ? '' : '2 0 Td '}<${codeOf(it)}> Tj`)
}

describe('filling in a number', () => {
  test('lets it end where the last of the open ones ends', () => {
    const filled = fillNumber(block(squeezed(open)), {open, number: '41'}, fonts)
    expect(filled).toBe(block([`<${codes('41')}> Tj`], '1 0 0 -1 112 700 Tm'))
  })

  test('lets a longer one begin further left', () => {
    const filled = fillNumber(block(squeezed(open)), {open, number: '1066'}, fonts)
    expect(filled).toBe(block([`<${codes('1066')}> Tj`], '1 0 0 -1 100 700 Tm'))
  })

  test('knows where it ends in type that is drawn smaller', () => {
    const content = block(squeezed(open), '.5 0 0 -.5 100 700 Tm')
    const filled = fillNumber(content, {open, number: '7'}, fonts)
    expect(filled).toContain('0.5 0 0 -0.5 109 700 Tm\n')
  })

  test.each([
    ['other text', block(squeezed('0123456788'))],
    ['more text', block(squeezed('90123456789'))],
    ['text in two blocks', block(squeezed(open)) + block(squeezed('1'))],
    ['text that is turned', block(squeezed(open), '0 1 -1 0 100 700 Tm')],
    ['text on two lines', block([...squeezed(open).slice(0, 9), `2 9 Td <${codeOf('9')}> Tj`])],
    ['operators that are not known', block([`[<${codes(open)}>] TJ`])],
    ['no text', 'q\n0 0 9 9 re\nf\nQ\n'],
  ])('leaves %s alone', (_, content) => {
    expect(fillNumber(content, {open, number: '41'}, fonts)).toBeUndefined()
  })
})
