import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import type {Sheet} from '../print/printer.js'
import type {Look} from './look.js'
import type {Workshop} from './workshop.js'

/**
 * What a sheet loads: its style, and the fonts cut down to the characters of its HTML. Characters that no font draws are
 * reported on `file`.
 */
export async function sheetFiles(
  html: string,
  style: string,
  {look, file, workshop}: {look: Look; file: VFile; workshop: Workshop},
): Promise<Sheet['files']> {
  const fonts = await workshop.subsetFonts(html + style, 'truetype', look.fonts)
  if (fonts.missing.length > 0) {
    const found = fonts.missing.slice(0, 20).join(' ')
    report(file, 'character-not-in-font', {params: {found}})
  }
  return new Map([
    ['style.css', {type: 'text/css', bytes: new TextEncoder().encode(style)}],
    ['fonts/regular.ttf', {type: 'font/ttf', bytes: fonts.regular}],
    ['fonts/bold.ttf', {type: 'font/ttf', bytes: fonts.bold}],
  ])
}
