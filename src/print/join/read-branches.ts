import {scanTags, type Tag} from './scan-tags.js'

/** Where a part of a sheet may end: before an element that begins a page, or before one that may. */
export type Seam = 'page' | 'perhaps'

/** An element of a sheet: where its tags stand. */
export interface Branch {
  name: string
  start: number
  /** The place after its first tag. */
  inside: number
  /** The place of its last tag. */
  outside: number
  end: number
  seam: Seam | undefined
  parent: Branch | undefined
  /** The elements in it, where a part may end before one of them or inside of it; else none. */
  kids: Branch[]
}

/** Elements that mean nothing by themselves, so that they may be there twice with one half each. */
const plain = new Set(['html', 'body', 'main', 'div', 'section'])

/** Elements whose halves can be put together again, by those in them that may begin a page. */
const around: Readonly<Record<string, ReadonlySet<string>>> = {
  article: plain,
  tr: new Set([...plain, 'table', 'tbody']),
  li: new Set([...plain, 'ul']),
}

/**
 * Reads the body of a sheet down to the elements that begin a page wherever they stand (`data-new-page`), and to those
 * that may: the cards, rows and items in an element that is marked with `data-divisible`.
 * @returns undefined where an element is without one of its tags, so that nobody but a browser can say where it ends
 */
export function readBody(html: string): Branch | undefined {
  const open: Branch[] = []
  let body: Branch | undefined
  for (const tag of scanTags(html)) {
    if (tag.kind === 'end') {
      const branch = open.pop()
      if (branch === undefined || branch.name !== tag.name) return undefined
      close(branch, tag)
      open.at(-1)?.kids.push(branch)
      if (tag.name === 'body') body = branch
      continue
    }
    const {name, start, end} = tag
    const seam = findSeam(html, tag, open)
    const parent = open.at(-1)
    const branch = {name, start, inside: end, outside: end, end, seam, parent, kids: []}
    if (tag.kind === 'begin') open.push(branch)
    else parent?.kids.push(branch)
  }
  return open.length === 0 ? body : undefined
}

function findSeam(html: string, tag: Tag, open: ReadonlyArray<Branch>): Seam | undefined {
  const isCut = (inside: ReadonlySet<string>): boolean =>
    open.every(it => inside.has(it.name) && !/ (?:style|role)[\s=>]/.test(tagOf(html, it)))
  if (/ data-new-page[\s=>]/.test(html.slice(tag.start, tag.end))) {
    return isCut(plain) ? 'page' : undefined
  }
  const inside = around[tag.name]
  const parent = open.at(-1)
  if (inside === undefined || parent === undefined || !follows(tag, open)) return undefined
  if (!/ data-divisible[\s=>]/.test(tagOf(html, parent)) || !isCut(inside)) return undefined
  return / style[\s=]/.test(html.slice(tag.start, tag.end)) ? undefined : 'perhaps'
}

// What is put together again must have begun.
function follows({name}: Tag, open: ReadonlyArray<Branch>): boolean {
  if (name === 'article') return true
  const table = open.findLast(it => it.name === 'table')
  const bodies = name === 'tr' ? (table?.kids.filter(it => it.name === 'tbody') ?? []) : []
  return open.at(-1)?.kids.length !== 0 || bodies.length > 0
}

function tagOf(html: string, {start, inside}: Branch): string {
  return html.slice(start, inside)
}

function close(branch: Branch, tag: Tag): void {
  branch.outside = tag.start
  branch.end = tag.end
  if (!branch.kids.some(it => it.seam || it.kids.length > 0)) branch.kids = []
}

/** The elements before which a part of a sheet may end, in order. */
export function listSeams(branch: Branch): Branch[] {
  return branch.kids.flatMap(it => [...(it.seam ? [it] : []), ...listSeams(it)])
}
