import {describe, expect, it} from 'vitest'
import type {Value} from '../../src/model/value.ts'
import {readValue} from '../../src/recognise/value/read-value.ts'
import {figureCells} from './figure-cells.ts'
import {partCells} from './part-cells.ts'
import {textCells} from './text-cells.ts'
import {wordCells} from './word-cells.ts'

describe('a cell with a figure', () => {
  it.each(figureCells)('%j says %j', (cell, said) => {
    expect(readValue(cell)).toEqual({
      value: {raw: cell, ...said} satisfies Value,
      understood: true,
    })
  })
})

describe('a cell with several figures', () => {
  it.each(partCells)('%j has the parts %j', (cell, parts, said) => {
    const {value, understood} = readValue(cell)
    expect(understood).toBe(true)
    const {raw, parts: read, ...others} = value
    expect(read?.map(part => [part.label, part.number, part.unit])).toEqual(parts)
    expect(others).toEqual(said)
  })

  it('keeps each part as printed', () => {
    const read = readValue('12.9％（市民） 約４.9％（高校生）').value.parts
    expect(read).toEqual([
      {label: '市民', raw: '12.9％（市民）', number: 12.9, unit: '%'},
      {label: '高校生', raw: '約４.9％（高校生）', number: 4.9, unit: '%', qualifier: 'about'},
    ])
  })
})

describe('a cell with words', () => {
  it.each(wordCells)('%j says %j', (cell, said) => {
    expect(readValue(cell)).toEqual({value: {raw: cell.trim(), ...said}, understood: true})
  })
})

describe('a cell that stays text', () => {
  it.each(textCells)('%j is not understood', cell => {
    expect(readValue(cell)).toEqual({value: {raw: cell}, understood: false})
  })

  it.each(['R2', '(R6)', '令和8年度', '2024年', '2024/3/31'])(
    '%s keeps its period, which is no value',
    cell => {
      const {value, understood} = readValue(cell)
      expect(understood).toBe(false)
      expect(value.period?.fiscalYear).toBeGreaterThan(2000)
      expect(value.number).toBe(undefined)
    },
  )

  it('may be 200 characters long and no longer', () => {
    const cell = `5人(${'あ'.repeat(195)})`
    expect(readValue(cell).value.number).toBe(5)
    expect(readValue(`${cell} `).value.number).toBe(5)
    expect(readValue(`${cell})`)).toEqual({value: {raw: `${cell})`}, understood: false})
  })

  it('has its white space collapsed in raw, its width kept', () => {
    expect(readValue('  １２\n　人 ').value.raw).toBe('１２ 人')
  })
})
