import type {ChangeKind, FieldName, Subject} from '../compare/comparison.js'

/** What each kind of change is called. */
export const changeWords: Readonly<Record<ChangeKind, string>> = {
  changed: '変更',
  added: '新設',
  removed: '削る',
  moved: '移動',
  renamed: '改称',
}

/** What kind of thing it is; a heading speaks for itself. */
export const subjectWords: Readonly<Record<Subject, string | undefined>> = {
  document: undefined,
  section: undefined,
  indicator: '指標',
  action: '取組',
  term: '用語',
}

/** What each field is called. */
export const fieldWords: Readonly<Record<FieldName, string>> = {
  label: '区分',
  number: '番号',
  name: '名称',
  municipality: '市町村',
  notes: '注記',
  divisions: '担当課',
  definition: '説明',
  project: '個別事業',
  baseline: '基準値',
  actuals: '実績値',
  'target-initial': '目標値（当初）',
  'target-revised': '目標値（修正後）',
  unplaced: '年度の分からない値',
  review: '振り返り',
  vision: '目指す姿',
  issues: '現状と課題',
  paragraphs: '本文',
  summary: '総括評価',
  fragments: '位置の分からない文字',
  figures: '図表',
  schedule: '予定',
  status: '状況',
  done: '実施内容',
  next: '改善点',
}
