import type {Document} from '../model/document.js'
import {type Column, writeTable} from './csv-table.js'
import {figureColumns} from './figure-columns.js'
import {type FigureRow, figureRows} from './figure-rows.js'
import {indicatorColumns} from './indicator-columns.js'
import {documentColumns, sectionColumns} from './place-columns.js'

/** The columns of the table of figures. */
export const csvColumns: ReadonlyArray<Column<FigureRow>> = [
  ...documentColumns,
  ...sectionColumns,
  ...indicatorColumns,
  ...figureColumns,
]

/**
 * The figures of a document as CSV text, one row per figure, after the rules for machine-readable tables of the Ministry
 * of Internal Affairs (総務省, 2020-12-18, https://www.soumu.go.jp/menu_news/s-news/01toukatsu01_02000186.html): one datum
 * a cell, numbers bare, the unit and the year in columns of their own, nothing left out because the row above says it.
 * Where there is no figure, only the heads.
 */
export function toCsv(document: Document): string {
  return writeTable(csvColumns, figureRows(document))
}
