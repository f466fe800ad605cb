import {actionsCsvColumns} from './actions-csv.js'
import {csvColumns} from './csv.js'
import {type Column, writeTable} from './csv-table.js'
import {glossaryCsvColumns} from './glossary-csv.js'
import {indicatorsCsvColumns} from './indicators-csv.js'

/** What the dictionary says of a column; a `number` is its place in the file, counted from 1. */
interface Entry extends Omit<Column<never>, 'of' | 'type'> {
  file: string
  number?: number
  type?: string
}

/** The columns of the dictionary itself. */
const dictionaryColumns: ReadonlyArray<Column<Entry>> = [
  {
    name: '表',
    meaning: '列がある表',
    type: '文字列',
    form: '「共通」はすべての表に当てはまる決まり',
    example: '値',
    empty: undefined,
    of: ({file}) => file,
  },
  {
    name: '列番号',
    meaning: '列が左から何番目か',
    type: '整数',
    form: '1から数える',
    example: '1',
    empty: '列ではない',
    of: ({number}) => number,
  },
  {
    name: '列名',
    meaning: '列の見出し、または決まりの名',
    type: '文字列',
    form: '',
    example: '数値',
    empty: undefined,
    of: ({name}) => name,
  },
  {
    name: '意味',
    meaning: '列に何が入るか、または決まりの内容',
    type: '文字列',
    form: '',
    example: '値の年度',
    empty: undefined,
    of: ({meaning}) => meaning,
  },
  {
    name: '型',
    meaning: '列に入るデータの型',
    type: '選択肢',
    form: '文字列/文字列の並び/選択肢/整数/数値',
    example: '整数',
    empty: '列ではない',
    of: ({type}) => type,
  },
  {
    name: '単位・書式',
    meaning: '単位、書き方、選択肢など',
    type: '文字列',
    form: '選択肢は/で区切る',
    example: '1から数える',
    empty: '決まりがない',
    of: ({form}) => form,
  },
  {
    name: '例',
    meaning: 'セルの例',
    type: '文字列',
    form: '',
    example: '2024',
    empty: undefined,
    of: ({example}) => example,
  },
  {
    name: '空のセルの意味',
    meaning: 'セルが空のとき、それが何を表すか',
    type: '文字列',
    form: '',
    example: '注記がない',
    empty: '空のセルはない',
    of: ({empty}) => empty,
  },
]

/** The tables of the download by the name that the dictionary gives them. */
const tables: ReadonlyArray<[string, ReadonlyArray<Omit<Column<never>, 'of'>>]> = [
  ['値', csvColumns],
  ['指標', indicatorsCsvColumns],
  ['取組', actionsCsvColumns],
  ['用語', glossaryCsvColumns],
  ['データ項目定義', dictionaryColumns],
]

/** What holds for every table. */
const rules: ReadonlyArray<Omit<Entry, 'file' | 'empty'>> = [
  {
    name: '形式',
    meaning:
      '文字コードはUTF-8（BOM付き）、改行はCRLF、引用符と区切りはRFC 4180による。1行目は列名',
    form: '',
    example: '"1,000人",人',
  },
  {
    name: 'セル内の改行',
    meaning: 'セルの中に改行、タブ、制御文字はない。原文にあるときは半角の空白に替えるか除く',
    form: '',
    example: '1行目 2行目',
  },
  {
    name: '文字列の並び',
    meaning: '複数の文字列が一つのセルに入るときは半角の;で区切る。文字列の中の;は全角の；に替える',
    form: '',
    example: '企画政策課;商工観光課',
  },
  {
    name: '先頭の引用符',
    meaning:
      "表計算ソフトが数式や日付や負の数などに変えてしまう文字列（=、+、-、@や、その全角で始まるもの、(1)、1/3、1-2、001など）には、先頭に半角の'を一つ付ける。元から'で始まる文字列にも一つ付けるので、先頭の'を一つ除くと必ず元の文字列になる。整数と数値の列には付けない",
    form: '',
    example: '(1)',
  },
  {
    name: '年度',
    meaning: '4月から翌年3月までを1年度とする',
    form: '',
    example: '2024',
  },
]

/**
 * The data dictionary as CSV text: a row for every column of every table (its own included), after the rules that hold
 * for all of them. It is the same for every document.
 */
export function dataDictionary(): string {
  const common = rules.map(rule => ({...rule, file: '共通', empty: undefined}))
  const columns = tables.flatMap(([file, list]) =>
    list.map((column, index) => ({...column, file, number: index + 1})),
  )
  return writeTable<Entry>(dictionaryColumns, [...common, ...columns])
}
