import {describe, expect, test} from 'vitest'
import {markContent} from '../../../src/print/finish/mark-content.ts'

function mark(...lines: string[]): string[] | undefined {
  return markContent(`${lines.join('\n')}\n`, new Set())
    ?.content.trimEnd()
    .split('\n')
}

const begin = '/Artifact BMC'

describe('marking a content stream', () => {
  test('leaves what is marked as it is', () => {
    const lines = [
      'q',
      '/P <</MCID 0 >>BDC',
      'BT',
      '<0001> Tj',
      'ET',
      '0 0 9 9 re',
      'f',
      'EMC',
      'Q',
    ]
    expect(mark(...lines)).toEqual(lines)
  })

  test('makes an artifact of a path, from its beginning', () => {
    expect(mark('1 0 0 rg', '0 0 9 9 re', '1 1 8 8 re', 'f')).toEqual([
      '1 0 0 rg',
      begin,
      '0 0 9 9 re',
      '1 1 8 8 re',
      'f',
      'EMC',
    ])
  })

  test('makes no artifact of a path that only clips', () => {
    const lines = ['q', '0 0 9 9 re', 'W* n', 'Q']
    expect(mark(...lines)).toEqual(lines)
  })

  test('makes one artifact of things side by side, and closes it before the state is put back', () => {
    expect(mark('q', 'BT', '<0001> Tj', 'ET', '1 g', '/X1 Do', 'Q')).toEqual([
      'q',
      begin,
      'BT',
      '<0001> Tj',
      'ET',
      '1 g',
      '/X1 Do',
      'EMC',
      'Q',
    ])
  })

  test('closes an artifact before a marked piece begins', () => {
    expect(mark('/X1 Do', '/P <</MCID 3 >>BDC', '/X2 Do', 'EMC')).toEqual([
      begin,
      '/X1 Do',
      'EMC',
      '/P <</MCID 3 >>BDC',
      '/X2 Do',
      'EMC',
    ])
  })

  test('takes a span with a text of its own for a part of what it stands in', () => {
    const span = ['/Span<</ActualText <FEFF0041>>> BDC', '<0001> Tj', 'EMC']
    expect(mark('BT', ...span, 'ET')).toEqual([begin, 'BT', ...span, 'ET', 'EMC'])
  })

  test('leaves an artifact that is one already', () => {
    const lines = [begin, '/X1 Do', 'EMC']
    expect(mark(...lines)).toEqual(lines)
  })

  test('finds nothing to do when it has been done', () => {
    const once = markContent('q\n0 0 9 9 re\nf\n/P <</MCID 0 >>BDC\n/X Do\nEMC\nQ\n', new Set())
    expect(once?.unmarked).toBe(1)
    expect(markContent(once?.content ?? '', new Set())).toMatchObject({
      content: once?.content,
      unmarked: 0,
    })
  })

  test('gives the glyphs of the pieces that are asked for, under their fonts', () => {
    const piece = (number: number, font: string) =>
      `/P <</MCID ${number} >>BDC\nBT\n/${font} 12 Tf\n<0001> Tj\n9 0 Td <0002> Tj\nET\nEMC\n`
    expect(markContent(piece(0, 'F1') + piece(1, 'F2'), new Set([1]))?.pieces).toEqual(
      new Map([
        [
          1,
          [
            {font: 'F2', codes: '0001'},
            {font: 'F2', codes: '0002'},
          ],
        ],
      ]),
    )
  })

  test.each([
    ['a string in brackets', '(a) Tj'],
    ['an image in line', 'BI\n/W 1\nID x\nEI'],
    ['a mark that is never closed', '/P <</MCID 0 >>BDC'],
    ['a mark that was never opened', 'EMC'],
    ['a marked piece within an unmarked text', 'BT\n/P <</MCID 0 >>BDC\nEMC\nET'],
  ])('gives up on %s', (_, content) => {
    expect(markContent(`${content}\n`, new Set())).toBeUndefined()
  })
})
