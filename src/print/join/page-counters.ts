/** What the number of all pages is called in the style of a part. */
const totalCounter = 'pages-of-paper'

/** Where a style sheet asks for the number of all pages. */
const totalPattern = /\bcounter\(\s{0,9}pages\b/i

/**
 * What would be told differently in parts: numbers that a style counts itself, first pages, left ones and right ones;
 * and a text of nines, which stand for a number that is still open.
 */
const indivisible = [
  /\bcounter-(?:reset|set|increment)\b/i,
  /@page[^{};]{0,200}:(?:first|left|right|blank)/i,
  /\bbreak-(?:before|after)\s{0,9}:\s{0,9}(?:left|right|recto|verso)/i,
  /(["'])9{1,9}\1/,
]

/** Whether a style sheet says the same in the parts of a sheet as in the whole. */
export function isDivisibleStyle(style: string): boolean {
  return !indivisible.some(it => it.test(style))
}

/** Whether a style sheet prints the number of all pages. */
export function printsTotal(style: string): boolean {
  return totalPattern.test(style)
}

/**
 * Lets a style sheet print the number of all pages as `composeCounters` sets it: Chromium's own cannot be set, and is that
 * of the part.
 */
export function renameTotal(style: string): string {
  return style.replace(new RegExp(totalPattern, 'gi'), `counter(${totalCounter}`)
}

/** Composes the style that tells a part the number of its first page, and what it prints as that of all pages. */
export function composeCounters({first, total}: {first: number; total: string}): string {
  const set = `${totalCounter} ${total}`
  return `<style>@page{counter-set:${set}}@page:first{counter-set:page ${first} ${set}}</style>`
}
