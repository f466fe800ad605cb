import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type axe from 'axe-core'
import type {Page} from 'puppeteer-core'

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds wrong: the rule and the element. */
export async function findViolations(page: Page): Promise<string[]> {
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
export function findOverflow(page: Page): Promise<string[]> {
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
