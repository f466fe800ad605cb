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

// What was laid out before the fonts and styles were there keeps traces of it, such as a link in two parts: the bytes of
// the PDF would depend on which came first. Taken out of the layout and put back, everything is laid out anew.
const layOutAnew = `(root => {
  const {display} = root.style
  root.style.display = 'none'
  root.getBoundingClientRect()
  root.style.display = display
})(document.documentElement)`

/**
 * Loads every font face a page declares, waits for them, and has the page laid out with them alone. Works with the page's scripts off:
 * the question comes through the DevTools protocol.
 * @returns the faces that did not load, as "family weight"
 */
export async function loadFonts(page: Page): Promise<string[]> {
  const faces = (await page.evaluate(loadEveryFace)) as FontFace[]
  await page.evaluate(layOutAnew)
  return faces
    .filter(face => face.status !== 'loaded')
    .map(face => `${face.family.replaceAll('"', '')} ${face.weight}`)
}
