import type {SectionKind} from '../model/section.js'
import type {Column} from './csv-table.js'
import type {Place} from './place.js'

/** What the number and title of each kind of section are headed, from the outermost to the innermost. */
const kindHeads: ReadonlyArray<[SectionKind, string, {number: string; title: string}]> = [
  ['chapter', '章', {number: '第1章', title: '総合戦略の考え方'}],
  ['goal', '目標', {number: '1', title: 'しごとと産業の育成'}],
  ['direction', '基本的方向', {number: '1-①', title: '地場産業の振興'}],
  ['measure', '施策', {number: '(1)', title: '起業の応援'}],
  ['item', '項目', {number: 'ア', title: '重点項目'}],
]

/** The columns that say which document a row is of. */
export const documentColumns: ReadonlyArray<Column<Place>> = [
  {
    name: '文書ID',
    meaning: '文書を識別する名前。ファイル名にも使われる',
    type: '文字列',
    form: '',
    example: 'shinchoku-r6',
    empty: undefined,
    of: ({document}) => document.document.id,
  },
  {
    name: '文書名',
    meaning: '文書の表題',
    type: '文字列',
    form: '',
    example: '総合戦略の進捗状況について',
    empty: '原文に表題がない',
    of: ({document}) => document.document.title,
  },
  {
    name: '自治体',
    meaning: '自治体の名称',
    type: '文字列',
    form: '',
    example: 'みなほし市',
    empty: '原文に記載がない',
    of: ({document}) => document.document.municipality,
  },
]

/** The columns that say where in the plan a row stands: a number and a title for each kind of section. */
export const sectionColumns: ReadonlyArray<Column<Place>> = [
  ...kindHeads.flatMap(([kind, head, example]) => [
    {
      name: `${head}番号`,
      meaning: `この行が属する${head}の番号`,
      type: '文字列の並び' as const,
      form: '原文の表記のまま。入れ子のときは外側から順に並べる',
      example: example.number,
      empty: `${head}に属さないか、番号がない`,
      of: ({chain}: Place) =>
        chain.flatMap(it => (it.kind === kind && it.number !== undefined ? [it.number] : [])),
    },
    {
      name: head,
      meaning: `この行が属する${head}の名称`,
      type: '文字列の並び' as const,
      form: '原文の表記のまま。入れ子のときは外側から順に並べる',
      example: example.title,
      empty: `${head}に属さない`,
      of: ({chain}: Place) => chain.filter(it => it.kind === kind).map(it => it.title),
    },
  ]),
  {
    name: '見出しID',
    meaning: 'この行が属する最も内側の見出しを文書の中で識別する名前',
    type: '文字列',
    form: '',
    example: 'goal-1/measure-2',
    empty: undefined,
    of: ({section}) => section.id,
  },
  {
    name: '見出しの担当課',
    meaning: 'この行が属する見出しについて書かれた担当課',
    type: '文字列の並び',
    form: '最も内側の、担当課が書かれた見出しのもの',
    example: '企画政策課;商工観光課',
    empty: '見出しに担当課の記載がない',
    of: ({chain}) => chain.findLast(it => it.divisions !== undefined)?.divisions,
  },
]

/** The column that says which file the lines are counted in. */
export const fileColumn: Column<Place> = {
  name: '原文ファイル',
  meaning: '読み取った原文のファイル名',
  type: '文字列',
  form: '',
  example: 'shinchoku-r6.txt',
  empty: undefined,
  of: ({document}) => document.document.source.file,
}

/** The column for the line of the source where something stands. */
export function lineColumn<Row>(of: (row: Row) => number | undefined): Column<Row> {
  return {
    name: '原文行',
    meaning: '原文ファイルの何行目にあるか',
    type: '整数',
    form: '1から数える',
    example: '10',
    empty: '原文の位置が分からない',
    of,
  }
}
