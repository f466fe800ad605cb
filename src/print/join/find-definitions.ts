import type {Branch} from './read-branches.js'

/** How a style or a picture names something that is drawn in a picture in another place (SVG 2, 16.1). */
const references = [
  /url\(\s{0,9}(?:["']|&quot;|&#x27;|&#39;)?#([^"')\s&]+)/gi,
  /<use\b[^>]{0,500}?href=["']?#([^"'\s>]+)/gi,
]

/**
 * Finds the pictures that other pictures take something from, and that every part therefore needs.
 * @param sheet.texts the HTML and its styles
 * @param sheet.places where the ids stand in the HTML
 * @returns undefined where something is taken from a place that is no picture beside the parts
 */
export function findDefinitions(
  body: Branch,
  {texts, places}: {texts: ReadonlyArray<string>; places: ReadonlyMap<string, number>},
): ReadonlySet<Branch> | undefined {
  const pictures = listPictures(body)
  const found = new Set<Branch>()
  for (const text of texts) {
    for (const [, name = ''] of references.flatMap(it => [...text.matchAll(it)])) {
      const place = places.get(name)
      if (place === undefined) continue
      const picture = pictures.find(it => place >= it.start && place < it.end)
      if (picture === undefined) return undefined
      found.add(picture)
    }
  }
  return found
}

function listPictures(branch: Branch): Branch[] {
  return branch.kids.flatMap(it => (it.name === 'svg' ? [it] : listPictures(it)))
}
