import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A link: its page and the page that it leads to (from 1), and what it says of itself. */
export interface PdfLink {
  from: number
  to: number
  says: string
}

/** How one moves in a PDF, and what it says of itself, read by a library that is none of ours. */
export interface Navigation {
  /** The bookmarks, each with its level (from 1) and its page. */
  bookmarks: {title: string; level: number; page: number}[]
  links: PdfLink[]
  /** Destination name → page. */
  destinations: Map<string, number>
  /** The types of the structure on each page, in reading order, runs of text left out. */
  roles: string[][]
  /** The alternative texts of the structure. */
  alternatives: string[]
  info: Record<string, unknown>
  xmp: string | undefined
}

interface Bookmark {
  title: string
  dest: unknown
  items: Bookmark[]
}

interface StructureNode {
  role?: string
  type?: string
  alt?: string
  children?: StructureNode[]
}

/** Reads bookmarks, links, destinations, structure and metadata of a PDF. */
export async function readNavigation(bytes: Uint8Array): Promise<Navigation> {
  const task = getDocument({data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false})
  const document = await task.promise
  const pageOf = async (destination: unknown): Promise<number> => {
    const place =
      typeof destination === 'string' ? await document.getDestination(destination) : destination
    return Array.isArray(place) ? (await document.getPageIndex(place[0])) + 1 : 0
  }
  const bookmarks: Navigation['bookmarks'] = []
  const visit = async (items: Bookmark[], level: number): Promise<void> => {
    for (const {title, dest, items: inner} of items) {
      bookmarks.push({title, level, page: await pageOf(dest)})
      await visit(inner, level + 1)
    }
  }
  await visit(((await document.getOutline()) ?? []) as Bookmark[], 1)
  const links: PdfLink[] = []
  const roles: string[][] = []
  const alternatives: string[] = []
  for (let from = 1; from <= document.numPages; from++) {
    const page = await document.getPage(from)
    for (const {dest, contentsObj} of await page.getAnnotations()) {
      links.push({from, to: await pageOf(dest), says: contentsObj?.str ?? ''})
    }
    const nodes = [...walk((await page.getStructTree()) as StructureNode)]
    roles.push(nodes.flatMap(it => (it.role && it.role !== 'Root' ? [it.role] : [])))
    alternatives.push(...nodes.flatMap(it => it.alt ?? []))
  }
  const named = Object.entries((await document.getDestinations()) as Record<string, unknown>)
  const destinations = new Map<string, number>()
  for (const [name, place] of named) destinations.set(name, await pageOf(place))
  const {info, metadata} = await document.getMetadata()
  const xmp = metadata === null ? undefined : metadata.getRaw()
  await task.destroy()
  return {
    bookmarks,
    links,
    destinations,
    roles,
    alternatives,
    info: info as Record<string, unknown>,
    xmp: typeof xmp === 'string' ? xmp : undefined,
  }
}

function* walk(node: StructureNode | null): Generator<StructureNode> {
  if (node === null) return
  yield node
  for (const child of node.children ?? []) yield* walk(child)
}
