import type {Part} from './compose-part.js'
import {scanTags} from './scan-tags.js'

/** Where the ids of a sheet stand, and its links to them, as the links write them. */
export interface SheetLinks {
  places: ReadonlyMap<string, number>
  links: {at: number; name: string}[]
}

/** Reads the ids and the links of a sheet. */
export function readLinks(html: string): SheetLinks {
  const places = new Map<string, number>()
  const links: SheetLinks['links'] = []
  for (const {kind, name, start, end} of scanTags(html)) {
    if (kind === 'end') continue
    const tag = html.slice(start, end)
    const id = valueIn(tag, idPattern)
    if (id !== undefined && !places.has(decodeText(id))) places.set(decodeText(id), start)
    const href = name === 'a' ? valueIn(tag, linkPattern) : undefined
    if (href?.startsWith('#')) links.push({at: start, name: href.slice(1)})
  }
  return {places, links}
}

/**
 * Composes what a part must hold, unseen, for its links: Chromium makes a link only of one that leads to something, and
 * names as a destination only what a link leads to. So there stands something for every target that the part does not
 * hold, and a link for every target in it that another part leads to.
 */
export function composeLinks({places, links}: SheetLinks, part: Part): string {
  const isInside = (at: number): boolean => at >= part.from && at < part.to
  const targets = new Set<string>()
  const sources = new Set<string>()
  for (const {at, name} of links) {
    const target = placeOf(places, name)
    if (target === undefined || isInside(at) === isInside(target)) continue
    if (isInside(at)) targets.add(name)
    else if (isInside(target)) sources.add(name)
  }
  return [
    ...[...targets].map(it => `<i id="${it}"></i>`),
    ...[...sources].map(it => `<a href="#${it}"></a>`),
  ].join('')
}

function placeOf(places: SheetLinks['places'], name: string): number | undefined {
  const text = decodeText(name)
  if (places.has(text)) return places.get(text)
  try {
    return places.get(decodeURIComponent(text))
  } catch {
    return undefined
  }
}

const idPattern = /\sid=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/
const linkPattern = /\shref=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/

function valueIn(tag: string, pattern: RegExp): string | undefined {
  const [, ...values] = pattern.exec(tag) ?? []
  return values.find(it => it !== undefined)
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

function decodeText(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (whole, ...found) => {
    const [decimal, hex, word = ''] = found
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
    if (code <= lastCodePoint) return String.fromCodePoint(code)
    return entities[word] ?? whole
  })
}

const lastCodePoint = 0x10ffff
