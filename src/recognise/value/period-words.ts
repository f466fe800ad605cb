import {listed} from './word-list.js'

/** Words of one or two letters before a year count that are no era: 第3年度, 今後5年, A4, Q1. */
export const notEras: ReadonlySet<string> = new Set(
  listed(`
    第 約 各 毎 前 後 計 満 全 次 翌 同 当 築 丸 延 計画 今後 過去 直近 最近 概ね
    当初 前期 後期 中期 長期 短期 西暦 目標 実績 現状 基準 平均 年間 期間 最長 最短
    以後 以前 以降 初回 小学 中学 高校 大学 入学 就学 学年 勤続 経験 在籍 創業 設立
    開始 終了 Q P FY CY No NO Lv LV Ph v V
  `),
)

/** Letter and digits that mean something else: paper sizes, summits. */
export const notEraYears: ReadonlySet<string> = new Set(['A3', 'A4', 'A5', 'B4', 'B5', 'G7', 'G20'])

/** What a header may say right after a year of four bare digits. */
export const wordsAfterYear = [
  '実績',
  '目標',
  '現状',
  '計画',
  '見込',
  '基準',
  '当初',
  '数値',
] as const

/** A year before one of these is compared with, or a bound; it is not when the figure was taken. */
export const comparisons = listed('比 対 より 以降 まで から 目標 ~ 差')
