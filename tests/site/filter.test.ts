import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Page} from 'puppeteer-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type OpenSite, openSite} from './open-site.ts'

const report = 'minahoshi-shinchoku/index.html'

let site: OpenSite

beforeAll(async () => {
  site = await openSite()
}, 120_000)

afterAll(() => site.close())

interface Shown {
  /** Names of the cards that can be seen. */
  cards: string[]
  /** Names in the rows of the list of indicators that can be seen. */
  rows: string[]
  /** What the form says of them. */
  says: string
  /** The query of the address. */
  query: string
}

function look(page: Page): Promise<Shown> {
  return page.evaluate(() => {
    const names = (selector: string) =>
      [...document.querySelectorAll(selector)]
        .filter(it => it.checkVisibility())
        .map(it => it.textContent.trim())
    return {
      cards: names('article > header > :is(h3, h4, h5, h6)'),
      rows: names('.overview-table tbody tr[id] a'),
      says: document.querySelector('.filter-says')?.textContent ?? '',
      query: decodeURIComponent(location.search),
    }
  })
}

async function search(page: Page, words: string): Promise<void> {
  await page.type('#filter input', words)
  await page.waitForFunction(() => new URL(location.href).searchParams.has('q'))
}

/** Picks the first choice of a select after 「すべて」, and says what it was and how many it promised. */
async function pickFirst(page: Page, name: string): Promise<{value: string; promised: number}> {
  const choice = await page.evaluate(name => {
    const option = document.querySelector<HTMLSelectElement>(`select[name=${name}]`)?.options[1]
    return {
      value: option?.value ?? '',
      promised: Number(/（(\d+)）$/.exec(option?.text ?? '')?.[1]),
    }
  }, name)
  await page.select(`select[name=${name}]`, choice.value)
  await page.waitForFunction(name => new URL(location.href).searchParams.has(name), {}, name)
  return choice
}

describe('the filter', {timeout: 60_000}, () => {
  test.each(['division', 'goal', 'status'])(
    'by %s shows its cards and rows and no others',
    async name => {
      const page = await site.visit(report)
      const all = await look(page)
      const {value, promised} = await pickFirst(page, name)
      const shown = await look(page)
      const expected = await page.evaluate(
        (name, value) =>
          [...document.querySelectorAll('article')]
            .filter(it => {
              const divisions = it.querySelectorAll('header > p a')
              const of: Record<string, Array<string | undefined>> = {
                division: [...divisions].map(link => link.textContent),
                goal: [it.closest('.section-goal')?.querySelector('h2')?.id],
                status: [it.querySelector('.verdict b')?.className],
              }
              return of[name]?.includes(value)
            })
            .map(it => it.querySelector('header > :is(h3, h4, h5, h6)')?.textContent.trim()),
        name,
        value,
      )
      expect(expected.length).toBeGreaterThan(0)
      expect(expected.length).toBeLessThan(all.cards.length)
      expect(shown.cards).toEqual(expected)
      expect(shown.rows).toEqual(expected)
      expect(promised).toBe(expected.length)
      expect(shown.says).toBe(`指標 ${all.cards.length}件中 ${expected.length}件`)
      expect(shown.query).toBe(`?${name}=${value}`)
      await page.close()
    },
  )

  test('leaves no heading without anything below it', async () => {
    const page = await site.visit(report)
    await pickFirst(page, 'division')
    const empty = await page.evaluate(() =>
      [...document.querySelectorAll('main .section, .overview-table tbody')]
        .filter(it => it.checkVisibility())
        .filter(it => ![...it.querySelectorAll('article, tr[id]')].some(at => at.checkVisibility()))
        .map(it => it.outerHTML.slice(0, 100)),
    )
    expect(empty).toEqual([])
    await page.close()
  })

  test('gives everything back when it is reset, and the focus to the search', async () => {
    const page = await site.visit(report)
    const before = await look(page)
    await pickFirst(page, 'goal')
    await search(page, '豆腐')
    expect((await look(page)).cards.length).toBeLessThan(before.cards.length)
    await page.click('#filter button')
    await page.waitForFunction(() => location.search === '')
    expect(await look(page)).toEqual(before)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q')
    await page.close()
  })

  test('is the same for whoever opens its address', async () => {
    const page = await site.visit(report)
    await pickFirst(page, 'division')
    await search(page, '豆腐')
    const sent = await look(page)
    const address = page.url()
    const other = await site.visit(address.slice(address.indexOf(report)))
    expect(await look(other)).toEqual(sent)
    await page.close()
    await other.close()
  })

  test('gives way where a link leads to what it hides', async () => {
    const page = await site.visit(`${report}?q=豆腐`)
    const hidden = await page.evaluate(
      () => document.querySelector('article[hidden] [id]')?.id ?? '',
    )
    await page.evaluate(id => {
      location.hash = `#${id}`
    }, hidden)
    await page.waitForFunction(
      id => document.getElementById(id)?.checkVisibility() === true,
      {},
      hidden,
    )
    expect((await look(page)).query).toBe('')
    await page.close()
  })
})

