import type {Part} from './compose-part.js'

/** How a style or a picture names something that is drawn in a picture in another place (SVG 2, 16.1). */
const references = [
  /url\(\s{0,9}(?:["']|&quot;|&#x27;|&#39;)?#([^"')\s&]+)/gi,
  /<use\b[^<>]{0,500}?href=["']?#([^"'\s>]+)/gi,
]

/**
 * Finds the pictures that other pictures take something from, and that every part therefore needs.
 * @param sheet.styles its styles
 * @param sheet.places where the ids stand in the HTML
 * @returns undefined where something is taken from what is no picture
 */
export function findDefinitions({
  html,
  styles,
  places,
}: {
  html: string
  styles: ReadonlyArray<string>
  places: ReadonlyMap<string, number>
}): Part[] | undefined {
  const found = new Map<number, Part>()
  for (const text of [html, ...styles]) {
    for (const [, name = ''] of references.flatMap(it => [...text.matchAll(it)])) {
      const place = places.get(name)
      if (place === undefined) continue
      const from = html.lastIndexOf('<svg', place)
      const end = html.indexOf('</svg>', from)
      if (from < 0 || end < place) return undefined
      found.set(from, {from, to: end + '</svg>'.length})
    }
  }
  return [...found.values()]
}

// What is not displayed at all nothing is taken from.
const nowhere = ['position:absolute', 'top:0', 'left:0', 'width:0', 'height:0']
  .map(it => `${it}!important`)
  .join(';')

/** Composes what a part needs of such pictures, without taking any room. */
export function composeDefinitions(
  html: string,
  definitions: ReadonlyArray<Part>,
  part: Part,
): string {
  return definitions
    .filter(it => it.from < part.from || it.from >= part.to)
    .map(({from, to}) => `<svg style="${nowhere}"${html.slice(from + '<svg'.length, to)}`)
    .join('')
}
