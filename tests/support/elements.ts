import type {Element, Nodes} from 'hast'

/** The elements inside `node` that fit, in document order. */
export function findAll(node: Nodes, fits: (element: Element) => boolean): Element[] {
  if (!('children' in node)) return []
  return node.children.flatMap(child => [
    ...(child.type === 'element' && fits(child) ? [child] : []),
    ...findAll(child, fits),
  ])
}

/** Whether an element is of a class. */
export function hasClass(element: Element, name: string): boolean {
  const {className} = element.properties
  return Array.isArray(className) && className.includes(name)
}

/** The text of a node without white space, without what `leave` names and what is hidden from those who listen. */
export function textOf(node: Nodes, leave: (element: Element) => boolean = () => false): string {
  if (node.type === 'text') return node.value.replace(/\s+/g, '')
  if (!('children' in node)) return ''
  if (isHidden(node) || (node.type === 'element' && leave(node))) return ''
  return node.children.map(child => textOf(child, leave)).join('')
}

/** Whether a node is hidden from those who listen, as a mark is beside its word. */
export function isHidden(node: Nodes): boolean {
  return node.type === 'element' && node.properties.ariaHidden === 'true'
}
