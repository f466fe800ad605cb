/** The colours that a theme may set. */
export const colourNames = [
  'accent',
  'ink',
  'paper',
  'achieved',
  'progressed',
  'flat',
  'regressed',
  'unjudged',
] as const
export type ColourName = (typeof colourNames)[number]

/** Colours as `#rrggbb`, by name. */
export type Colours = Partial<Record<ColourName, string>>

/** What is mixed of a colour that can be set, and how much of it; the rest is paper. */
const mixtures: Readonly<Record<string, {of: ColourName; share: number}>> = {
  'accent-soft': {of: 'accent', share: 0.525},
  tint: {of: 'accent', share: 0.05},
  'tint-strong': {of: 'accent', share: 0.125},
  'ink-soft': {of: 'ink', share: 0.8},
  'ink-faint': {of: 'ink', share: 0.7},
  rule: {of: 'ink', share: 0.24},
  'rule-soft': {of: 'ink', share: 0.12},
  'progressed-soft': {of: 'progressed', share: 0.5},
  'flat-soft': {of: 'flat', share: 0.2},
}

/** The colour that can be set and that `name` comes from: for `tint`, `accent`. */
export function parentOf(name: string): string {
  return mixtures[name]?.of ?? name
}

const declaration = /(?<![a-z-])--([a-z-]+):\s{0,9}(#[0-9a-f]{6})\b/gi

/** The colours that a style sheet declares as custom properties (`--accent: #0b4f5a`), by name without the dashes. */
export function coloursIn(css: string): Map<string, string> {
  return new Map([...css.matchAll(declaration)].map(([, name = '', hex = '']) => [name, hex]))
}

/** The style sheet with the colours of a theme in place of its own, and the paler ones mixed of them. */
export function paintColours(css: string, theme: Colours): string {
  const own = coloursIn(css)
  const colourOf = (name: ColourName) => theme[name] ?? own.get(name)
  const painted = (name: string): string | undefined => {
    const mixture = mixtures[name]
    if (mixture === undefined) return theme[name as ColourName]
    if (theme[mixture.of] === undefined && theme.paper === undefined) return undefined
    const [colour, paper] = [colourOf(mixture.of), colourOf('paper')]
    return colour && paper && mix(colour, paper, mixture.share)
  }
  return css.replace(
    declaration,
    (whole, name: string, hex: string) => whole.slice(0, -hex.length) + (painted(name) ?? hex),
  )
}

/** Red, green and blue of `#rrggbb`, from 0 to 255. */
export function channelsOf(hex: string): number[] {
  return [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16))
}

function mix(one: string, other: string, share: number): string {
  const others = channelsOf(other)
  const mixed = channelsOf(one).map((it, index) =>
    Math.round(it * share + (others[index] ?? 0) * (1 - share)),
  )
  return `#${mixed.map(it => it.toString(16).padStart(2, '0')).join('')}`
}
