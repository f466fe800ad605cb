import type {Pdf} from '../pdf/open-pdf.js'
import type {PdfRef} from '../pdf/pdf-value.js'
import {fillNumber, type PageFonts} from './fill-number.js'
import {openPageFonts} from './open-page-fonts.js'
import type {TextReader} from './read-text.js'

/** Fills in the number of all pages, page by page. */
export interface TotalFiller {
  /** The content of a page with the number in it. */
  fill(page: PdfRef, content: string): string
  /** Whether it was found, and nothing that may have been it could not be read. */
  isDone(): boolean
}

/**
 * Puts the number of all pages into running titles that were printed before it was known. Only what is drawn outside of all
 * marks is looked at, as running titles are.
 * @param options.open what stands there now, and nowhere else
 */
export function openTotalFiller(
  pdf: Pdf,
  {open, number, reader}: {open: string; number: string; reader: TextReader},
): TotalFiller {
  const fontsOf = openPageFonts(pdf, reader)
  let filled = 0
  let unread = 0
  const fillText = (page: PdfRef, text: string): string => {
    const fonts = fontsOf(page)
    const said = readText(text, fonts)
    if (said === undefined) unread++
    if (said !== open) return text
    const changed = fillNumber(text, {open, number, together: true}, fonts)
    if (changed === undefined) unread++
    else filled++
    return changed ?? text
  }
  return {
    fill(page, content) {
      let depth = 0
      const lines = content.split('\n')
      const kept: string[] = []
      for (let at = 0; at < lines.length; at++) {
        const line = lines[at] ?? ''
        if (line === 'EMC') depth--
        else if (line.endsWith(' BDC') || line.endsWith(' BMC')) depth++
        const end = line === 'BT' && depth === 0 ? endOfText(lines, at) : at
        const piece = lines.slice(at, end + 1).join('\n')
        kept.push(end > at ? fillText(page, piece) : piece)
        at = end
      }
      return kept.join('\n')
    },
    isDone: () => filled > 0 && unread === 0,
  }
}

/** The line that ends the text object that begins at `start`; `start` itself where another operator comes first. */
function endOfText(lines: ReadonlyArray<string>, start: number): number {
  let end = start + 1
  while (end < lines.length && !/^(?:E|BT$)/.test(lines[end] ?? '')) end++
  return lines[end] === 'ET' ? end : start
}

/** What a text object says; undefined where a glyph does not say what it stands for. */
function readText(text: string, fonts: PageFonts): string | undefined {
  const font = /^\/(\S+) \S+ Tf$/m.exec(text)?.[1] ?? ''
  const codes = [...text.matchAll(/<([0-9A-F]+)> Tj$/gm)].map(it => it[1]).join('')
  const said = fonts.read(font, codes)
  return said === '' ? undefined : said
}
