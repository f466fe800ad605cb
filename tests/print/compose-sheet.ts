import type {Sheet} from '../../src/print/printer.ts'
import {subsetFonts} from '../../src/print/subset-fonts.ts'

const style = `
  @font-face {font-family: "BIZ UDPGothic"; font-weight: 400; src: url(fonts/regular.ttf)}
  @font-face {font-family: "BIZ UDPGothic"; font-weight: 700; src: url(fonts/bold.ttf)}
  @page {size: A4; margin: 20mm; @bottom-center {content: counter(page); font: 700 9pt "BIZ UDPGothic"}}
  body {font: 400 12pt "BIZ UDPGothic"}
  h1 {font-weight: 400}
  .open {letter-spacing: -0.7ch; white-space: nowrap}
`

/** Composes a small sheet in our own fonts: the text of its body, as HTML, and more files if wanted. */
export async function composeSheet(
  body: string,
  more: Record<string, string> = {},
): Promise<Sheet> {
  const {regular, bold} = await subsetFonts(body, 'truetype')
  const encoder = new TextEncoder()
  const texts = Object.entries({'style.css': style, ...more})
  return {
    html: `<!doctype html><html lang="ja"><title>進捗</title><link rel="stylesheet" href="style.css">${body}</html>`,
    files: new Map([
      ['fonts/regular.ttf', {type: 'font/ttf', bytes: regular}],
      ['fonts/bold.ttf', {type: 'font/ttf', bytes: bold}],
      ...texts.map(
        ([path, text]) => [path, {type: 'text/css', bytes: encoder.encode(text)}] as const,
      ),
    ]),
  }
}
