import {join} from 'node:path'
import {report} from '../diagnostics/report.js'
import type {Printer, Sheet} from '../print/printer.js'
import {fingerprint} from './fingerprint.js'
import type {Manifest} from './manifest.js'
import type {DocumentRead} from './read-documents.js'
import {causeOf} from './sources.js'
import type {Workshop} from './workshop.js'

/** One paper to print: its HTML and style, and the places inside the output folder where the PDF goes. */
export interface Paper {
  read: DocumentRead
  html: string
  style: string
  outputs: ReadonlyArray<string>
}

/** What became of one paper; without pages where it could not be printed. */
export interface Printed {
  pages?: number
  kept: boolean
}

/** Two pages load and print side by side on two cores; more only wait for each other. */
const atOnce = 2

/**
 * Prints the papers that changed since `manifest` was written and puts them into `out`, one answer per paper. Where none did, no
 * browser is started. A paper that fails is reported on its file. Throws a `NoBrowserError`, and where `out` cannot be written.
 */
export async function printPapers(
  papers: ReadonlyArray<Paper>,
  {out, manifest}: {out: string; manifest: Manifest},
  workshop: Workshop,
): Promise<Printed[]> {
  const browser = papers.find(it => it.read.settings.browser !== undefined)?.read.settings.browser
  let opening: Promise<Printer> | undefined
  const open = () => {
    opening ??= workshop.openPrinter(browser)
    return opening
  }
  let done = 0
  const printed: Printed[] = []
  const queue = papers.entries()
  async function work(): Promise<void> {
    for (const [index, paper] of queue) {
      printed[index] = await printPaper(paper, {out, manifest, open}, workshop)
      workshop.progress('print', ++done, papers.length)
    }
  }
  workshop.progress('print', 0, papers.length)
  try {
    await Promise.all(Array.from({length: Math.min(atOnce, papers.length)}, work))
  } finally {
    await (await opening?.catch(() => undefined))?.close()
  }
  return printed
}

interface Place {
  out: string
  manifest: Manifest
  open(): Promise<Printer>
}

async function printPaper(
  paper: Paper,
  {out, manifest, open}: Place,
  workshop: Workshop,
): Promise<Printed> {
  const {world, program} = workshop
  const key = fingerprint([program, paper.read.settings.browser ?? '', paper.style, paper.html])
  const earlier = paper.outputs.map(it => manifest.made[it])
  const kinds = await Promise.all(paper.outputs.map(it => world.kindOf(join(out, it))))
  const pages = earlier[0]?.pages
  if (
    pages !== undefined &&
    earlier.every(it => it?.key === key) &&
    kinds.every(it => it === 'file')
  ) {
    return {pages, kept: true}
  }
  const printer = await open()
  const pdf = await printSafely(printer, paper, workshop)
  if (!pdf) return {kept: false}
  const counted = countPages(pdf)
  for (const output of paper.outputs) {
    await world.write(join(out, output), pdf)
    manifest.made[output] = {key, pages: counted}
  }
  return {pages: counted, kept: false}
}

async function printSafely(
  printer: Printer,
  paper: Paper,
  workshop: Workshop,
): Promise<Uint8Array | undefined> {
  try {
    return await printer.print(await sheetOf(paper, workshop))
  } catch (error) {
    report(paper.read.file, 'print-failed', {params: {cause: causeOf(error)}})
    return undefined
  }
}

async function sheetOf({html, style, read}: Paper, {subsetFonts}: Workshop): Promise<Sheet> {
  const fonts = await subsetFonts(html + style, 'truetype')
  if (fonts.missing.length > 0) {
    report(read.file, 'character-not-in-font', {
      params: {found: fonts.missing.slice(0, 20).join(' ')},
    })
  }
  const files = new Map([
    ['style.css', {type: 'text/css', bytes: new TextEncoder().encode(style)}],
    ['fonts/regular.ttf', {type: 'font/ttf', bytes: fonts.regular}],
    ['fonts/bold.ttf', {type: 'font/ttf', bytes: fonts.bold}],
  ])
  return {html, files}
}

/** Chromium writes its page objects uncompressed, one `/Type /Page` each. */
function countPages(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g)?.length ?? 0
  )
}
