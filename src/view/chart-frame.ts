/** The frame of every chart, in units of about one point in print: the card gives it 105 mm of width. */
export const frame = {
  width: 340,
  height: 132,
  /** The highest figure, with room above it for its label and the unit. */
  top: 28,
  /** The foot of the plot, with room below it for the years. */
  bottom: 109,
  /** Size of the letters. */
  em: 9.6,
  /** From one line of text to the next. */
  leading: 11,
} as const

/** One decimal is finer than any printer, and keeps the file small. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}
