import type {Part} from '../vocabulary/parts.js'
import {plainPart, type Vocabulary} from '../vocabulary/vocabulary.js'

/** A label is short; a longer line is a sentence. */
const longestLabel = 40

const marksBefore = /^[■●◆◇□○◎▼▶►★☆・#]+/u
const inBrackets = /^(?:【(.*)】|<(.*)>|〈(.*)〉|《(.*)》|≪(.*)≫|\[(.*)\]|\((.*)\))$/u

/** What `text` (a line of its own: `■ 基本方針`, `<関連する取組>`) announces; undefined where it is no label. */
export function readPartLabel(text: string, {parts}: Vocabulary): Part | undefined {
  if (text.length > longestLabel) return undefined
  const words = plainPart(text).replace(marksBefore, '')
  const inside = inBrackets
    .exec(words)
    ?.slice(1)
    .find(it => it !== undefined)
  return parts.get(words) ?? (inside === undefined ? undefined : parts.get(inside))
}
