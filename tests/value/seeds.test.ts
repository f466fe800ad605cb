import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {readSteps} from '../../src/recognise/value/read-steps.ts'

/** Where the real papers lie beside a working copy; they are no part of the project. */
const folder = new URL('../../../shared/seeds/', import.meta.url)
const files = existsSync(folder) ? readdirSync(folder).filter(name => name.startsWith('000')) : []

function valueCells(name: string): string[] {
  return readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .map(line => line.split('\t'))
    .filter(cells => cells.length > 3 && cells[0] !== '' && cells[0] !== 'KPI')
    .flatMap(cells => cells.slice(2))
}

describe.skipIf(files.length === 0)('the cells of real papers', () => {
  it.each(files)('%s has no value cell that is not understood', name => {
    const cells = valueCells(name)
    expect(cells.length).toBeGreaterThan(100)
    const lost = cells.filter(cell => readSteps(cell).some(step => !step.understood))
    expect(lost).toEqual([])
  })
})
