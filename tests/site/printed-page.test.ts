import {afterAll, beforeAll, expect, test} from 'vitest'
import {type OpenSite, openSite} from './open-site.ts'

let site: OpenSite

beforeAll(async () => {
  site = await openSite()
}, 120_000)

afterAll(() => site.close())

/** What is for the screen alone: forms, links that lead back or to files, what unfolds. */
const screenOnly =
  'form, .filter, .skip, .masthead-back, .downloads, .document-files, article details, summary, article > p a'

test('a page that is printed from a browser loses no word that is not for the screen alone', async () => {
  for (const path of ['index.html', ...site.documents]) {
    const page = await site.visit(path)
    const words = () =>
      page.evaluate(except => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        const found: string[] = []
        while (walker.nextNode()) {
          const holder = walker.currentNode.parentElement
          const text = walker.currentNode.textContent?.trim() ?? ''
          if (text === '' || holder === null || holder.closest(except)) continue
          if (holder.checkVisibility()) found.push(text)
        }
        return found
      }, screenOnly)
    const onScreen = await words()
    await page.emulateMediaType('print')
    const onPaper = new Set(await words())
    expect(onScreen.length).toBeGreaterThan(10)
    expect([path, onScreen.filter(it => !onPaper.has(it))]).toEqual([path, []])
    await page.close()
  }
})
