/** A tag in an HTML text. */
export interface Tag {
  /** Of its element, in small letters. */
  name: string
  /** Whether it begins or ends an element; `whole` where the element is nothing but the tag. */
  kind: 'begin' | 'end' | 'whole'
  /** The place of its `<`. */
  start: number
  /** The place after its `>`. */
  end: number
}

/** Elements without an end tag (HTML, 13.1.2). */
const voids = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)

/** Elements in which nothing is a tag but their own end. */
const raw = new Set(['script', 'style', 'textarea', 'title'])

/** Goes through the tags of an HTML text, in order; comments and what stands in scripts and styles are passed over. */
export function* scanTags(html: string): Generator<Tag> {
  for (let start = html.indexOf('<'); start >= 0; ) {
    if (html.startsWith('<!--', start)) {
      start = nextTag(html, after(html, '-->', start))
      continue
    }
    const closing = html[start + 1] === '/'
    const name = readName(html, start + (closing ? 2 : 1))
    const end = findEnd(html, start)
    if (name !== '') {
      const whole = voids.has(name) || html[end - 2] === '/'
      yield {name, kind: closing ? 'end' : whole ? 'whole' : 'begin', start, end}
    }
    const inside = raw.has(name) && !closing ? html.indexOf(`</${name}`, end) : -1
    start = inside >= 0 ? inside : nextTag(html, end)
  }
}

/** The places of the elements of a name that begin between two places of an HTML text. */
export function listTags(
  html: string,
  name: string,
  {start, end}: {start: number; end: number},
): number[] {
  const found: number[] = []
  for (const tag of scanTags(html.slice(start, end))) {
    if (tag.name === name && tag.kind !== 'end') found.push(start + tag.start)
  }
  return found
}

function nextTag(html: string, from: number): number {
  return html.indexOf('<', from)
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from)
  return at < 0 ? html.length : at + mark.length
}

function readName(html: string, from: number): string {
  let end = from
  while (isNamed(html.charCodeAt(end))) end++
  return html.slice(from, end).toLowerCase()
}

// Letters, digits and the hyphen of custom elements.
function isNamed(code: number): boolean {
  const letter = code | 0x20
  return (letter >= 0x61 && letter <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x2d
}

/** The place after the `>` of a tag, which may stand inside quotes before. */
function findEnd(html: string, start: number): number {
  for (let at = start; at < html.length; at++) {
    const character = html[at]
    if (character === '>') return at + 1
    if (character !== '"' && character !== "'") continue
    const close = html.indexOf(character, at + 1)
    if (close < 0) break
    at = close
  }
  return html.length
}
