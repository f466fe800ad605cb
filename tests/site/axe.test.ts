import type {Page} from 'puppeteer-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {findOverflow, findViolations} from './find-violations.ts'
import {type OpenSite, openSite} from './open-site.ts'

let site: OpenSite

beforeAll(async () => {
  site = await openSite()
}, 120_000)

afterAll(() => site.close())

function openDetails(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const it of document.querySelectorAll('details')) it.open = true
  })
}

describe.each([320, 768, 1280])('at %i px', width => {
  test('axe finds nothing wrong with any page, nor with what it unfolds', {
    timeout: 300_000,
  }, async () => {
    for (const path of ['index.html', ...site.documents]) {
      const page = await site.visit(path, {width})
      expect([path, await findViolations(page)]).toEqual([path, []])
      await openDetails(page)
      expect([path, await findViolations(page)]).toEqual([path, []])
      await page.close()
    }
  })

  test('nothing sticks out of the window', {timeout: 120_000}, async () => {
    for (const path of ['index.html', ...site.documents]) {
      const page = await site.visit(path, {width})
      await openDetails(page)
      expect([path, await findOverflow(page)]).toEqual([path, []])
      const scrolls = await page.evaluate(() => {
        const {scrollWidth, clientWidth} = document.documentElement
        return scrollWidth - clientWidth
      })
      expect([path, scrolls]).toEqual([path, 0])
      await page.close()
    }
  })
})

test('a zoom of 200 % loses no word', {timeout: 120_000}, async () => {
  for (const path of ['index.html', ...site.documents]) {
    const words = async (width: number) => {
      const page = await site.visit(path, {width})
      const text = await page.evaluate(() => document.querySelector('main')?.innerText ?? '')
      await page.close()
      return text.replaceAll(/\s/g, '')
    }
    const whole = await words(1280)
    expect(whole.length).toBeGreaterThan(100)
    expect(await words(640)).toBe(whole)
  }
})
