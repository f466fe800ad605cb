const inThrees = new Intl.NumberFormat('en', {maximumFractionDigits: 0})

/** A whole number with a comma before every three digits: 1,234,567. */
export function groupDigits(whole: number): string {
  return inThrees.format(whole)
}
