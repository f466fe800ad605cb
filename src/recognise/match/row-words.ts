import type {Row} from '../../parse/block.js'
import type {Column} from './header-row.js'

/** What a row says in words beside its figures, as printed. */
export interface RowWords {
  notes: string[]
  review: string[]
}

/**
 * The words of columns that the text itself judges and remarks in: 達成率, 評価 and the like are notes under their head,
 * 備考 is a note, コメント and 今後の方向性 are the review.
 */
export function readRowWords(row: Row, columns: ReadonlyArray<Column>): RowWords {
  const notes: string[] = []
  const review: string[] = []
  columns.forEach(({role, head}, index) => {
    const {text = '', paragraphs = []} = row.cells[index] ?? {}
    if (text === '') return
    if (role === 'note') notes.push(text)
    if (role === 'appraisal' || role === 'breakdown') notes.push(`${head}：${text}`)
    if (role === 'review') {
      const [first = text, ...rest] = paragraphs.length > 1 ? paragraphs : [text]
      for (const it of [`${head}：${first}`, ...rest]) review.push(it)
    }
  })
  return {notes, review}
}
