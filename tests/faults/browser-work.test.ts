import type {Browser} from 'puppeteer-core'
import {describe, expect, it} from 'vitest'
import {openBrowserWork, type WorkLimits} from '../../src/print/browser-work.js'
import type {RunningBrowser} from '../../src/print/launch-browser.js'
import {SheetError} from '../../src/print/sheet-error.js'
import {UnopenedError} from '../../src/print/unopened-error.js'

const limits: WorkLimits = {
  documentMs: 60_000,
  documents: 3,
  megabytesBetween: 100,
  megabytes: 200,
}

/** A browser that only knows its number, and fails what is in it when it is killed. */
class Double implements RunningBrowser {
  readonly version = '1'
  ended = 0
  held: number | undefined
  #fail: (error: Error) => void = () => {}
  readonly dead = new Promise<never>((_, reject) => {
    this.#fail = reject
  })
  readonly browser: Browser & {number: number}

  constructor(number: number) {
    this.browser = {number, connected: true} as Browser & {number: number}
    this.dead.catch(() => {})
  }

  megabytes = () => this.held
  kill = () => {
    Object.assign(this.browser, {connected: false})
    this.#fail(new Error('killed'))
  }
  close = async () => {
    this.kill()
    this.ended++
  }
}

function openDoubles(change: Partial<WorkLimits> = {}) {
  const doubles = [new Double(0)]
  const launch = async () => {
    const double = new Double(doubles.length)
    doubles.push(double)
    return double
  }
  const work = openBrowserWork(doubles[0] as Double, launch, {...limits, ...change})
  const tried: number[] = []
  const numberOf = (browser: Browser) => (browser as Double['browser']).number
  const note = async (browser: Browser) => void tried.push(numberOf(browser))
  /** A document that never comes to an end. */
  const hang = (browser: Browser) => {
    tried.push(numberOf(browser))
    return doubles[numberOf(browser)]?.dead ?? Promise.reject(new Error('no browser'))
  }
  const leftOver = () => doubles.filter(it => it.ended !== 1).length
  return {doubles, work, tried, note, hang, leftOver}
}

describe('the browser of many documents', () => {
  it('is replaced after so many of them', async () => {
    const {work, tried, note, leftOver} = openDoubles()
    for (let count = 0; count < 8; count++) await work.run(note)
    await work.close()
    expect(tried).toEqual([0, 0, 0, 1, 1, 1, 2, 2])
    expect(leftOver()).toBe(0)
  })

  it('is replaced after a document for which it holds too much memory', async () => {
    const {doubles, work, tried, note, leftOver} = openDoubles()
    const [first] = doubles
    await work.run(note)
    if (first) first.held = 101
    await work.run(note)
    await work.run(note)
    await work.close()
    expect(tried).toEqual([0, 0, 1])
    expect(leftOver()).toBe(0)
  })

  it('is let alone while a document is in it that was begun before it was due', async () => {
    const {doubles, work, tried, note, leftOver} = openDoubles({documents: 2})
    let finish = () => {}
    const slow = work.run(async browser => {
      await note(browser)
      await new Promise<void>(resolve => {
        finish = resolve
      })
      return browser.connected
    })
    await work.run(note)
    await work.run(note)
    expect([tried, doubles[0]?.ended]).toEqual([[0, 0, 1], 0])
    finish()
    expect(await slow).toBe(true)
    await work.close()
    expect(leftOver()).toBe(0)
  })

  it.each([
    ['hangs', {documentMs: 5}, undefined, '0.005 s'],
    ['takes too much memory', {megabytes: 200}, 201, '200 MB'],
  ])(
    'that %s is killed, and the document tried once more in another, and never a third time',
    async (_, change, held, cause) => {
      const {doubles, work, tried, hang, note, leftOver} = openDoubles(change)
      const hold = (browser: Browser) => {
        for (const it of doubles) it.held = held
        return hang(browser)
      }
      await expect(work.run(hold)).rejects.toThrow(cause)
      for (const it of doubles) it.held = undefined
      await work.run(note)
      await work.close()
      expect(tried).toEqual([0, 1, 2])
      expect(leftOver()).toBe(0)
    },
  )

  it('takes nobody else along twice: each is tried once more alone', async () => {
    const {doubles, work, tried, hang, leftOver} = openDoubles()
    let met = 0
    const kill = async (browser: Browser) => {
      const own = hang(browser)
      await Promise.resolve()
      for (const it of doubles) if (it.browser === browser) it.kill()
      return own
    }
    const innocent = (browser: Browser) => (met++ === 0 ? hang(browser) : Promise.resolve('done'))
    const both = await Promise.allSettled([work.run(innocent), work.run(kill)])
    expect(both.map(it => it.status)).toEqual(['fulfilled', 'rejected'])
    expect(tried.slice(0, 2)).toEqual([0, 0])
    await work.close()
    expect(leftOver()).toBe(0)
  })

  it('that fell ill between two documents is no try of the second', async () => {
    const {work, tried, note, leftOver} = openDoubles()
    await work.run(note)
    await work.run(async browser => {
      await note(browser)
      if (tried.length === 2) throw new UnopenedError('died before')
      if (tried.length === 3) throw new Error('died in it')
    })
    await work.close()
    expect(tried).toEqual([0, 0, 1, 2])
    expect(leftOver()).toBe(0)
  })

  it('that never opens a page is given up with the second', async () => {
    const {work, tried, note} = openDoubles()
    const unopened = async (browser: Browser) => {
      await note(browser)
      throw new UnopenedError(new Error('no page'))
    }
    await expect(work.run(unopened)).rejects.toThrow('no page')
    expect(tried).toEqual([0, 1])
    await work.close()
  })

  it('is not blamed for a sheet that would print wrongly', async () => {
    const {doubles, work} = openDoubles()
    const wrong = () => Promise.reject(new SheetError('file-missing', 'a.css'))
    await expect(work.run(wrong)).rejects.toThrow('file-missing')
    expect(doubles).toHaveLength(1)
    await work.close()
  })

  it('that cannot be started again fails the document and not the next', async () => {
    const first = new Double(0)
    const answers = [Promise.reject(new Error('no memory')), Promise.resolve(new Double(1))]
    const work = openBrowserWork(first, () => answers.shift() ?? Promise.reject(), limits)
    await expect(work.run(() => Promise.reject(new Error('died')))).rejects.toThrow('no memory')
    expect(await work.run(async browser => (browser as Double['browser']).number)).toBe(1)
    await work.close()
  })
})
