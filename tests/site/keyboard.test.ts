import type {Page} from 'puppeteer-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type OpenSite, openSite} from './open-site.ts'

let site: OpenSite

beforeAll(async () => {
  site = await openSite()
}, 120_000)

afterAll(() => site.close())

interface Stop {
  /** Where the element stands among all of the page. */
  index: number
  what: string
  /** Whether one can see where the focus is. */
  marked: boolean
}

/** Presses Tab until the focus has left the page, and says where it was. */
async function tabThrough(page: Page): Promise<Stop[]> {
  const stops: Stop[] = []
  for (;;) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const at = document.activeElement
      if (at === null || at === document.body) return undefined
      const {outlineStyle, outlineWidth} = getComputedStyle(at)
      const {top, bottom, left, right} = at.getBoundingClientRect()
      const inside =
        bottom > 0 && top < innerHeight && right > 0 && left < document.documentElement.clientWidth
      return {
        index: [...document.querySelectorAll('*')].indexOf(at),
        what: at.outerHTML.slice(0, 100),
        marked: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && inside,
      }
    })
    if (stop === undefined || stops.length > 2000) return stops
    stops.push(stop)
  }
}

/** Everything on the page that can be worked with and is not folded away. */
function listControls(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('*')]
    return all
      .filter(it => it.matches('a[href], button, input, select, summary, [tabindex="0"]'))
      .filter(it => it.checkVisibility())
      .map(it => all.indexOf(it))
  })
}

describe.each([320, 1280])('at %i px the keyboard alone', width => {
  test('reaches everything in the order of reading, and shows where it is', {
    timeout: 300_000,
  }, async () => {
    for (const path of ['index.html', ...site.documents]) {
      const page = await site.visit(path, {width})
      const stops = await tabThrough(page)
      const indices = stops.map(({index}) => index)
      expect([path, indices]).toEqual([path, await listControls(page)])
      expect(stops.filter(({marked}) => !marked).map(({what}) => what)).toEqual([])
      await page.close()
    }
  })
})

describe('the keyboard alone', {timeout: 60_000}, () => {
  test('skips to what matters', async () => {
    const page = await site.visit('minahoshi-shinchoku/index.html')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q')
    await page.close()
  })

  test('searches, chooses and resets', async () => {
    const page = await site.visit('minahoshi-shinchoku/index.html')
    const count = () =>
      page.evaluate(() => document.querySelectorAll('article:not([hidden])').length)
    const all = await count()
    await page.focus('#filter input')
    await page.keyboard.type('豆腐')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => location.search !== '')
    const found = await count()
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await page.waitForFunction(() => location.search.includes('goal='))
    expect(await count()).toBeLessThan(found)
    await page.focus('#filter button')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => location.search === '')
    expect(await count()).toBe(all)
    await page.close()
  })

  test('unfolds the source lines of every figure', async () => {
    const page = await site.visit('minahoshi-shinchoku/index.html')
    await page.focus('article summary')
    await page.keyboard.press('Enter')
    const rows = await page.evaluate(() =>
      [...document.querySelectorAll('article:has(details[open]) tr:last-child > td')].map(it => ({
        seen: it.checkVisibility(),
        words: it.textContent.trim(),
      })),
    )
    expect(rows.length).toBeGreaterThan(5)
    for (const {seen, words} of rows) {
      expect(seen).toBe(true)
      expect(words).toMatch(/\d+行/)
    }
    await page.close()
  })
})
