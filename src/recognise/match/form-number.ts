/** The number of an item as printed, and what else stands in its cell. */
export interface PrintedNumber {
  /** As printed, white space collapsed. */
  raw: string
  chapter: number
  item: number
  /** Whether the second part is a circled digit: 1-①. */
  circled: boolean
  /** Whether it is printed as items are counted (1-1, 1-①), without stray brackets or blanks. */
  clean: boolean
  before: string
  after: string
}

const pattern =
  /(?<![\d.])(\d{1,2})\s?[-‐‑‒–—―−－ー]\s?(?:(\d{1,2})(?![\d.])[)）]?|[(（](\d{1,2})[)）]?|([①-⑳]))/u
const firstCircled = 0x2460

/** The number of an item in `text` (`3-④ 財政課`, `5-3)`, `2 - 1`); undefined where there is none. */
export function readItemNumber(text: string): PrintedNumber | undefined {
  const found = pattern.exec(text)
  if (!found) return undefined
  const [raw, chapter = '', bare, bracketed, circle] = found
  const item = circle ? circle.charCodeAt(0) - firstCircled + 1 : Number(bare ?? bracketed)
  return {
    raw,
    chapter: Number(chapter),
    item,
    circled: circle !== undefined,
    clean: /^\d{1,2}[-－](?:\d{1,2}|[①-⑳])$/u.test(raw),
    before: text.slice(0, found.index).trim(),
    after: text.slice(found.index + raw.length).trim(),
  }
}

/** Whether `number` may follow `last` in a paper that counts its items chapter by chapter. */
export function follows(
  number: PrintedNumber,
  last: Pick<PrintedNumber, 'chapter' | 'item'> | undefined,
): boolean {
  if (!last) return number.item === 1
  return number.chapter === last.chapter
    ? number.item === last.item + 1
    : number.chapter === last.chapter + 1 && number.item === 1
}

/** The number written as the paper writes most clearly: with a circled digit. */
export function withCircle({chapter, item}: Pick<PrintedNumber, 'chapter' | 'item'>): string {
  return `${chapter}-${item <= 20 ? String.fromCharCode(firstCircled + item - 1) : item}`
}
