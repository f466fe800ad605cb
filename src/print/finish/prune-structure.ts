import {type Element, isElement, type Kid, listElements} from './structure.js'

/**
 * Leaves in a structure what stands on the pages that are kept. An element of which nothing is left goes; one that was
 * empty before stays with the others of its row. Headings that now skip a level are raised.
 * @param keeps whether a piece of content or an annotation is still there
 */
export function pruneStructure(top: Element, keeps: (kid: Exclude<Kid, Element>) => boolean): void {
  dropContent(top, keeps)
  let level = 0
  for (const element of listElements(top)) {
    const heading = /^H([1-6])$/.exec(element.type)?.[1]
    if (heading === undefined) continue
    level = Math.min(Number(heading), level + 1)
    element.type = `H${level}`
  }
}

/**
 * The same without a look at the headings.
 * @returns whether something of the element is left
 */
export function dropContent(
  element: Element,
  keeps: (kid: Exclude<Kid, Element>) => boolean,
): boolean {
  const left = new Set<Kid>()
  const kept = element.kids.filter(kid => {
    const hollow = isElement(kid) && kid.kids.length === 0
    const stays = isElement(kid) ? dropContent(kid, keeps) : keeps(kid)
    if (stays) left.add(kid)
    return stays || hollow
  })
  element.kids = left.size > 0 ? kept : []
  // A link that leads nowhere any more is text.
  if (element.type === 'Link' && !kept.some(it => 'object' in it)) element.type = 'Span'
  return left.size > 0
}
