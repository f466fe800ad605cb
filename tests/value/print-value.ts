/** How one value may be spelt; every choice must read back as the same value. */
export type Spelling = {
  readonly fullWidth: boolean
  readonly separators: boolean
  readonly scale: boolean
  readonly minus: '-' | '−' | '▲' | '△'
  readonly spaceBeforeUnit: boolean
  readonly lineEnds: boolean
  readonly periodFirst: boolean
  readonly wave: '~' | '～' | '〜'
  readonly totalFirst: boolean
}

/** A figure as a table of a plan holds it. `digits` is an unsigned decimal: `1200`, `0.35`. */
export type FigureToPrint = {
  readonly digits: string
  readonly negative: boolean
  readonly upper?: string
  readonly unit?: string
  readonly per?: string
  readonly qualifier?: 'about' | 'atLeast' | 'atMost' | 'moreThan' | 'lessThan'
  readonly change?: 'increase' | 'decrease'
}

/** A whole cell: one figure or several with labels. */
export type CellToPrint = {
  readonly figures: ReadonlyArray<{readonly label?: string; readonly figure: FigureToPrint}>
  readonly labelStyle: 'space' | 'colon' | 'bracket'
  readonly period?: string
  readonly total?: {readonly from: string; readonly to: string} | 'unnamed'
}

const qualifierWords = {
  about: '約',
  atLeast: '以上',
  atMost: '以下',
  moreThan: '超',
  lessThan: '未満',
} as const
const changeWords = {increase: '増', decrease: '減'} as const
const scales = [
  ['億', 8],
  ['万', 4],
  ['千', 3],
] as const

/** Prints a cell in one of the many spellings of Japanese papers. */
export function printCell(cell: CellToPrint, spelling: Spelling): string {
  const figures = cell.figures.map(({label, figure}) => {
    const printed = printFigure(figure, spelling)
    if (label === undefined) return printed
    if (cell.labelStyle === 'bracket') return `${printed}(${label})`
    return cell.labelStyle === 'colon' ? `${label}:${printed}` : `${label} ${printed}`
  })
  const body = figures.join(' ')
  const total = cell.total === undefined ? '' : printTotal(cell.total, spelling)
  const counted = spelling.totalFirst && total !== '' ? `${total} ${body}` : body
  const behind = spelling.totalFirst || total === '' ? '' : ` (${total})`
  const period = cell.period === undefined ? '' : `(${cell.period})`
  const whole = spelling.periodFirst
    ? `${period} ${counted}${behind}`
    : `${counted}${behind} ${period}`
  const text = spelling.fullWidth ? widen(whole.trim()) : whole.trim()
  return spelling.lineEnds ? text.replaceAll(' ', ' \n ') : text
}

/** ASCII as full-width, as older papers set it. */
export function widen(text: string): string {
  return text.replace(/[!-~]/g, character => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
}

function printFigure(figure: FigureToPrint, spelling: Spelling): string {
  const sign = figure.negative ? spelling.minus : ''
  const lower = printNumber(figure.digits, {...spelling, scale: spelling.scale && !figure.upper})
  const range =
    figure.upper === undefined
      ? ''
      : spelling.wave + printNumber(figure.upper, {...spelling, scale: false})
  const before = figure.qualifier === 'about' ? '約' : ''
  const after =
    figure.qualifier === undefined || figure.qualifier === 'about'
      ? ''
      : qualifierWords[figure.qualifier]
  const change = figure.change === undefined ? '' : changeWords[figure.change]
  const space = figure.unit !== undefined && spelling.spaceBeforeUnit ? ' ' : ''
  const per = figure.per === undefined ? '' : `/${figure.per}`
  return `${before}${sign}${lower}${range}${space}${figure.unit ?? ''}${per}${change}${after}`
}

function printNumber(digits: string, spelling: Spelling): string {
  if (spelling.scale && !digits.includes('.')) return printMixed(BigInt(digits))
  const [whole = '', fraction] = digits.split('.')
  const grouped = spelling.separators ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** 123456789 as 1億2345万6千789. */
function printMixed(number: bigint): string {
  let rest = number
  let printed = ''
  for (const [word, exponent] of scales) {
    const count = rest / 10n ** BigInt(exponent)
    if (count > 0n) printed += `${count}${word}`
    rest %= 10n ** BigInt(exponent)
  }
  return rest > 0n || printed === '' ? `${printed}${rest}` : printed
}

function printTotal(total: NonNullable<CellToPrint['total']>, spelling: Spelling): string {
  return total === 'unnamed' ? '累計' : `${total.from}${spelling.wave}${total.to}累計`
}
