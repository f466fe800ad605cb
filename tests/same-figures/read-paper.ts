import {getDocument, OPS, type PDFPageProxy} from 'pdfjs-dist/legacy/build/pdf.mjs'

/** One element of the structure of a PDF, on one page. Texts are without white space. */
export interface PaperNode {
  role: string
  /** Counted from 1. */
  page: number
  text: string
  /** The glyph runs of its text, in the order in which they are read. */
  runs: Run[]
  /** The names of the destinations that it leads to, where it is a link. */
  to: string[]
  children: PaperNode[]
}

/** A run of glyphs on one line, all in pt: where each of its characters ends, and its base line above the foot of the paper. */
export interface Run {
  text: string
  ends: number[]
  y: number
}

/** A PDF as a library that is none of ours reads it. */
export interface Paper {
  pageCount: number
  /** What is printed at the foot of each page as its number: `3/40`. */
  footers: Array<string | undefined>
  /** What a viewer calls the pages, where the PDF says so. */
  labels: string[] | null
  /** The elements of all pages in reading order, each before those inside it. */
  nodes: PaperNode[]
  /** Name of a destination → page. */
  destinations: Map<string, number>
  /** Levels are counted from 1. */
  bookmarks: Array<{title: string; page: number; level: number}>
}

interface Node {
  role?: string
  type?: string
  id?: string
  children?: Node[]
}

interface Bookmark {
  title: string
  dest: unknown
  items: Bookmark[]
}

/** Reads structure, links, footers and bookmarks of a PDF. */
export async function readPaper(bytes: Uint8Array): Promise<Paper> {
  const task = getDocument({data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false})
  const pdf = await task.promise
  const pageOf = async (destination: unknown): Promise<number> => {
    const place =
      typeof destination === 'string' ? await pdf.getDestination(destination) : destination
    return Array.isArray(place) ? (await pdf.getPageIndex(place[0])) + 1 : 0
  }
  const footers: Paper['footers'] = []
  const nodes: PaperNode[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const texts = await readTexts(page)
    footers.push(texts.footer)
    const links = new Map<string, string>()
    for (const {id, dest} of await page.getAnnotations()) links.set(id, idOf(dest))
    const read = (node: Node): PaperNode => toNode(node, number, {...texts, links, read})
    nodes.push(
      ...(((await page.getStructTree()) as Node).children?.map(read).flatMap(flatten) ?? []),
    )
  }
  const destinations: Paper['destinations'] = new Map()
  for (const [name, place] of Object.entries(await pdf.getDestinations()))
    destinations.set(idOf(name), await pageOf(place))
  const bookmarks: Paper['bookmarks'] = []
  const visit = async (items: Bookmark[], level: number): Promise<void> => {
    for (const {title, dest, items: inner} of items) {
      bookmarks.push({title: bare(title), page: await pageOf(dest), level})
      await visit(inner, level + 1)
    }
  }
  await visit(((await pdf.getOutline()) ?? []) as Bookmark[], 1)
  const labels = await pdf.getPageLabels()
  const pageCount = pdf.numPages
  await task.destroy()
  return {pageCount, footers, labels, nodes, destinations, bookmarks}
}

/** A text as it is compared: without white space. */
export function bare(text: string): string {
  return text.replace(/\s+/g, '')
}

interface PageTexts {
  /** By the id of its marked content. */
  pieces: ReadonlyMap<string, Run[]>
  footer: string | undefined
}

async function readTexts(page: PDFPageProxy): Promise<PageTexts> {
  const pieces = new Map<string, Run[]>()
  const open: Array<string | undefined> = []
  const middle = (page.view[2] ?? 0) / 2
  // What belongs to no element of the structure stands in the margin: the title at the left, the number at the right.
  let foot = ''
  const glyphs = await readWidths(page)
  const {items} = await page.getTextContent({includeMarkedContent: true})
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast(it => it !== undefined)
      const [x = 0, y = 0] = item.transform.slice(4)
      const run = {text: bare(item.str), ends: endsOf(item, x, glyphs.get(item.fontName)), y}
      if (id !== undefined) pieces.set(id, [...(pieces.get(id) ?? []), run])
      else if (y < 60 && x > middle) foot += run.text
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push(item.id)
  }
  return {pieces, footer: /\d+\/\d+/.exec(foot)?.[0]}
}

/** How wide each character is in each font of a page, in thousandths of the font's size. */
async function readWidths(page: PDFPageProxy): Promise<Map<string, Map<string, number>>> {
  const widths = new Map<string, Map<string, number>>()
  const {fnArray, argsArray} = await page.getOperatorList()
  let font = ''
  for (const [index, operator] of fnArray.entries()) {
    const [first] = argsArray[index] ?? []
    if (operator === OPS.setFont) font = String(first)
    if (operator !== OPS.showText || !Array.isArray(first)) continue
    const known = widths.get(font) ?? new Map<string, number>()
    for (const glyph of first) if (typeof glyph === 'object') known.set(glyph.unicode, glyph.width)
    widths.set(font, known)
  }
  return widths
}

/** Where the characters of a text end, but for its white space; as if all were as wide where that is not known. */
function endsOf(
  {str, width}: {str: string; width: number},
  start: number,
  widths: ReadonlyMap<string, number> = new Map(),
): number[] {
  const characters = [...str].map(it => ({it, width: widths.get(it) ?? 500}))
  const all = characters.reduce((sum, it) => sum + it.width, 0)
  let at = start
  return characters.flatMap(({it, width: own}) => {
    at += (own * width) / all
    return bare(it) === '' ? [] : [at]
  })
}

interface Reading extends PageTexts {
  links: ReadonlyMap<string, string>
  read: (node: Node) => PaperNode
}

function toNode(node: Node, page: number, {pieces, links, read}: Reading): PaperNode {
  if (node.type === 'content') {
    const runs = (pieces.get(node.id ?? '') ?? []).filter(({text}) => text !== '')
    return {role: '', page, text: runs.map(it => it.text).join(''), runs, to: [], children: []}
  }
  if (node.type !== undefined) {
    const to = links.get(node.id ?? '')
    return {role: '', page, text: '', runs: [], to: to === undefined ? [] : [to], children: []}
  }
  const children = (node.children ?? []).map(read)
  const text = children.map(it => it.text).join('')
  const runs = children.flatMap(it => it.runs)
  return {role: node.role ?? '', page, text, runs, to: children.flatMap(it => it.to), children}
}

function flatten(node: PaperNode): PaperNode[] {
  return [node, ...node.children.flatMap(flatten)]
}

function idOf(destination: unknown): string {
  try {
    return decodeURIComponent(String(destination))
  } catch {
    return String(destination)
  }
}
