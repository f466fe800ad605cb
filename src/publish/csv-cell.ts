import {guardText} from './spreadsheet-guard.js'

/** Between several texts of one cell; one that holds it has it full-width. */
const listSeparator = ';'

/** Everything that ends or breaks a line, and the tab. */
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g
const unprintable = /\p{Cc}/gu
const loneSurrogate = /\p{Surrogate}/gu

/**
 * A text as a cell: on one line, without control characters and outer white space, guarded against spreadsheets
 * (`guardText`), quoted where it must be (https://www.rfc-editor.org/rfc/rfc4180 2.5–2.7).
 */
export function textCell(text: string): string {
  return quote(guardText(onOneLine(text)))
}

/** Several texts as one cell, `;` between them; those that are empty are left out. */
export function listCell(texts: ReadonlyArray<string>): string {
  const entries = texts.map(text => onOneLine(text).replaceAll(listSeparator, '；'))
  return quote(guardText(entries.filter(entry => entry !== '').join(listSeparator)))
}

/**
 * A finite number as a cell: digits, a decimal point and a minus sign, never an exponent. It is read back as the same
 * number.
 */
export function numberCell(number: number): string {
  const [, minus = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(number)) ?? []
  const shift = Number(exponent)
  if (shift === 0) return String(number)
  // An exponent is only printed far from zero, where the point leaves the digits on one side or the other.
  if (shift < 0) return `${minus}0.${'0'.repeat(-shift - 1)}${whole}${fraction}`
  return `${minus}${whole}${fraction.padEnd(shift, '0')}`
}

function onOneLine(text: string): string {
  return text.replace(breaks, ' ').replace(unprintable, '').replace(loneSurrogate, '\ufffd').trim()
}

function quote(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
