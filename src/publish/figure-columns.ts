import {
  changeWords,
  choices,
  missingWords,
  qualifierWords,
  relativeWords,
  wordFor,
} from '../model/value-words.js'
import type {Column} from './csv-table.js'
import type {FigureRow} from './figure-rows.js'
import {occasionColumns} from './occasion-columns.js'
import {fileColumn, lineColumn} from './place-columns.js'

/** The columns that say the figure itself. */
const amountColumns: ReadonlyArray<Column<FigureRow>> = [
  {
    name: '数値',
    meaning: '値の数値。範囲のときは下限',
    type: '数値',
    form: '単位と桁区切りを除き、負の数は半角の-で表す。万・億は展開する',
    example: '24000',
    empty:
      '数値がない。「語」「推移」「欠測」も空なら、数値として読み取れなかった（「原表記」を参照）',
    of: ({value, part}) => (part ?? value).number,
  },
  {
    name: '上限値',
    meaning: '範囲（4回～6回など）の上限',
    type: '数値',
    form: '「数値」と同じ',
    example: '6',
    empty: '範囲ではない',
    of: ({value, part}) => (part ?? value).upper,
  },
  {
    name: '単位',
    meaning: '数値と上限値の単位',
    type: '文字列',
    form: '原文の表記（%は半角）。万・億は含まない',
    example: '人',
    empty: '単位がない',
    of: ({value, part}) => (part ?? value).unit,
  },
  {
    name: '単位あたり',
    meaning: '何あたりの数値か（人/年の年）',
    type: '文字列',
    form: '原文の表記のまま',
    example: '年',
    empty: '原文に記載がない',
    of: ({value, part}) => (part ?? value).per,
  },
  {
    name: '条件',
    meaning: '数値に付いた条件',
    type: '選択肢',
    form: choices(qualifierWords),
    example: '以上',
    empty: '条件がない',
    of: ({value, part}) => wordFor(qualifierWords, (part ?? value).qualifier),
  },
  {
    name: '増減',
    meaning: '数値が増加または減少の幅であること（10%減など）',
    type: '選択肢',
    form: choices(changeWords),
    example: '減',
    empty: '増減の幅ではない',
    of: ({value, part}) => wordFor(changeWords, (part ?? value).change),
  },
  {
    name: '語',
    meaning: '数値ではなく語で示された状態',
    type: '文字列',
    form: '原文の表記のまま',
    example: '未設置',
    empty: '語で示された値ではない',
    of: ({value}) => value.state,
  },
  {
    name: '推移',
    meaning: '数値ではなく推移で示された値',
    type: '選択肢',
    form: choices(relativeWords),
    example: '現状維持',
    empty: '推移で示された値ではない',
    of: ({value}) => wordFor(relativeWords, value.relative),
  },
  {
    name: '欠測',
    meaning: '値がない理由。欠測は0ではない。目標値(改定n)の横線は改定がないことを示す',
    type: '選択肢',
    form: choices(missingWords),
    example: '集計中',
    empty: '欠測ではない',
    of: ({value}) => wordFor(missingWords, value.missing),
  },
]

/** The columns that say what was printed, and where. */
const printedColumns: ReadonlyArray<Column<FigureRow>> = [
  {
    name: '原表記',
    meaning: '値の原文の表記。内訳に分けた行には値全体の表記が入る',
    type: '文字列',
    form: '原文の表記のまま（空白は詰める）',
    example: '2.4万人/年',
    empty: '原文が空欄',
    of: ({value}) => value.raw,
  },
  {
    name: '内訳原表記',
    meaning: '内訳に分けた行の、その内訳の原文の表記',
    type: '文字列',
    form: '原文の表記のまま（空白は詰める）',
    example: '第1期 96%',
    empty: '内訳ではない',
    of: ({part}) => part?.raw,
  },
  {
    name: 'セル原表記',
    meaning: '一つの欄に目標値の改定が並ぶとき、その欄全体の原文の表記',
    type: '文字列',
    form: '原文の表記のまま（空白は詰める）',
    example: '65.0% ↓ 70.0%',
    empty: '原表記が欄全体である',
    of: ({value}) => value.cell,
  },
  fileColumn,
  lineColumn(({value}: FigureRow) => value.line),
  {
    name: '原文桁',
    meaning: '原文行の何文字目から始まるか',
    type: '整数',
    form: '1から数える。UTF-16の符号単位で数えた文字数',
    example: '58',
    empty: '原文の位置が分からない',
    of: ({value}) => value.column,
  },
]

/** The columns of a figure, apart from those of its indicator. */
export const figureColumns: ReadonlyArray<Column<FigureRow>> = [
  ...occasionColumns,
  ...amountColumns,
  ...printedColumns,
]
