import type {Document} from '../model/document.js'
import type {Term} from '../model/section.js'
import {type Column, writeTable} from './csv-table.js'
import {type Place, placesOf} from './place.js'
import {documentColumns, fileColumn, lineColumn, sectionColumns} from './place-columns.js'

/** A term where it is explained. */
interface TermRow extends Place {
  term: Term
}

/** The columns of the table of terms. */
export const glossaryCsvColumns: ReadonlyArray<Column<TermRow>> = [
  ...documentColumns,
  ...sectionColumns,
  {
    name: '用語',
    meaning: '解説される用語',
    type: '文字列',
    form: '原文の表記のまま',
    example: '関係人口',
    empty: '原文に記載がない',
    of: ({term}) => term.term,
  },
  {
    name: '解説',
    meaning: '用語の解説',
    type: '文字列',
    form: '原文の表記のまま',
    example: '地域と多様に関わる人々。',
    empty: '原文に記載がない',
    of: ({term}) => term.definition,
  },
  fileColumn,
  lineColumn(({term}: TermRow) => term.line),
]

/** The terms that a document explains as CSV text, one row each. */
export function toGlossaryCsv(document: Document): string {
  const rows = placesOf(document).flatMap(place =>
    (place.section.glossary ?? []).map(term => ({...place, term})),
  )
  return writeTable(glossaryCsvColumns, rows)
}
