import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {readDestinations} from '../../src/print/destinations.ts'
import {openPrinter, type Printer} from '../../src/print/printer.ts'
import {composeReport} from './compose-report.ts'
import {composeSheet} from './compose-sheet.ts'

let printer: Printer

beforeAll(async () => {
  printer = await openPrinter()
}, 60_000)

afterAll(() => printer.close())

describe('the destinations of a print', {timeout: 30_000}, () => {
  test('say on which page each thing stands that is linked to', async () => {
    const pdf = await printer.print(await composeReport())
    const {pages, pageCount} = readDestinations(pdf)
    expect([...pages].sort()).toEqual([
      ['goal-1', 2],
      ['goal-1/目標', 3],
      ['goal-2', 4],
    ])
    expect(pageCount).toBe(4)
  })

  test('lack what nothing links to', async () => {
    const pdf = await printer.print(await composeSheet('<h1 id="a">題</h1>'))
    expect(readDestinations(pdf)).toEqual({pages: new Map(), pageCount: 1})
  })

  test('are read from fifty pages in a tenth of a second', async () => {
    const numbers = Array.from({length: 50}, (_, i) => i)
    const body = numbers.map(
      i => `<h2 id="報告-${i}" style="break-before: page">報告</h2><p>${'本文'.repeat(500)}</p>`,
    )
    const links = numbers.map(i => `<a href="#報告-${i}">${i}</a> `)
    const sheet = await composeSheet(`<h1>報告</h1>${links.join('')}${body.join('')}`)
    const pdf = await printer.print(sheet)
    const times = [1, 2, 3].map(() => {
      const start = performance.now()
      expect(readDestinations(pdf).pages.get('報告-49')).toBe(51)
      return performance.now() - start
    })
    expect(Math.min(...times)).toBeLessThan(100)
  })
})
