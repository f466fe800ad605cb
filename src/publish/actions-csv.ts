import type {Action} from '../model/action.js'
import type {Document} from '../model/document.js'
import {type Column, writeTable} from './csv-table.js'
import {labelFiscalYear} from './fiscal-year-label.js'
import {type Place, placesOf} from './place.js'
import {documentColumns, fileColumn, lineColumn, sectionColumns} from './place-columns.js'

/** One phase of the schedule of an action, or an action without schedule. */
interface ActionRow extends Place {
  action: Action
  /** Counts the actions of the document, from 1; the phases of one action share it. */
  serial: number
  phase: NonNullable<Action['schedule']>[number] | undefined
}

/** The columns of the table of actions. */
export const actionsCsvColumns: ReadonlyArray<Column<ActionRow>> = [
  ...documentColumns,
  ...sectionColumns,
  {
    name: '取組の通し番号',
    meaning: '文書の中での取組の通し番号。同じ取組の予定を年度に分けた行は同じ番号をもつ',
    type: '整数',
    form: '1から数える',
    example: '3',
    empty: undefined,
    of: ({serial}) => serial,
  },
  {
    name: '取組番号',
    meaning: '原文が取組に付けた番号',
    type: '文字列',
    form: '原文の表記のまま',
    example: '①',
    empty: '原文に番号がない',
    of: ({action}) => action.number,
  },
  {
    name: '取組内容',
    meaning: '計画された取組の内容',
    type: '文字列',
    form: '原文の表記のまま',
    example: '窓口の手続をオンラインにする。',
    empty: '原文に記載がない',
    of: ({action}) => action.text,
  },
  {
    name: '進捗状況',
    meaning: '取組の進み具合',
    type: '文字列',
    form: '原文の表記のまま',
    example: '順調',
    empty: '原文に記載がない',
    of: ({action}) => action.status,
  },
  {
    name: '実施内容',
    meaning: '実際に行ったこと',
    type: '文字列',
    form: '原文の表記のまま',
    example: '手続12件をオンラインにした。',
    empty: '原文に記載がない',
    of: ({action}) => action.done,
  },
  {
    name: '改善点',
    meaning: '次年度に向けた改善点',
    type: '文字列',
    form: '原文の表記のまま',
    example: '案内を分かりやすくする。',
    empty: '原文に記載がない',
    of: ({action}) => action.next,
  },
  {
    name: '予定年度(西暦)',
    meaning: '予定の年度。予定が複数の年度にわたる取組は年度ごとに行を分ける',
    type: '整数',
    form: '年度の4月が属する西暦年',
    example: '2024',
    empty: '予定の記載がない',
    of: ({phase}) => phase?.fiscalYear,
  },
  {
    name: '予定年度(和暦)',
    meaning: '予定年度(西暦)を和暦で表したもの',
    type: '文字列',
    form: '元号と年。2019年度は令和元年度',
    example: '令和6年度',
    empty: '予定の記載がない',
    of: ({phase}) => (phase === undefined ? undefined : labelFiscalYear(phase.fiscalYear)),
  },
  {
    name: '予定段階',
    meaning: 'その年度に予定された段階',
    type: '文字列',
    form: '原文の表記のまま',
    example: '検討',
    empty: '予定の記載がない',
    of: ({phase}) => phase?.phase,
  },
  {
    name: '予定範囲',
    meaning: 'その段階が何年度から何年度までかが原文から分からないこと。予定年度は語の書かれた年度',
    type: '選択肢',
    form: '不明',
    example: '不明',
    empty: '予定年度の予定か、予定の記載がない',
    of: ({phase}) => (phase?.extent === 'unknown' ? '不明' : undefined),
  },
  fileColumn,
  lineColumn(({action}: ActionRow) => action.line),
]

/**
 * The actions of a document as CSV text, one row per phase of a schedule and one for an action without schedule.
 */
export function toActionsCsv(document: Document): string {
  const rows = placesOf(document)
    .flatMap(place => (place.section.actions ?? []).map(action => ({...place, action})))
    .flatMap((row, index) =>
      phasesOf(row.action).map(phase => ({...row, serial: index + 1, phase})),
    )
  return writeTable(actionsCsvColumns, rows)
}

function phasesOf({schedule = []}: Action): Array<ActionRow['phase']> {
  return schedule.length === 0 ? [undefined] : schedule
}
