import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A run of text and where it begins on its page, in points. */
export interface PlacedText {
  text: string
  x: number
  y: number
}

/** Reads the runs of text of each page of a PDF by a library that is none of ours, in the order they are drawn in. */
export async function readPlaces(bytes: Uint8Array): Promise<PlacedText[][]> {
  const task = getDocument({data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false})
  const document = await task.promise
  const pages: PlacedText[][] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const {items} = await page.getTextContent({disableNormalization: true})
    pages.push(
      items.flatMap(item =>
        'str' in item && item.str.trim() !== ''
          ? [{text: item.str, x: item.transform[4], y: item.transform[5]}]
          : [],
      ),
    )
  }
  await task.destroy()
  return pages
}
