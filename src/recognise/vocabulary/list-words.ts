/**
 * Words of a list of indicators that was printed as a table and came out as flowing text. Add a word here and the reader
 * of such lists knows it.
 */

/** What a column of categories is named after: alone with 名 (`施策名`), or several of them (`目標・施策・事業名`). */
export const categoryWords: ReadonlyArray<string> = [
  '目標',
  '基本目標',
  '重点目標',
  '戦略目標',
  '政策',
  '政策分野',
  '分野',
  '柱',
  '方向',
  '基本的方向',
  '基本方向',
  '施策',
  '基本施策',
  '具体的施策',
  '施策体系',
  '取組',
  'プロジェクト',
  '事業',
]

/** Heads of a column that says what sort of row it is; its cells are merged and are lost when the text is taken out. */
export const sortWords: ReadonlyArray<string> = ['種別', '区分', '分類', '種類', '体系']

/** What divisions of a municipality end with. */
export const divisionEndings: ReadonlyArray<string> = [
  '課',
  '室',
  'センター',
  '局',
  '部',
  '係',
  '所',
  '館',
  '署',
  '班',
  '担当',
  'グループ',
  'チーム',
  '委員会',
  '公社',
  '協議会',
]

/** What ends like a division and is none: `利用箇所`, `実施か所`, `対象外の一部`. */
export const noDivisionEndings: ReadonlyArray<string> = [
  'か所',
  'カ所',
  'ヵ所',
  'ヶ所',
  'ケ所',
  '箇所',
  '個所',
  '一部',
  '全部',
]

/** A cell that says it is empty. */
export const blankMark = /^[-‐‑‒–—―−－ーｰ─]$/u
