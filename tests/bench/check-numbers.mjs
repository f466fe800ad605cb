import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'

/**
 * Reads a PDF by a library that is none of ours: how many links ahead end in a number and how many of those in another
 * than that of their page, how many bookmarks there are and how many whose title does not stand on their page.
 */
export async function checkNumbers(bytes) {
  const task = getDocument({data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false})
  const pdf = await task.promise
  const pageOf = async place => {
    const found = typeof place === 'string' ? await pdf.getDestination(place) : place
    return Array.isArray(found) ? (await pdf.getPageIndex(found[0])) + 1 : 0
  }
  const found = {numbers: 0, wrongNumbers: 0, bookmarks: 0, wrongBookmarks: 0}
  const texts = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const {items} = await page.getTextContent()
    texts.push(squeeze(items.map(it => it.str).join('')))
    for (const {dest, rect} of await page.getAnnotations()) {
      const said = squeeze(lastIn(rect, items)?.str ?? '')
      // Notes lead back and are numbered, too.
      const to = dest ? await pageOf(dest) : 0
      if (to <= number || !/^\d+$/.test(said)) continue
      found.numbers++
      if (Number(said) !== to) found.wrongNumbers++
    }
  }
  const visit = async entries => {
    for (const {title, dest, items} of entries) {
      found.bookmarks++
      if (!texts[(await pageOf(dest)) - 1]?.includes(squeeze(title))) found.wrongBookmarks++
      await visit(items)
    }
  }
  await visit((await pdf.getOutline()) ?? [])
  await task.destroy()
  return found
}

const squeeze = text => text.normalize('NFKC').replace(/\s/g, '')

/** The last run of text that begins inside a rectangle of a page. */
function lastIn([left, bottom, right, top], items) {
  return items
    .filter(
      ({transform: [, , , , x, y]}) => x >= left - 1 && x < right && y >= bottom - 1 && y < top,
    )
    .at(-1)
}
