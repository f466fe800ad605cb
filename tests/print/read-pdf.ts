import {getDocument, OPS} from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a test wants to know of a printed PDF. */
export interface PdfContent {
  tagged: boolean
  title: string | undefined
  outline: string[]
  pages: {text: string; width: number; height: number}[]
  /** The names of the fonts that draw text, without the mark of their subset, sorted. */
  fonts: string[]
}

const millimetresPerPoint = 25.4 / 72

/**
 * Reads a PDF: text without white space and in the order it is drawn in (what stands in the page
 * margins comes first), page sizes in whole millimetres.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfContent> {
  const task = getDocument({data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false})
  const document = await task.promise
  const fonts = new Set<string>()
  const pages: PdfContent['pages'] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view
    const {items} = await page.getTextContent()
    const text = items.map(item => ('str' in item ? item.str : '')).join('')
    pages.push({
      text: text.replaceAll(/\s/g, ''),
      width: Math.round((right - left) * millimetresPerPoint),
      height: Math.round((top - bottom) * millimetresPerPoint),
    })
    const {fnArray, argsArray} = await page.getOperatorList()
    fnArray.forEach((operator, i) => {
      if (operator !== OPS.setFont) return
      const font = page.commonObjs.get(argsArray[i][0]) as {name: string}
      fonts.add(font.name.replace(/^[A-Z]{6}\+/, ''))
    })
  }
  const {info} = await document.getMetadata()
  const content = {
    tagged: (await document.getMarkInfo())?.Marked === true,
    title: (info as {Title?: string}).Title,
    outline: ((await document.getOutline()) ?? []).map(({title}) => title),
    pages,
    fonts: [...fonts].sort(),
  }
  await task.destroy()
  return content
}
