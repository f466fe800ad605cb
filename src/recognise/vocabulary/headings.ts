import type {SectionKind} from '../../model/section.js'

/** How a heading of one kind begins. `number` is kept as printed; `title` is the rest of the line. */
export interface HeadingPattern {
  kind: SectionKind
  pattern: RegExp
}

const digits = '[\\d０-９]{1,4}'
const count = `(?:${digits}|[一二三四五六七八九十]{1,3}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVX]{1,4})`
const gap = '[\\s.．:：、]*'

/** Heading patterns in the order they are tried. Add one here and every reader knows it. */
export const headingPatterns: ReadonlyArray<HeadingPattern> = [
  {kind: 'chapter', pattern: new RegExp(`^第(?<number>${count})[章編部]${gap}(?<title>.+)$`, 'u')},
  {
    kind: 'goal',
    pattern: new RegExp(`^(?:基本|重点|戦略)目標\\s*(?<number>${count})${gap}(?<title>.+)$`, 'u'),
  },
  {
    kind: 'goal',
    pattern: new RegExp(
      `^(?:政策分野|政策の柱|政策)\\s*(?<number>${count})${gap}(?<title>.+)$`,
      'u',
    ),
  },
  {
    kind: 'direction',
    pattern: new RegExp(
      `^(?:基本的?方向|施策の方向性?)\\s*(?<number>${count})${gap}(?<title>.+)$`,
      'u',
    ),
  },
  {
    kind: 'measure',
    pattern: new RegExp(
      `^(?:(?:基本|具体的|個別)?施策|取組)\\s*(?<number>(?:[A-ZＡ-Ｚ][-－‐])?${count})${gap}(?<title>.+)$`,
      'u',
    ),
  },
  {kind: 'measure', pattern: new RegExp(`^(?<number>[(（]${digits}[)）])\\s*(?<title>.+)$`, 'u')},
]

/** The pattern of headings that are `word` and a number: 柱1 …. */
export function headingAfter(kind: SectionKind, word: string): HeadingPattern {
  const literal = word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
  return {
    kind,
    pattern: new RegExp(`^${literal}\\s*(?<number>${count})${gap}(?<title>.+)$`, 'u'),
  }
}

/** Outer kinds come first: a goal holds directions, a direction holds measures. */
export const kindOrder: ReadonlyArray<SectionKind> = [
  'chapter',
  'goal',
  'direction',
  'measure',
  'item',
]
