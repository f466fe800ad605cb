/** The frame of every chart, in units of about one point in print: it is as wide as the card. */
export const frame = {
  width: 480,
  height: 76,
  /** Where the highest figure stands. */
  top: 6,
  /** The foot of the plot; the table of the figures stands below it. */
  bottom: 70,
} as const

/** One decimal is finer than any printer, and keeps the file small. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}
