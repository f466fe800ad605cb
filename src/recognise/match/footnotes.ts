import type {VFile} from 'vfile'
import {report} from '../../diagnostics/report.js'
import type {Indicator} from '../../model/indicator.js'
import type {Row} from '../../parse/block.js'

const marks = /[※＊*][\d０-９]{1,2}|注[\d０-９]{1,2}/gu
const footnote =
  /^(?<mark>[※＊*]\s?[\d０-９]{1,2}|[（(]?注\s?[\d０-９]{1,2}[)）]?)[\s.．:：)）]*(?<text>[^\s.．:：)）].*)$/u

/** Marks in the cells of tables (46.7% ※1) and the lines below that explain them. */
export interface Footnotes {
  /** Remembers the marks in the cells of the row that `indicator` was read from. */
  mark(indicator: Indicator, row: Row): void
  /** The mark that `text` (a line) explains; undefined where it explains none that was seen. */
  markOf(text: string): string | undefined
  /** Gives an explanation, as printed, to the indicators that bear its mark; the id of the first. */
  explain(mark: string, text: string): string
  /** Reports the marks that no line explained. */
  end(): void
}

/** Footnotes of a text, reporting on `file`. */
export function createFootnotes(file: VFile): Footnotes {
  const open = new Map<string, Array<{indicator: Indicator; row: Row}>>()
  return {
    mark(indicator, row) {
      for (const mark of new Set(row.cells.flatMap(it => it.text.match(marks) ?? []))) {
        const bearers = open.get(spelled(mark))
        if (bearers) bearers.push({indicator, row})
        else open.set(spelled(mark), [{indicator, row}])
      }
    },
    markOf(text) {
      if (open.size === 0) return undefined
      const mark = footnote.exec(text)?.groups?.mark
      return mark !== undefined && open.has(spelled(mark)) ? spelled(mark) : undefined
    },
    explain(mark, text) {
      const bearers = open.get(mark) ?? []
      for (const {indicator} of bearers) {
        const others = (indicator.notes ?? []).filter(it => spelled(it) !== mark)
        indicator.notes = [...others, text]
      }
      open.delete(mark)
      return bearers[0]?.indicator.id ?? ''
    },
    end() {
      for (const [mark, bearers] of open) {
        for (const {row} of bearers)
          report(file, 'mark-unresolved', {line: row.line, params: {found: mark}, raw: mark})
      }
    },
  }
}

function spelled(mark: string): string {
  return mark.normalize('NFKC').replace(/[\s().:]/g, '')
}
