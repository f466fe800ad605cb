/**
 * What is added to the `style.css` of a paper so that its pages bear these numbers, and say that there are `total`. The
 * style has to ask for them: `counter(page, page-label)`, which is the plain number without this sheet.
 * @param labels digits and hyphens, one for each page
 */
export function numberSheet(labels: ReadonlyArray<string>, total: number): string {
  const numbers = labels.map(it => `"${it}"`).join(' ')
  return `@counter-style page-label { system: fixed; symbols: ${numbers}; }
@counter-style page-total { system: cyclic; symbols: "${total}"; }`
}

/** Whether a style asks for the numbers that `numberSheet` gives. */
export function takesNumbers(style: string): boolean {
  return /counter\(\s*page\s*,\s*page-label\s*\)/.test(style)
}
