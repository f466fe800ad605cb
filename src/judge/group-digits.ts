/** From here on `toFixed` writes powers of ten. */
const largestFixed = 1e21

/**
 * A number with a comma before every three digits of its whole part: 1,234,567.5. Not by `Intl`, which may write otherwise in
 * another Node, and loads for longer than it takes to draw a page.
 * @param decimals how many there are at most (up to 6): it is rounded
 */
export function groupDigits(number: number, decimals = 0): string {
  const size = Math.abs(number)
  const printed = size < largestFixed ? size.toFixed(decimals) : BigInt(size).toString()
  const [whole = '', fraction = '0'] = printed.split('.')
  const first = whole.length % 3
  const groups = [whole.slice(0, first), ...(whole.slice(first).match(/\d{3}/g) ?? [])]
  const grouped = groups.filter(it => it !== '').join(',')
  const rest = Number(`0.${fraction}`).toString().slice(1)
  return `${number < 0 ? '-' : ''}${grouped}${rest}`
}
