import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type axe from 'axe-core'
import type {Page} from 'puppeteer-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type OpenSite, openSite} from './open-site.ts'

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

let site: OpenSite

beforeAll(async () => {
  site = await openSite()
}, 120_000)

afterAll(() => site.close())

/** What axe finds wrong: the rule and the element. */
async function findViolations(page: Page): Promise<string[]> {
  // Through the protocol, which the page's policy does not bind.
  await page.evaluate(axeSource)
  const {violations} = await page.evaluate(
    (values): Promise<axe.AxeResults> =>
      (globalThis as unknown as {axe: typeof axe}).axe.run({runOnly: {type: 'tag', values}}),
    rules,
  )
  return violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html.slice(0, 160)}`))
}

/** Elements that stick out of the window and cannot be scrolled into it by themselves. */
function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const {clientWidth} = document.documentElement
    return [...document.body.querySelectorAll('*')]
      .filter(it => !it.closest('svg, .visually-hidden, .skip') && it.checkVisibility())
      .filter(it => {
        for (let box = it.parentElement; box !== null; box = box.parentElement)
          if (getComputedStyle(box).overflowX === 'auto') return false
        return true
      })
      .filter(it => {
        const {left, right, width} = it.getBoundingClientRect()
        return width > 0 && (right > clientWidth + 1 || left < -1)
      })
      .filter((it, _, all) => !all.some(other => other !== it && other.contains(it)))
      .map(it => it.outerHTML.slice(0, 120))
  })
}

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
