import type {SectionKind} from '../../model/section.js'
import {patternOfWord} from './word-pattern.js'

/** How a heading of one kind begins. `label` and `number` are kept as printed; `title` is the rest of the line. */
export interface HeadingPattern {
  kind: SectionKind
  pattern: RegExp
  /** Only a line that is marked as a heading (`##`) is one: `1. はじめに` may as well be an item of a list. */
  marked?: true
  /** How deep an item stands inside other items. */
  level?: number
  /** Under a chapter that holds no goal the heading is an item of this level: 1. はじめに (1) 背景. */
  inChapter?: number
  /** The heading may begin a list of measures without any word: taken only where measures are announced. */
  listed?: true
  /** A plan has one of them: however it is spelled, the second is the first again. */
  once?: true
}

const digits = '[\\d０-９]{1,4}'
const count = `(?:${digits}|[一二三四五六七八九十]{1,3}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVX]{1,4})`
const gap = '[\\s.．:：、]*'
/** What stands behind a gap begins with none of its signs, so that the two cannot share a run of them. */
const words = '[^\\s.．:：、].*'
const title = `(?<title>${words})`
const measureCount = `(?:[A-ZＡ-Ｚ][-－‐])?${count}`

const goal = '(?:(?:基本|重点|戦略)目標|政策分野|政策の柱|政策)'
const direction = '(?:基本的?方向性?|施策の方向性?|基本施策)'

/** Words that count paragraphs of a chapter: 視点 1, 基本方針2. Their headings are items. */
const counterWords =
  '(?:基本的?視点|視点|基本方針|方針|基本理念|理念|重点プロジェクト|プロジェクト|戦略|柱|ポイント)'

/** The theme that stands across the goals of a plan, and has no number among them. */
const crossCutting =
  /^【?(?<title>各?(?:政策|施策)?分野[^【】]{0,20}横断[^【】]{0,20}|[^【】]{0,20}横断的?な?(?:目標|テーマ|視点))】?$/u

/** Heading patterns in the order they are tried. Add one here and every reader knows it. */
export const headingPatterns: ReadonlyArray<HeadingPattern> = [
  {kind: 'chapter', pattern: new RegExp(`^第(?<number>${count})[章編部]${gap}${title}$`, 'u')},
  {
    kind: 'goal',
    pattern: new RegExp(`^(?<label>${goal})\\s*(?<number>${count})${gap}${title}$`, 'u'),
  },
  {
    kind: 'direction',
    pattern: new RegExp(`^(?<label>${direction})\\s*(?<number>${count})${gap}${title}$`, 'u'),
  },
  {
    kind: 'measure',
    pattern: new RegExp(
      `^(?<label>(?:具体的|個別|主要)?施策|取組)\\s*(?<number>${measureCount})${gap}${title}$`,
      'u',
    ),
  },
  {
    kind: 'measure',
    inChapter: 1,
    pattern: new RegExp(`^(?<number>[(（]${digits}[)）])\\s*(?<title>\\S.*)$`, 'u'),
  },
  {
    kind: 'measure',
    listed: true,
    pattern:
      /^(?<number>[\d０-９]{3,4})\s+(?!年(?:度|間|[^\p{Script=Han}])|[月日人件円%％回](?:[^\p{Script=Han}]|$))(?<title>\S.*)$/u,
  },
  {
    kind: 'direction',
    marked: true,
    pattern: new RegExp(`^(?<label>${direction})\\s+(?<title>\\S.*)$`, 'u'),
  },
  {kind: 'goal', marked: true, once: true, pattern: crossCutting},
  {
    kind: 'chapter',
    marked: true,
    pattern: /^(?<number>[\d０-９]{1,2})\s?[.．]\s*(?<title>[^\d\s.].*)$/u,
  },
  {
    kind: 'item',
    marked: true,
    level: 2,
    pattern: /^(?<number>[\d０-９]{1,2}[)）])\s*(?<title>\S.*)$/u,
  },
  {
    kind: 'item',
    marked: true,
    level: 3,
    pattern: new RegExp(
      `^(?<label>${counterWords})\\s*(?<number>${count})${gap}(?<title>(?:${words})?)$`,
      'u',
    ),
  },
  {
    kind: 'item',
    marked: true,
    level: 3,
    pattern: /^(?<label>基本(?:目標|理念|方針)|将来像|ビジョン)(?<title>)$/u,
  },
]

/** The pattern of headings that are `word` and a number: 柱1 …. */
export function headingAfter(kind: SectionKind, word: string): HeadingPattern {
  return {
    kind,
    pattern: new RegExp(
      `^(?<label>${patternOfWord(word)})\\s*(?<number>${count})${gap}${title}$`,
      'u',
    ),
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
