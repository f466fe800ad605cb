/** What a column of a table of indicators holds. */
export const columnRoles = [
  'name',
  'group',
  'number',
  'division',
  'definition',
  'project',
  'baseline',
  'actual',
  'target',
] as const
export type ColumnRole = (typeof columnRoles)[number]

/**
 * Header words by role. Compared with a column head after NFKC, without blanks, parentheses and period; a head is
 * understood when it is one of these words. Add a word here and every reader knows it.
 */
export const columnWords: Readonly<Record<ColumnRole, ReadonlyArray<string>>> = {
  name: [
    'KPI',
    'KPI名',
    '指標',
    '指標名',
    '指標・KPI名',
    '指標名・KPI',
    '指標(KPI)',
    '評価指標',
    '成果指標',
    '主な成果指標',
    '活動指標',
    '数値目標名',
    '重要業績評価指標',
    '重要業績評価指標KPI',
    '項目',
    '指標項目',
  ],
  group: [
    '基本目標',
    '政策分野',
    '政策',
    '分野',
    '施策',
    '施策名',
    '基本施策',
    '基本方向',
    '基本的方向',
    '施策の方向',
  ],
  number: ['No', 'No.', '番号', '通番', '項番', '#'],
  division: [
    '担当課',
    '担当',
    '担当部署',
    '担当部局',
    '担当課名',
    '担当係',
    '所管',
    '所管課',
    '所管部署',
    '所管部局',
    '主管課',
    '主担当課',
    '関係課',
    '部署名',
    '課名',
  ],
  definition: ['指標の考え方', '指標の説明', '指標の定義', '定義', '算出方法', '考え方', '説明'],
  project: ['個別事業', '事業名', '事業', '関連事業'],
  baseline: [
    '現状値',
    '現状',
    '基準値',
    '基準',
    '現況値',
    '現況',
    '当初値',
    '策定時',
    '策定時の値',
    '計画策定時',
    '初期値',
    '開始時',
  ],
  actual: ['実績', '実績値', '達成値', '年度実績', '各年度実績', '実績数値', '進捗'],
  target: [
    '目標',
    '目標値',
    '数値目標',
    '将来値',
    '計画値',
    '目標数値',
    '最終目標',
    '最終目標値',
    '計画目標値',
  ],
}

/**
 * Heads that stand over the names of indicators where the table has no other column of names: in 基本目標 | 数値目標 |
 * 目標値 the second, in 基本目標 | 基準値 | 目標値 the first. The first of these words that the table has is taken.
 */
export const nameInstead: ReadonlyArray<string> = [
  '数値目標',
  '成果目標',
  '基本目標',
  '政策分野',
  '施策',
  '施策名',
]

/**
 * Heads of a table that lists the measures of a plan, and what stands below them. Such a table is an outline of what
 * follows, not a table of figures.
 */
export const overviewWords: Readonly<Record<string, 'goal' | 'direction'>> = {
  基本目標: 'goal',
  政策分野: 'goal',
  政策: 'goal',
  基本方向: 'direction',
  基本的方向: 'direction',
  施策の方向: 'direction',
  施策の方向性: 'direction',
  基本施策: 'direction',
}

/** Words beside 目標 that tell which target it is. */
export const targetKindWords: ReadonlyArray<{
  kind: 'initial' | 'revised'
  words: ReadonlyArray<string>
}> = [
  {kind: 'initial', words: ['当初', '策定時', '初期', '変更前', '修正前', '見直し前', '改定前']},
  {
    kind: 'revised',
    words: [
      '上方修正',
      '下方修正',
      '修正後',
      '修正',
      '変更後',
      '変更',
      '見直し後',
      '見直し',
      '改定後',
      '改定',
      '改訂後',
      '改訂',
    ],
  },
]
