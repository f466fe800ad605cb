/** `！`–`～` (U+FF01–FF5E) stand in the same order as `!`–`~`; a Japanese spreadsheet takes one for the other. */
const fullWidth = /[！-～]/g
const toHalfWidth = 0xfee0

/**
 * What a spreadsheet runs as a formula. https://owasp.org/www-community/attacks/CSV_Injection names the signs and
 * their full-width forms; signs that cannot be seen do not hide them.
 */
const formula = /^[\p{Cf}\s]*[=+\-@]/u

/** What a spreadsheet silently turns into something else: a negative number, a date, a time, fewer digits. */
const misread: ReadonlyArray<RegExp> = [
  /^\([\d.,]+\)$/,
  /^(?:[mtshr]\d{1,2}|\d{1,4})[-/]\d{1,2}(?:[-/]\d{1,4})?$/i,
  /^[mtshr]\d{1,2}\.\d{1,2}(?:\.\d{1,2})?$/i,
  /^\d{1,4}:\d{1,2}(?::\d{1,2})?$/,
  /^0\d+$/,
  /^\d+\.\d*0$/,
  /^\d{12,}$/,
  /^[\d.]+e\d+$/i,
]

/**
 * A text as a spreadsheet keeps it: one apostrophe before what it would run or change (`=1+1`, `(1)`, `1/3`). A text that
 * begins with an apostrophe gets another, so that taking one away always gives the text again.
 */
export function guardText(text: string): string {
  const folded = text.replace(fullWidth, sign =>
    String.fromCharCode(sign.charCodeAt(0) - toHalfWidth),
  )
  const guarded =
    text.startsWith("'") || formula.test(folded) || misread.some(pattern => pattern.test(folded))
  return guarded ? `'${text}` : text
}
