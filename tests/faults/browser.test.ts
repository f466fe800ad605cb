import {readFileSync} from 'node:fs'
import {setTimeout as wait} from 'node:timers/promises'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {measureGroup} from '../../src/print/group-memory.js'
import {openPrinter, type Printer, type Sheet} from '../../src/print/printer.js'
import {composeSheet} from '../print/compose-sheet.js'
import {listProcesses, listSurvivors} from '../print/list-processes.js'
import {readPdf} from '../print/read-pdf.js'
import {freshFolder} from '../support/cli.js'
import {openRandom, seed} from './random.js'

const canRun = process.platform === 'linux' && process.arch === 'x64'

let cache: string
let sheet: Sheet
let printer: Printer

/** Sends a signal to a process, if it is still there. */
function signal(pid: number | undefined, name: NodeJS.Signals): void {
  if (pid === undefined) return
  try {
    process.kill(pid, name)
  } catch {
    // It went with one of the others.
  }
}

/** The processes of the browser of this test: its profile and its file stand in no other. */
const ours = () => listProcesses(cache)

const isNetwork = (pid: number) =>
  readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('network.mojom')

async function textOf(pdf: Promise<Uint8Array>): Promise<string[]> {
  return (await readPdf(await pdf)).pages.map(page => page.text)
}

// A cache of its own, so that its processes can be told from those of other tests.
beforeAll(async () => {
  cache = freshFolder()
  const lines = Array.from({length: 400}, (_, index) => `<p>行${index}</p>`)
  sheet = await composeSheet(lines.join(''))
  const env = {...process.env, XDG_CACHE_HOME: cache}
  printer = await openPrinter({env, limits: {documentMs: 8_000}})
}, 180_000)

afterAll(() => printer.close())

describe.runIf(canRun)('the browser that prints', () => {
  let whole: string[]

  it('may be killed, whole or one of its processes, at any moment', async () => {
    whole = await textOf(printer.print(sheet))
    const random = openRandom()
    const startedAt = performance.now()
    await printer.print(sheet)
    const usualMs = performance.now() - startedAt
    for (let turn = 0; turn < 8; turn++) {
      const printing = textOf(printer.print(sheet))
      const moment = random() * usualMs
      await wait(moment)
      const found = ours()
      const one = found[Math.floor(random() * found.length)]
      for (const pid of turn < 5 ? found : [one]) signal(pid, 'SIGKILL')
      expect(await printing, `seed ${seed}, turn ${turn}, ${moment} ms`).toEqual(whole)
    }
  }, 180_000)

  it.each(['style.css', 'fonts/bold.ttf'])(
    'may lose the helper that carries %s to the page: no sheet is printed without it',
    async path => {
      await printer.print(sheet)
      const files = new Map(sheet.files)
      let asked = 0
      files.get = it => {
        if (it === path && asked++ === 0)
          for (const pid of ours().filter(isNetwork)) signal(pid, 'SIGKILL')
        return sheet.files.get(it)
      }
      const {pages, fonts} = await readPdf(await printer.print({...sheet, files}))
      expect(pages.map(page => page.text)).toEqual(whole)
      expect(fonts).toEqual(['BIZUDPGothic-Bold', 'BIZUDPGothic-Regular'])
    },
    60_000,
  )

  it('may hang: it is killed with all its helpers, and the document printed by another', async () => {
    await printer.print(sheet)
    const before = ours()
    const printing = textOf(printer.print(sheet))
    for (const pid of before) signal(pid, 'SIGSTOP')
    expect(await printing).toEqual(whole)
    expect(ours().filter(it => before.includes(it))).toEqual([])
  }, 60_000)

  it('is told how much memory its group holds, and no other', async () => {
    await printer.print(sheet)
    const groups = ours().map(measureGroup)
    const held = groups.filter(it => it !== undefined)
    expect(held).toHaveLength(1)
    expect(held[0]).toBeGreaterThan(10)
    expect(held[0]).toBeLessThan(1_000)
  }, 60_000)

  it('leaves nothing behind after all that', async () => {
    await printer.close()
    expect(await listSurvivors(cache)).toEqual([])
  }, 30_000)
})
