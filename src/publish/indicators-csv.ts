import type {Document} from '../model/document.js'
import {type Column, writeTable} from './csv-table.js'
import {indicatorRows} from './figure-rows.js'
import {type IndicatorRow, indicatorColumns} from './indicator-columns.js'
import {documentColumns, fileColumn, lineColumn, sectionColumns} from './place-columns.js'

/** The columns of the table of indicators. */
export const indicatorsCsvColumns: ReadonlyArray<Column<IndicatorRow>> = [
  ...documentColumns,
  ...sectionColumns,
  ...indicatorColumns,
  {
    name: '振り返り',
    meaning: '担当課による振り返り',
    type: '文字列の並び',
    form: '原文の段落を順に並べる',
    example: '会場を広げ、参加者が増えた。;次年度も続ける。',
    empty: '原文に記載がない',
    of: ({indicator}) => indicator.review,
  },
  fileColumn,
  lineColumn(({indicator}: IndicatorRow) => indicator.line),
]

/** The indicators of a document as CSV text, one row each, with or without figures. */
export function toIndicatorsCsv(document: Document): string {
  const rows = indicatorRows(document)
  return writeTable(indicatorsCsvColumns, rows)
}