describe('the search', {timeout: 60_000}, () => {
  test('finds an indicator by its name, in whatever width it is typed', async () => {
    const page = await site.visit(report)
    const {cards} = await look(page)
    const name = cards.find(it => /[A-Z0-9]/.test(it)) ?? ''
    const wide = [...name].map(it =>
      /[A-Z0-9]/.test(it) ? String.fromCodePoint((it.codePointAt(0) ?? 0) + 0xfee0) : it,
    )
    await search(page, wide.join('').toLowerCase())
    expect((await look(page)).cards).toContain(name)
    await page.close()
  })

  test('finds words of a review that no name has, and only where every word is', async () => {
    const page = await site.visit(report)
    await search(page, 'きな粉　礼状')
    const {cards, says} = await look(page)
    expect(cards).toEqual(['湖畔豆腐まつりの来場者数 (2日間の延べ人数)'])
    expect(says).toContain('54件中 1件')
    await page.close()
  })

  test('says so where nothing is found', async () => {
    const page = await site.visit(report)
    await search(page, 'どこにもない言葉')
    expect(await look(page)).toMatchObject({
      cards: [],
      rows: [],
      says: expect.stringContaining(' 0件'),
    })
    await page.close()
  })

  test('finds actions too', async () => {
    const page = await site.visit('minahoshi-kaikaku-action/index.html')
    const text = await page.evaluate(
      () => document.querySelector('.action-text')?.firstChild?.textContent?.trim() ?? '',
    )
    await search(page, text)
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll('.action-text')]
        .filter(it => it.checkVisibility())
        .map(it => it.firstChild?.textContent?.trim()),
    )
    expect(shown).toEqual([text])
    await page.close()
  })
})

describe('the page', {timeout: 60_000}, () => {
  test('shows everything and no form without its script', async () => {
    for (const path of site.documents) {
      const page = await site.visit(path, {script: false})
      const seen = await page.evaluate(() => ({
        controls: document.querySelectorAll('main :is(form, input, select, button, search)').length,
        hidden: [...document.querySelectorAll('article, .action-text, .overview-table tr')].filter(
          it => !it.checkVisibility(),
        ).length,
        room: document.querySelector('#filter')?.getBoundingClientRect().height,
      }))
      expect([path, seen]).toEqual([path, {controls: 0, hidden: 0, room: 0}])
      await page.close()
    }
  })

  test('does not jump when the form appears', async () => {
    for (const width of [320, 768, 1280]) {
      const page = await site.visit(report, {width})
      const shift = await page.evaluate(
        () =>
          new Promise<number>(resolve => {
            let sum = 0
            new PerformanceObserver(list => {
              for (const entry of list.getEntries() as unknown as {value: number}[])
                sum += entry.value
            }).observe({type: 'layout-shift', buffered: true})
            setTimeout(() => resolve(sum), 300)
          }),
      )
      expect([width, shift < 0.02]).toEqual([width, true])
      await page.close()
    }
  })

  test('filters when it is opened from a folder, too', async () => {
    const page = await site.visit(report, {local: true})
    await search(page, 'きな粉')
    expect((await look(page)).cards).toHaveLength(1)
    await page.close()
  })

  test('asks for nothing that is not there or elsewhere, and raises no error', () => {
    expect(site.failures).toEqual([])
  })

  test('lets in no script but its own', () => {
    const html = readFileSync(join(site.folder, report), 'utf8')
    expect(html).toContain(`default-src 'none'; script-src 'self';`)
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script defer src=../site.js>'])
    expect(readFileSync(join(site.folder, 'site.js')).length).toBeLessThanOrEqual(8192)
  })
})
