import type {Indicator} from '../model/indicator.js'
import type {Column} from './csv-table.js'
import type {Place} from './place.js'

/** An indicator where it stands. */
export interface IndicatorRow extends Place {
  indicator: Indicator
}

/** The columns that say which indicator a row is of, and what the text says of it. */
export const indicatorColumns: ReadonlyArray<Column<IndicatorRow>> = [
  {
    name: '指標ID',
    meaning: '指標を文書の中で識別する名前',
    type: '文字列',
    form: '',
    example: 'goal-1/measure-2/1',
    empty: undefined,
    of: ({indicator}) => indicator.id,
  },
  {
    name: '指標名',
    meaning: '指標の名称（注記を除く）',
    type: '文字列',
    form: '原文の表記のまま',
    example: '市内に本社を置く法人数',
    empty: '原文に名称がない',
    of: ({indicator}) => indicator.name,
  },
  {
    name: '注記',
    meaning: '指標名に付いた注記',
    type: '文字列の並び',
    form: '原文の表記のまま',
    example: '※暦年の集計',
    empty: '注記がない',
    of: ({indicator}) => indicator.notes,
  },
  {
    name: '定義',
    meaning: '指標の考え方、算出方法',
    type: '文字列',
    form: '原文の表記のまま',
    example: '年度末の登記簿による',
    empty: '原文に記載がない',
    of: ({indicator}) => indicator.definition,
  },
  {
    name: '個別事業',
    meaning: '指標に結び付けられた個別事業',
    type: '文字列',
    form: '原文の表記のまま',
    example: '創業支援事業',
    empty: '原文に記載がない',
    of: ({indicator}) => indicator.project,
  },
  {
    name: '担当課',
    meaning: '指標を担当する課',
    type: '文字列の並び',
    form: '原文の表記のまま',
    example: '企画政策課;商工観光課',
    empty: '指標に担当課の記載がない（「見出しの担当課」も参照）',
    of: ({indicator}) => indicator.divisions,
  },
]
