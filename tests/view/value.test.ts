import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {toValue} from '../../src/view/value.ts'

describe('toValue', () => {
  it.each([
    ['1,034社', '1,034', '', '社', undefined],
    ['40.1億円/年', '40', '.1', '億円/年', undefined],
    ['105人 (R2～R3 累計)', '105', '', '人', '(R2～R3 累計)'],
    ['▲8.5ポイント', '8', '.5', 'ポイント', undefined],
    ['５０％以上', '５０', '', '％以上', undefined],
    ['100', '100', '', '', undefined],
  ])('cuts %s into figure, unit and remark', (raw, integer, fraction, unit, note) => {
    expect(toValue({raw})).toMatchObject({integer, fraction, unit, note, word: false})
  })

  it('parts the sign of what is negative, which is read aloud as a word', () => {
    expect(['▲8.5', '△1,234人', '−3', '約3', '3'].map(raw => toValue({raw}).minus)).toEqual([
      '▲',
      '△',
      '−',
      '',
      '',
    ])
  })

  it.each(['構築', 'R3年度 設置決定', '(H30) 4台', '1/3'])('keeps %s whole', raw => {
    const {text, integer} = toValue({raw})
    expect(text).toBe(raw)
    expect(raw.startsWith(integer)).toBe(true)
  })

  it('keeps a range whole', () => {
    const range = toValue({raw: '4回～6回 (R2)', number: 4, upper: 6, unit: '回'})
    expect(range).toMatchObject({integer: '4回～6回', unit: '', note: '(R2)', word: true})
  })

  it('prints a blank as such, and gives the reason of every gap', () => {
    expect(toValue({raw: '', missing: 'blank'})).toMatchObject({
      text: '（空欄）',
      missing: {kind: 'blank', reason: '空欄'},
    })
    expect(toValue({raw: '廃止', missing: 'abolished'})).toMatchObject({text: '廃止', word: true})
  })

  it('prints several figures line by line only where the lines are all that was printed', () => {
    const parts = [{raw: '第1期 100%'}, {raw: '第2期 84%'}]
    expect(toValue({raw: '第1期 100% 第2期 84%', parts}).lines).toEqual(['第1期 100%', '第2期 84%'])
    expect(toValue({raw: '第1期 100% 第2期 84% ほか', parts}).lines).toBeUndefined()
    const behind = [
      {label: '市民', raw: '12.9%(市民)'},
      {label: '高校生', raw: '4.9%(高校生)'},
    ]
    expect(toValue({raw: '12.9%(市民) 4.9%(高校生)', parts: behind}).lines).toEqual([
      '12.9%(市民)',
      '4.9%(高校生)',
    ])
  })

  it('loses no sign of what was printed', () => {
    const signs = fc.constantFrom(...'0123,.▲約%人/年 (（)）R～累計以上')
    fc.assert(
      fc.property(fc.array(signs, {minLength: 1}), letters => {
        const raw = letters.join('').replace(/\s+/g, ' ').trim()
        const {text, minus, integer, fraction, unit, note = ''} = toValue({raw})
        expect(text).toBe(raw)
        expect((minus + integer + fraction + unit + note).replace(/\s/g, '')).toBe(
          raw.replace(/\s/g, ''),
        )
      }),
    )
  })
})
