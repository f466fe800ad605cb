import {type Part, partWords} from '../vocabulary/parts.js'

/** What is put around a label: ■ 基本方針, 【主な取組】, <関連する取組>. */
const marksAround =
  /^[\s■●◆◇□○◎▼▶►★☆・【<〈《≪[（(]*|(?<![)）].{0,40}|[(（].{0,12})[\s】>〉》≫\]）):：]*$/gu

const labels = new Map(
  Object.entries(partWords).flatMap(([part, words]) =>
    words.map(word => [spelled(word), part as Part] as const),
  ),
)

/** What the label `text` (a line of its own) announces; undefined where it is no label. */
export function readPartLabel(text: string): Part | undefined {
  if (text.length > 40) return undefined
  return labels.get(spelled(text)) ?? labels.get(spelled(inside(text)))
}

function spelled(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').replace(/:$/, '').toLowerCase()
}
