import type {Page} from 'puppeteer-core'

interface FontFace {
  family: string
  weight: string
  status: string
}

// Asked for by hand, because the browser starts on a font only when it lays text out with it: one
// that stands in a page margin alone would be asked for after the printing has begun.
const loadEveryFace = `Promise.allSettled([...document.fonts].map(face => face.load()))
  .then(() => document.fonts.ready)
  .then(() => [...document.fonts].map(({family, weight, status}) => ({family, weight, status})))`

// The page is hidden until now. One that is not, since its template says how it is shown, is laid out anew.
const show = `(root => {
  const {display} = root.style
  root.style.display = 'none'
  root.getBoundingClientRect()
  root.style.display = display === 'none' ? '' : display
})(document.documentElement)`

/**
 * Loads every font face a page declares, waits for them, and shows the page, so that it is laid out with them alone.
 * Works with the page's scripts off:
 * the question comes through the DevTools protocol.
 * @returns the faces that did not load, as "family weight"
 */
export async function loadFonts(page: Page): Promise<string[]> {
  const faces = (await page.evaluate(loadEveryFace)) as FontFace[]
  // Still hidden from a screen, it is laid out once: in pages.
  await Promise.all([page.emulateMediaType(), page.evaluate(show)])
  return faces
    .filter(face => face.status !== 'loaded')
    .map(face => `${face.family.replaceAll('"', '')} ${face.weight}`)
}
