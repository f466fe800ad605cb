import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, test, vi} from 'vitest'
import {NoBrowserError} from '../../src/print/no-browser-error.ts'
import {openPrinter} from '../../src/print/printer.ts'
import {composeSheet} from './compose-sheet.ts'
import {listProcesses, listSurvivors} from './list-processes.ts'
import {readPdf} from './read-pdf.ts'

const hasBundle = process.platform === 'linux' && process.arch === 'x64'

let cache: string

// One for all tests: unpacking takes its second or two.
beforeAll(() => {
  cache = mkdtempSync(join(tmpdir(), 'print-test-'))
})

afterEach(() => vi.unstubAllEnvs())

afterAll(() => rmSync(cache, {recursive: true}))

describe('opening a printer', () => {
  test('fails with every place it tried when there is no browser', async () => {
    const nowhere = join(cache, 'no-browser')
    const error = await openPrinter({browser: nowhere}).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(NoBrowserError)
    expect(error).toMatchObject({message: 'no-browser', tried: [`${nowhere}: not there`]})
  })

  test('fails with the reason when what was named is no program', async () => {
    const text = join(cache, 'text')
    writeFileSync(text, 'not a program')
    const error = await openPrinter({browser: text}).catch((error: unknown) => error)
    expect(error).toMatchObject({tried: [expect.stringMatching(/^.*text: spawn .* EACCES$/)]})
  })

  test.runIf(process.platform !== 'win32').each([
    ['at once', ''],
    ['after its pipes are gone', 'exec 3<&- 4>&-; sleep 0.2\n'],
  ])('fails with the last words of a program that is no browser, said %s', async (_, before) => {
    const script = join(cache, 'script')
    writeFileSync(script, `#!/bin/sh\n${before}echo wrong program >&2\nexit 3\n`, {mode: 0o755})
    const error = await openPrinter({browser: script}).catch((error: unknown) => error)
    expect(error).toMatchObject({tried: [`${script}: ended with 3: wrong program`]})
  })
})

describe.runIf(hasBundle)('the bundled browser', () => {
  test.each([
    {LANG: 'ja_JP.UTF-8', LC_ALL: ''},
    {LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8', TZ: 'Asia/Tokyo'},
    {LANG: '', LC_ALL: 'POSIX'},
  ])(
    'prints whatever the locale: %j',
    async locale => {
      const env = {...process.env, ...locale, XDG_CACHE_HOME: cache}
      const printer = await openPrinter({env, limits: {documentMs: 10_000}})
      try {
        const pdf = await readPdf(await printer.print(await composeSheet('<p>読める</p>')))
        expect(pdf.pages[0]?.text).toContain('読める')
      } finally {
        await printer.close()
      }
    },
    60_000,
  )

  test('is unpacked by two at once without harm, and both print', async () => {
    const env = {...process.env, XDG_CACHE_HOME: cache}
    const sheet = await composeSheet('<p>同時</p>')
    const printers = await Promise.all([openPrinter({env}), openPrinter({env})])
    const pdfs = await Promise.all(printers.map(printer => printer.print(sheet)))
    await Promise.all(printers.map(printer => printer.close()))
    for (const pdf of pdfs) expect((await readPdf(pdf)).pages[0]?.text).toBe('1同時')
    expect(printers[0]?.browser).toMatch(/^bundled headless shell \d+\.[\d.]+$/)
    expect(readdirSync(join(cache, 'shinchoku'))).toEqual([
      expect.stringMatching(/^headless-shell-\d+\.\d+\.\d+-\d+$/),
    ])
  }, 60_000)

  test('is unpacked again when what an earlier run left is not whole', async () => {
    const env = {...process.env, XDG_CACHE_HOME: cache}
    await (await openPrinter({env})).close()
    const folder = join(cache, 'shinchoku', readdirSync(join(cache, 'shinchoku'))[0] ?? '')
    writeFileSync(join(folder, 'lib', 'libnss3.so'), 'cut off')
    const printer = await openPrinter({env})
    const pdf = await printer.print(await composeSheet('<p>再度</p>'))
    await printer.close()
    expect(printer.browser).toContain('bundled')
    expect((await readPdf(pdf)).pages[0]?.text).toBe('1再度')
  }, 60_000)

  test('leaves no process and no file behind when it is closed', async () => {
    const env = {...process.env, XDG_CACHE_HOME: cache}
    vi.stubEnv('TMPDIR', join(cache, 'tmp'))
    mkdirSync(tmpdir())
    const printer = await openPrinter({env})
    const running = listProcesses(cache).length
    await printer.print(await composeSheet('<p>終了</p>'))
    await printer.close()
    expect(running).toBeGreaterThan(0)
    expect(await listSurvivors(cache)).toEqual([])
    expect(readdirSync(tmpdir())).toEqual([])
  }, 60_000)

  test('is started anew when it was killed, and the sheets are printed all the same', async () => {
    const env = {...process.env, XDG_CACHE_HOME: cache}
    const printer = await openPrinter({env})
    const sheet = await composeSheet('<p>再開</p>')
    const printing = Promise.all([printer.print(sheet), printer.print(sheet)])
    for (const pid of listProcesses(cache)) killIfAlive(pid)
    const pdfs = await printing
    await printer.close()
    for (const pdf of pdfs) expect((await readPdf(pdf)).pages[0]?.text).toBe('1再開')
    expect(await listSurvivors(cache)).toEqual([])
  }, 60_000)
})

function killIfAlive(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It went with one of the others.
  }
}
