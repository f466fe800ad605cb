/** What a labelled row of a form holds. */
export const formRoles = [
  'title',
  'number',
  'division',
  'overview',
  'issues',
  'vision',
  'actions',
  'period',
  'action',
  'summary',
  'review',
  'evaluation',
  'status',
  'done',
  'next',
] as const
export type FormRole = (typeof formRoles)[number]

/** Labels of forms by role. */
export type FormLabels = Readonly<Record<FormRole, ReadonlyArray<string>>>

/**
 * Labels of forms by role, the usual word first. Compared after NFKC, without blanks and brackets, and without the year
 * that stands before one (2024年度の実施内容). Add a word here and forms that use it are read.
 */
export const formLabels: FormLabels = {
  title: ['実施項目', '改革項目', '推進項目', '実施項目名', '改革項目名', '取組項目名', '取組項目'],
  number: ['項目番号', '整理番号', '取組番号', '番号'],
  division: ['主管課', '担当課', '所管課', '主管部署', '担当部署', '所管部署', '担当課名'],
  overview: ['アクション項目の概要', 'アクション項目', '実施項目の概要', '取組項目の概要'],
  issues: ['現状と課題', '現状・課題', '現状及び課題', '現状課題'],
  vision: ['目指す姿', 'めざす姿', '目指すべき姿', '将来の姿', '目標とする姿'],
  actions: ['取組の内容', '具体的な取組', '取組内容・スケジュール'],
  period: ['取組期間(年度)', '取組期間', '実施期間', 'スケジュール', '実施年度'],
  action: ['取組内容', '具体的取組', '取組事項'],
  summary: ['アクション項目の総括', '実施項目の総括', '取組項目の総括', '実績報告'],
  review: ['取組状況、今後の取組、数値目標の状況など', '取組状況、数値目標の状況'],
  evaluation: ['総括評価', '総合評価', '項目の総括', '全体評価'],
  status: ['進捗状況', '進捗度', '達成状況', '進捗'],
  done: ['実施内容', '取組実績', '実績内容', '実施状況', '主な実績'],
  next: [
    '次年度に向けた改善点',
    '次年度に向けた',
    '改善点',
    '今後の取組方針',
    '今後の方針',
    '今後の改善点',
  ],
}

/** Which labels may stand behind another in the same row. */
export const companions: Readonly<Partial<Record<FormRole, ReadonlyArray<FormRole>>>> = {
  title: ['number', 'division'],
  number: ['title', 'division'],
  overview: ['division', 'number'],
  division: ['number'],
  action: ['status'],
  status: ['action'],
}

/** How far an action has come, as forms say it. */
export const statusWords: ReadonlyArray<string> = [
  '順調',
  '概ね順調',
  'おおむね順調',
  '計画どおり',
  '計画通り',
  '予定どおり',
  '達成',
  '一部達成',
  '未達成',
  '完了',
  '実施済',
  '実施中',
  '継続',
  '検討中',
  '一部実施',
  '着手',
  '未着手',
  '未実施',
  '遅延',
  'やや遅れ',
  'やや遅れている',
  '遅れ',
  '遅れている',
  '見直し',
  '休止',
  '中止',
  '廃止',
]

/** What is done in a year of a schedule. */
export const phaseWords: ReadonlyArray<string> = [
  '検討',
  '実施',
  '導入',
  '準備',
  '試行',
  '調査',
  '研究',
  '調査研究',
  '検討・実施',
  '検討・準備',
  '継続',
  '継続実施',
  '拡充',
  '拡大',
  '見直し',
  '策定',
  '改定',
  '運用',
  '運用開始',
  '検証',
  '評価',
  '構築',
  '整備',
  '設計',
  '工事',
  '推進',
  '完了',
  '一部実施',
]

/** What stands for several divisions. */
export const collectiveDivisions: ReadonlyArray<string> = [
  '関係各課',
  '関係課',
  '各課',
  '全課',
  '全部署',
]

/** How the name of a division ends. */
export const divisionEnd = /(?:課|室|局|部|係|所|署|館|台|センター|事務局|委員会|病院|支所)$/u
