import {longestLabel} from '../model/limits.js'

/**
 * A heading where it only says what something stands under, no longer than a heading that is printed: it comes again with
 * everything below it.
 */
export function cutHeading(heading: string): string {
  if (heading.length <= longestLabel) return heading
  return `${heading.slice(0, longestLabel - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
