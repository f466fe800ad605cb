/**
 * What a sheet prints as the number of a page as long as nobody knows it: `finishPdf` puts the true number into its place.
 * As it holds every digit, the fonts of the PDF have them all.
 */
export const openNumber = '0123456789'

/** Counts the page numbers that a sheet leaves open. */
export function countOpenNumbers(html: string): number {
  return html.split(openNumber).length - 1
}
