import {join} from 'node:path'
import {report} from '../diagnostics/report.js'
import type {FinishedPdf} from '../print/finish-pdf.js'
import {countOpenNumbers, openNumber} from '../print/open-number.js'
import type {Printer, Sheet} from '../print/printer.js'
import {fingerprint} from './fingerprint.js'
import type {Manifest} from './manifest.js'
import type {DocumentRead} from './read-documents.js'
import {causeOf} from './sources.js'
import type {Workshop} from './workshop.js'
import {bytesOf} from './write-fonts.js'

/** One paper to print: its HTML and style, and the places inside the output folder where the PDF goes. */
export interface Paper {
  read: DocumentRead
  /** The paper with its page numbers, by element id, or with the text that stands in the place of each. */
  htmlOf(pages: ReadonlyMap<string, number> | string): string
  title: string
  author: string | undefined
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
  const {world, program, date} = workshop
  const html = paper.htmlOf(openNumber)
  const key = fingerprint([
    program,
    date ?? '',
    paper.read.settings.browser ?? '',
    paper.style,
    html,
    ...bytesOf(paper.read.look.fonts),
  ])
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
  const done = await printSafely(open(), {paper, html}, workshop)
  if (!done) return {kept: false}
  for (const output of paper.outputs) {
    await world.write(join(out, output), done.pdf)
    manifest.made[output] = {key, pages: done.pageCount}
  }
  return {pages: done.pageCount, kept: false}
}

/** Prints one paper, with its page numbers; undefined where it cannot be, which is reported on its file. */
export function printWhole(
  printer: Printer,
  paper: Paper,
  workshop: Workshop,
): Promise<FinishedPdf | undefined> {
  return printSafely(printer, {paper, html: paper.htmlOf(openNumber)}, workshop)
}

interface Job {
  paper: Paper
  /** Its page numbers are open. */
  html: string
}

async function printSafely(
  opening: Printer | Promise<Printer>,
  {paper, html}: Job,
  workshop: Workshop,
): Promise<FinishedPdf | undefined> {
  const {title, author, style, read} = paper
  const {program, date} = workshop
  const about = {title, author, program, date}
  // The fonts are cut down while the browser starts; that none starts is no fault of the paper.
  const cutting = filesOf(html, style, {read, workshop})
  const [opened] = await Promise.allSettled([opening, cutting])
  if (opened.status === 'rejected') throw opened.reason
  const printer = opened.value
  try {
    const files = await cutting
    const once = await printer.print({html, files})
    const filled = await workshop.finishPdf(once, about, countOpenNumbers(html))
    if (filled !== undefined) return filled
    const again = await printer.printWithPages(pages => ({
      html: paper.htmlOf(pages),
      files,
    }))
    return await workshop.finishPdf(again, about)
  } catch (error) {
    report(read.file, 'print-failed', {params: {cause: causeOf(error)}})
    return undefined
  }
}

async function filesOf(
  html: string,
  style: string,
  {read, workshop}: {read: DocumentRead; workshop: Workshop},
): Promise<Sheet['files']> {
  const fonts = await workshop.subsetFonts(html + style, 'truetype', read.look.fonts)
  if (fonts.missing.length > 0) {
    const found = fonts.missing.slice(0, 20).join(' ')
    report(read.file, 'character-not-in-font', {params: {found}})
  }
  return new Map([
    ['style.css', {type: 'text/css', bytes: new TextEncoder().encode(style)}],
    ['fonts/regular.ttf', {type: 'font/ttf', bytes: fonts.regular}],
    ['fonts/bold.ttf', {type: 'font/ttf', bytes: fonts.bold}],
  ])
}
