import {longestText} from '../model/limits.js'
import type {Part} from './comparison.js'
import {compoundEnds} from './compound-ends.js'
import {findMatches, type Run} from './longest-match.js'
import {sentencesOf, wordsOf} from './words.js'

/** A text of many changes with less than this in common was rewritten: all of it is marked, and not a patchwork of words. */
const leastCommon = 0.3
const manyChanges = 3

/** A stretch of two texts: the same in both, or what each has in its place. */
interface Stretch {
  same: boolean
  old: string
  new: string
}

/**
 * Two texts with what differs marked in each, word by word, sentence by sentence where they are too long to be printed; a
 * figure is never marked by halves.
 */
export function markTexts(before: string, after: string): {old: Part[]; new: Part[]} {
  const cut = Math.max(before.length, after.length) > longestText ? sentencesOf : wordsOf
  const stretches = joinCrumbs(stretchesOf(cut(before), cut(after)))
  const common = stretches.reduce((sum, it) => sum + (it.same ? it.old.length : 0), 0)
  const rewritten =
    stretches.filter(it => !it.same).length >= manyChanges &&
    common < leastCommon * Math.max(before.length, after.length)
  const whole = [{same: false, old: before, new: after}]
  const marked = rewritten ? whole : stretches.flatMap(cutEnds)
  return {
    old: partsOf(marked.map(it => ({text: it.old, changed: !it.same}))),
    new: partsOf(marked.map(it => ({text: it.new, changed: !it.same}))),
  }
}

function stretchesOf(a: ReadonlyArray<string>, b: ReadonlyArray<string>): Stretch[] {
  const stretches: Stretch[] = []
  let [x, y] = [0, 0]
  const end: Run = {inA: a.length, inB: b.length, length: 0}
  for (const {inA, inB, length} of [...findMatches(a, b), end]) {
    if (inA > x || inB > y)
      stretches.push({same: false, old: a.slice(x, inA).join(''), new: b.slice(y, inB).join('')})
    const common = a.slice(inA, inA + length).join('')
    if (length > 0) stretches.push({same: true, old: common, new: common})
    x = inA + length
    y = inB + length
  }
  return stretches
}

/** A single sign between two changes belongs to them, and so do two hiragana: 、 or した alone is no common ground. */
function joinCrumbs(stretches: ReadonlyArray<Stretch>): Stretch[] {
  const joined: Stretch[] = []
  for (const [index, stretch] of stretches.entries()) {
    const last = joined.at(-1)
    const crumb = stretch.same && isCrumb(stretch.old) && index + 1 < stretches.length
    if (last && !last.same && (crumb || !stretch.same)) {
      last.old += stretch.old
      last.new += stretch.new
    } else joined.push({...stretch})
  }
  return joined
}

/** What long compounds share at their ends is not marked. */
function cutEnds(stretch: Stretch): Stretch[] {
  const {same, old, new: next} = stretch
  if (same) return [stretch]
  const {head, tail} = compoundEnds(old, next)
  const [first, last] = [old.slice(0, head), old.slice(old.length - tail)]
  return [
    {same: true, old: first, new: first},
    {same, old: old.slice(head, old.length - tail), new: next.slice(head, next.length - tail)},
    {same: true, old: last, new: last},
  ]
}

function isCrumb(text: string): boolean {
  return /^(?:.|\p{Script=Hiragana}{2})$/su.test(text)
}

function partsOf(parts: ReadonlyArray<Part>): Part[] {
  const whole: Part[] = []
  for (const part of parts.filter(it => it.text !== '')) {
    const last = whole.at(-1)
    if (last && last.changed === part.changed) last.text += part.text
    else whole.push({...part})
  }
  return whole
}
