/** What the lines after a label are: `現状と課題` announces issues. */
export const parts = [
  'narrative',
  'issues',
  'vision',
  'indicators',
  'measures',
  'actions',
  'glossary',
  'contents',
] as const
export type Part = (typeof parts)[number]

/** Labels by part, as they read without the marks around them (`■`, `【】`, `<>`). Add one here and every reader knows it. */
export const partWords: Readonly<Record<Part, ReadonlyArray<string>>> = {
  narrative: [
    '基本方針',
    '基本的な考え方',
    '基本的方向',
    '施策の方向性',
    '概要',
    '施策の概要',
    '取組方針',
  ],
  issues: ['現状と課題', '現状・課題', '現況と課題', '現状及び課題', '主な課題', '課題', '現状'],
  vision: [
    '目指す姿',
    'めざす姿',
    '目指すべき姿',
    'めざすべき姿',
    '目指す将来像',
    '将来像',
    'あるべき姿',
  ],
  indicators: [
    '主な成果指標',
    '成果指標',
    '業績評価指標',
    '業績評価指標(KPI)',
    '重要業績評価指標',
    '重要業績評価指標(KPI)',
    '数値目標',
    '数値目標(KPI)',
    '評価指標',
    '指標',
    'KPI',
  ],
  measures: [
    '個別施策',
    '具体的施策',
    '具体的な施策',
    '主要施策',
    '主な施策',
    '施策の展開',
    '施策の内容',
    '施策一覧',
  ],
  actions: [
    '関連する取組',
    '関連する取り組み',
    '具体的な取組',
    '具体的な取り組み',
    '具体的取組',
    '主な取組',
    '主な取り組み',
    '主要な取組',
    '取組内容',
    '取組の内容',
    '主な事業',
    '具体的な事業',
    '関連事業',
    '主要事業',
  ],
  glossary: ['用語解説', '用語説明', '用語の説明', '用語の解説', '用語集', '用語'],
  contents: ['目次', 'もくじ', 'contents'],
}

/** A line that says where a figure is from. */
export const sourceLine = /^[【(（※]?\s?(?:資料|出典|出所|引用|資料出典)\s?[:：】)）]/u

/** A line that says what a mark or a colour of the page means; it comes without its mark where that was a picture. */
export const legendLine =
  /^(?:は[^、。]{1,20}|(?:目標値?を?)?(?:達成|未達成?|一部達成)|目標(?:達成|未達成?))$/u

/** What stands before an entry of a list that the text does not mark up as one; ○○市 is a name left out. */
export const bullet = /^(?:[・･●◇◆□■▪▫➢▶►]|[○◯◎](?![○◯◎]))\s*/u

/** A number that counts entries: ①. */
export const circledNumber = /[①-⑳㉑-㉟]/u

/** How a sentence goes on that a page, a box or a line end has torn: nothing begins like this. */
export const restOfSentence =
  /^(?:です|ます|でした|ました|とし(?:ます|て)|という|しか|[をがにはへ、。，])/u

/** How a text ends that must go on. */
export const openEnd = /[をがにはへ、，]$/u

/** The end of a division's name. */
export const divisionEnd =
  /^[\p{L}・ー－()（）]{1,24}(?:[課室局部係班]|事務所|事務局|センター|委員会|支所|消防署|消防本部|図書館|公民館)$/u
