import type {Pdf} from '../pdf/open-pdf.js'
import {textOf, toPdfText} from '../pdf/pdf-value.js'
import {type ContentKid, type Element, isElement, type Kid, listElements} from './structure.js'

/** Lists the elements that are links. */
export function listLinks(top: Element): Element[] {
  return listElements(top).filter(it => it.type === 'Link')
}

/**
 * Says in the annotation of each link what its text says, for readers that go from annotation to annotation
 * (ISO 14289-1, 7.18.5). A link without text, and without the alternative text of a figure, stays as it is.
 * @param readText the text of a piece of content
 */
export function describeLinks(
  pdf: Pdf,
  links: ReadonlyArray<Element>,
  readText: (piece: ContentKid) => string,
): void {
  const describe = (kid: Kid): string => {
    if (!isElement(kid)) return 'piece' in kid ? readText(kid) : ''
    const instead = kid.dict.get('ActualText') ?? kid.dict.get('Alt')
    return textOf(instead) ?? kid.kids.map(describe).join('')
  }
  for (const link of links) {
    const text = describe(link).replace(/\s+/g, ' ').trim()
    if (text === '') continue
    for (const kid of link.kids) {
      if (!('object' in kid)) continue
      const annotation = pdf.dict(kid.object)
      if (!annotation.has('Contents')) annotation.set('Contents', toPdfText(text))
    }
  }
}
