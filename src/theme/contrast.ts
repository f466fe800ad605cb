import {type ColourName, channelsOf, colourNames} from './colours.js'

/** Two colours that are hard to tell apart where one stands on the other. */
export interface LowContrast {
  /** Names as in the style sheet: `accent`, `tint`. */
  colour: string
  ground: string
  /** From 1 to 21. */
  ratio: number
  /** The least that is asked for. */
  least: number
}

/** WCAG 2.2, 1.4.3: text; 1.4.11: marks. */
const [leastOfText, leastOfMarks] = [4.5, 3]

const statuses: ReadonlyArray<ColourName> = colourNames.slice(3)

/** Which colour stands on which in our templates. */
const pairs: ReadonlyArray<{ground: string; least: number; colours: ReadonlyArray<string>}> = [
  {
    ground: 'paper',
    least: leastOfText,
    colours: ['ink', 'ink-soft', 'ink-faint', 'accent', ...statuses],
  },
  {ground: 'tint', least: leastOfText, colours: ['ink', 'ink-soft', 'accent', ...statuses]},
  {ground: 'tint-strong', least: leastOfText, colours: ['ink', 'accent']},
  {ground: 'progressed-soft', least: leastOfText, colours: ['ink']},
  {ground: 'flat-soft', least: leastOfText, colours: ['ink']},
  {ground: 'accent-soft', least: leastOfMarks, colours: ['accent']},
]

/** The pairs of `colours` (`#rrggbb` by name) that fall below WCAG 2.2 AA. A name that is missing is passed over. */
export function findLowContrast(colours: ReadonlyMap<string, string>): LowContrast[] {
  return pairs.flatMap(({ground, least, colours: names}) =>
    names.flatMap(colour => {
      const [front, back] = [colours.get(colour), colours.get(ground)]
      if (front === undefined || back === undefined) return []
      const ratio = contrastOf(front, back)
      return ratio < least ? [{colour, ground, ratio, least}] : []
    }),
  )
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio, for two colours `#rrggbb`. */
export function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminanceOf(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(hex).map(channel => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
