/** What the filling of a number has to know of the fonts of a page. */
export interface PageFonts {
  /** The text of glyphs, by their codes in hexadecimal. */
  read(font: string, codes: string): string
  /** How wide the glyph of a code is, in thousandths of the font size. */
  widthOf(font: string, code: string): number
  /** The code of a digit in a font, where it is not among those of the open number. */
  codeOf?(font: string, digit: string): string | undefined
}

const codeDigits = 4

/**
 * Puts a number in the place of the digits of an open one, in a piece of a content stream, and lets it end where the last of them ends.
 * @param content the operators of the piece, one or a few to a line, as Skia writes them
 * @param open the text that stands there now: every digit once
 * @param options.together whether its digits stand as far apart as those of any number; else each is placed by itself
 * @returns undefined where the piece draws anything else
 */
export function fillNumber(
  content: string,
  {open, number, together = false}: {open: string; number: string; together?: boolean},
  fonts: PageFonts,
): string | undefined {
  const lines = content.split('\n')
  const start = lines.indexOf('BT')
  const end = lines.indexOf('ET', start)
  if (start < 0 || end < 0 || lines.includes('BT', end)) return undefined
  const [set = '', place = '', ...shows] = lines.slice(start + 1, end)
  const [font, size] = /^\/(\S+) (\S+) Tf$/.exec(set)?.slice(1) ?? []
  const matrix = /^(\S+) 0 0 (\S+) (\S+) (\S+) Tm$/.exec(place)?.slice(1).map(Number)
  const runs = shows.map(readRun)
  const codes = runs.flatMap(it => it?.codes ?? [''])
  if (!together && runs.length !== codes.length) return undefined
  if (font === undefined || matrix === undefined || codes.length !== open.length) return undefined
  if (fonts.read(font, codes.join('')) !== open || codes.includes('')) return undefined
  const digits = [...number].map(it => codes[open.indexOf(it)] ?? fonts.codeOf?.(font, it) ?? '')
  if (digits.includes('')) return undefined
  const widthOf = (all: ReadonlyArray<string>): number =>
    all.reduce((sum, code) => sum + fonts.widthOf(font, code), 0) * (Number(size) / 1000)
  const last = runs.reduce((sum, it) => sum + (it?.distance ?? 0), 0)
  const [scale = 1, down = 1, x = 0, y = 0] = matrix
  const left = x + scale * (last + widthOf(runs.at(-1)?.codes ?? []) - widthOf(digits))
  return [
    ...lines.slice(0, start + 1),
    set,
    `${round(scale)} 0 0 ${round(down)} ${round(left)} ${round(y)} Tm`,
    `<${digits.join('')}> Tj`,
    ...lines.slice(end),
  ].join('\n')
}

/** Glyphs, and how far the first of them stands from the one before, in units of the text. */
interface Run {
  codes: string[]
  distance: number
}

// A line is `<…> Tj`, or `x 0 Td <…> Tj` with the distance from the beginning of the line before.
function readRun(show: string): Run | undefined {
  const [, distance = '0', all = ''] = /^(?:(\S+) 0 Td )?<([0-9A-F]+)> Tj$/.exec(show) ?? []
  const codes = all.match(/.{4}/g) ?? []
  const whole = codes.length > 0 && codes.length * codeDigits === all.length
  return whole ? {codes, distance: Number(distance)} : undefined
}

function round(value: number): number {
  return Number(value.toFixed(5))
}
