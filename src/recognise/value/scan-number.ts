/** A number found at a place of a folded text. */
export type NumberFound = {
  readonly number: number
  /** True where 千, 万, 億 or the like stood in it. */
  readonly scaled: boolean
  readonly end: number
}

const small: Readonly<Record<string, number>> = {百: 2, 千: 3}
const large: Readonly<Record<string, number>> = {万: 4, 億: 8, 兆: 12}

/** Words that begin like a scale and are none. */
const notScale = /百貨|百科|千葉|千代|千羽|万博|万国|万引/y

const digitsAt = /\d[\d.,]*/y
const wellFormed = /^(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?:\.\d+)?$/
const sign = /[+▲△-]|マイナス|プラス|±(?=0(?![.\d]))/y

/** More digits than this do not survive in a double, so they stay text. */
const mostDigits = 15

type Term = {
  readonly digits: bigint
  readonly decimals: number
  readonly small: number
  readonly large: number
  readonly end: number
}

/**
 * Reads `-8.5`, `▲8.5`, `12,345`, `138.9 万`, `23億1千万`. A sign counts only right before a digit.
 *
 * @param text A folded text.
 * @param at Where the number begins.
 * @returns The number, exact in its decimals; undefined where digits are ill formed (`1,23`, `1.2.3`,
 *   `007`), scales do not fall (`1万2億`), or more than 15 digits count.
 */
export function scanNumber(text: string, at: number): NumberFound | undefined {
  sign.lastIndex = at
  const printedSign = sign.exec(text)?.[0] ?? ''
  const negative = /^[▲△-]|^マイナス/.test(printedSign)
  const first = scanTerm(text, at + printedSign.length)
  if (first === undefined) return undefined
  const sum = first.decimals > 0 ? single(first) : addTerms(text, first)
  if (sum === undefined) return undefined
  const exact = Number(`${sum.digits}e${sum.exponent}`)
  const counted = sum.digits.toString().replace(/(?<!0)0+$/, '').length
  if (counted > mostDigits || !Number.isFinite(exact)) return undefined
  return {number: negative && exact !== 0 ? -exact : exact, scaled: sum.scaled, end: sum.end}
}

type Sum = {digits: bigint; exponent: number; scaled: boolean; end: number}

function single(term: Term): Sum | undefined {
  const exponent = term.small + term.large
  return {
    digits: term.digits,
    exponent: exponent - term.decimals,
    scaled: exponent > 0,
    end: term.end,
  }
}

/** Adds up 2億3千430万: 千 and 百 count within the next larger scale, larger scales only fall. */
function addTerms(text: string, first: Term): Sum | undefined {
  let term = first
  let total = 0n
  let group = 0n
  let smallest = Number.POSITIVE_INFINITY
  let largest = Number.POSITIVE_INFINITY
  for (;;) {
    const amount = term.digits * 10n ** BigInt(term.small)
    if (!below(amount, smallest)) return undefined
    group += amount
    const scaled = group * 10n ** BigInt(term.large)
    if (!below(scaled, largest)) return undefined
    const next = nextTerm(text, term)
    if (term.large > 0 || next === undefined) {
      total += scaled
      group = 0n
      smallest = Number.POSITIVE_INFINITY
      if (term.large > 0) largest = term.large
    } else smallest = term.small
    if (next === undefined) {
      const anyScale = term !== first || term.small + term.large > 0
      return {digits: total, exponent: 0, scaled: anyScale, end: term.end}
    }
    if (next === 'broken') return undefined
    term = next
  }
}

/** The next term of a mixed number: after 億 in 23億1千万, also where a line was broken there. */
function nextTerm(text: string, term: Term): Term | 'broken' | undefined {
  if (term.small + term.large === 0) return undefined
  const spaced = text[term.end] === ' '
  const at = spaced ? term.end + 1 : term.end
  if (!/\d/.test(text[at] ?? '')) return undefined
  const next = scanTerm(text, at)
  const falls =
    next !== undefined &&
    next.decimals === 0 &&
    below(
      next.digits * 10n ** BigInt(next.small + next.large),
      term.large > 0 ? term.large : term.small,
    )
  // Across a space only another scale shows that the number goes on: 23億 1千万円, not 50億 30人.
  if (spaced) return falls && next.small + next.large > 0 ? next : undefined
  if (falls) return next
  // 2億3千430万: 430万 is larger than 千, but 万 counts for both.
  if (next !== undefined && next.decimals === 0 && term.large === 0 && next.large > 0) return next
  return 'broken'
}

function below(amount: bigint, exponent: number): boolean {
  return exponent === Number.POSITIVE_INFINITY || amount < 10n ** BigInt(exponent)
}

function scanTerm(text: string, at: number): Term | undefined {
  digitsAt.lastIndex = at
  const run = digitsAt.exec(text)?.[0]
  if (run === undefined || !wellFormed.test(run)) return undefined
  const [whole = '', fraction = ''] = run.replaceAll(',', '').split('.')
  const digits = (whole + fraction).replace(/^0+/, '')
  if (digits.length > mostDigits || fraction.length > mostDigits) return undefined
  let end = at + run.length
  let smallScale = 0
  let largeScale = 0
  const scaleAt = text[end] === ' ' ? end + 1 : end
  notScale.lastIndex = scaleAt
  if (!notScale.test(text)) {
    let next = scaleAt
    smallScale = small[text[next] ?? ''] ?? 0
    if (smallScale > 0) next += 1
    largeScale = large[text[next] ?? ''] ?? 0
    if (largeScale > 0) next += 1
    if (smallScale + largeScale > 0) end = next
  }
  return {
    digits: BigInt(digits === '' ? '0' : digits),
    decimals: fraction.length,
    small: smallScale,
    large: largeScale,
    end,
  }
}
