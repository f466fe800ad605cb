import {type Part, partWords} from '../vocabulary/parts.js'

/** A label is short; a longer line is a sentence. */
const longestLabel = 40

const marksBefore = /^[■●◆◇□○◎▼▶►★☆・#]+/u
const inBrackets = /^(?:【(.*)】|<(.*)>|〈(.*)〉|《(.*)》|≪(.*)≫|\[(.*)\]|\((.*)\))$/u

const labels = new Map(
  Object.entries(partWords).flatMap(([part, words]) =>
    words.map(word => [spelled(word), part as Part] as const),
  ),
)

/** What `text` (a line of its own: `■ 基本方針`, `<関連する取組>`) announces; undefined where it is no label. */
export function readPartLabel(text: string): Part | undefined {
  if (text.length > longestLabel) return undefined
  const words = spelled(text).replace(marksBefore, '')
  const inside = inBrackets
    .exec(words)
    ?.slice(1)
    .find(it => it !== undefined)
  return labels.get(words) ?? (inside === undefined ? undefined : labels.get(inside))
}

function spelled(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').replace(/:$/, '').toLowerCase()
}
