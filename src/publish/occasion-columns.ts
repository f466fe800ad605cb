import type {Column} from './csv-table.js'
import type {FigureRow} from './figure-rows.js'
import {labelFiscalYear} from './fiscal-year-label.js'

/** The columns that say when and of what a figure is. */
export const occasionColumns: ReadonlyArray<Column<FigureRow>> = [
  {
    name: '値番号',
    meaning: '文書の中での値の通し番号。一つの値を内訳に分けた行は同じ番号をもつ',
    type: '整数',
    form: '1から数える',
    example: '12',
    empty: undefined,
    of: ({serial}) => serial,
  },
  {
    name: '区分',
    meaning: '値の種類。目標値(改定n)はn回目の改定による目標値',
    type: '選択肢',
    form: '基準値/実績値/目標値(当初)/目標値(改定n)/列不明',
    example: '目標値(改定1)',
    empty: undefined,
    of: ({kind}) => kind,
  },
  {
    name: '内訳',
    meaning: '一つの欄に複数の数値があるとき、その行の数値が何のものか',
    type: '文字列',
    form: '原文の表記のまま',
    example: '第1期',
    empty: '内訳ではないか、内訳に名がない',
    of: ({part}) => part?.label,
  },
  {
    name: '期間表記',
    meaning: '値の時点または期間',
    type: '文字列',
    form: '原文の表記のまま',
    example: 'R6',
    empty: '原文に記載がない',
    of: ({value}) => value.period?.label,
  },
  {
    name: '年度(西暦)',
    meaning: '値の年度',
    type: '整数',
    form: '年度の4月が属する西暦年',
    example: '2024',
    empty: '年度が読み取れない',
    of: ({value}) => value.period?.fiscalYear,
  },
  {
    name: '年度(和暦)',
    meaning: '年度(西暦)を和暦で表したもの',
    type: '文字列',
    form: '元号と年。2019年度は令和元年度',
    example: '令和6年度',
    empty: '年度が読み取れない',
    of: ({value}) =>
      value.period?.fiscalYear === undefined ? undefined : labelFiscalYear(value.period.fiscalYear),
  },
  {
    name: '累計',
    meaning: '値が複数の年度の累計であること',
    type: '選択肢',
    form: '累計',
    example: '累計',
    empty: '累計とは書かれていない',
    of: ({value}) => (value.cumulative === undefined ? undefined : '累計'),
  },
  {
    name: '累計開始年度',
    meaning: '累計に含まれる最初の年度',
    type: '整数',
    form: '年度の4月が属する西暦年',
    example: '2020',
    empty: '累計でないか、期間が書かれていない',
    of: ({value}) => value.cumulative?.from,
  },
  {
    name: '累計終了年度',
    meaning: '累計に含まれる最後の年度',
    type: '整数',
    form: '年度の4月が属する西暦年',
    example: '2024',
    empty: '累計でないか、期間が書かれていない',
    of: ({value}) => value.cumulative?.to,
  },
]
