import type {VFile} from 'vfile'
import {report} from '../../diagnostics/report.js'
import type {RuleName} from '../../diagnostics/rules.js'
import type {Ledger} from '../ledger.js'
import type {FormLabel} from './form-label.js'
import type {Piece} from './form-row.js'
import {createGarbledWords, type GarbledWords} from './garbled-words.js'
import {asPrinted} from './printed-line.js'

/** Claims what is no content of a form, and gathers what is said of it once for the whole paper. */
export interface FormNotes {
  /** Takes the words of a piece for the section `target`; what was cut out of them stays leftover. */
  used(piece: Piece, target: string): void
  /** Takes the pieces of a label; a spelling that is not the known one is noted. */
  label(pieces: ReadonlyArray<Piece>, label?: FormLabel): void
  /** Takes a heading of the section `target`; `same` says that it stands in the document as printed. */
  heading(piece: Piece, target: string, same: boolean): void
  /** Notes pieces that stay leftover as leavings of text recognition. */
  debris(pieces: ReadonlyArray<Piece>): void
  /** Notes a word that cannot be told, with the words that it may be. */
  garbled: GarbledWords['add']
  /** Notes a case of a rule that is summed up. */
  line(rule: RuleName, line: number): void
  /** Reports all that was noted. */
  tell(): void
}

/** How a label was printed, by the known one. */
type Spellings = Map<string, {printed: Set<string>; lines: number[]; column: number}>

/** A report names so many spellings of one label. */
const mostSpellings = 5

/** Nothing noted yet; reports go to `file`, claims to `ledger`. */
export function createFormNotes(file: VFile, ledger: Ledger): FormNotes {
  const garbled = createGarbledWords(file)
  const spellings: Spellings = new Map()
  const lines = new Map<RuleName, Set<number>>()
  const labels: Piece[] = []
  const headings: Array<{piece: Piece; target: string}> = []
  function line(rule: RuleName, at: number): void {
    const noted = lines.get(rule) ?? new Set()
    lines.set(rule, noted.add(at))
  }
  return {
    line,
    garbled: garbled.add,
    used(piece, target) {
      ledger.claim(piece, 'used', target)
      for (const cut of piece.cuts) {
        ledger.claim(cut, cut.use)
        line(cut.use === 'label' ? 'form-labels-removed' : 'ocr-debris', piece.line)
      }
    },
    heading(piece, target, same) {
      ledger.claim(piece, 'heading', target)
      if (same) headings.push({piece, target})
    },
    label(pieces, label) {
      for (const it of pieces) {
        ledger.claim(it, 'label')
        labels.push(it)
        line('form-labels-removed', it.line)
      }
      const first = pieces[0]
      if (!label || label.likeness === 1 || !first) return
      const known = spellings.get(label.word) ?? {
        printed: new Set(),
        lines: [],
        column: first.column,
      }
      known.printed.add(pieces.map(it => it.text).join(''))
      known.lines.push(first.line)
      spellings.set(label.word, known)
    },
    debris(pieces) {
      for (const it of pieces) line('ocr-debris', it.line)
    },
    tell() {
      // A line of labels and leavings gives nothing to the document: it is left whole.
      const rows = ledger.lines()
      for (const {piece, target} of headings)
        if (rows[piece.line - 1]?.class === 'partial') ledger.claim(piece, 'used', target)
      for (const it of labels) {
        const row = rows[it.line - 1]
        if (row?.class === 'partial' && row.target === '') ledger.claim(it, 'leftover')
      }
      garbled.tell()
      tellSpellings(spellings, file)
      for (const [rule, places] of lines) {
        for (const at of [...places].sort((a, b) => a - b)) report(file, rule, {line: at})
      }
    },
  }
}

function tellSpellings(spellings: Spellings, file: VFile): void {
  const [first] = [...spellings.values()].sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0))
  if (!first) return
  const {printed, lines, column} = first
  const found = [...spellings].map(([expected, it]) => {
    const read = [...it.printed].slice(0, mostSpellings).join('」「')
    return `「${read}」→「${expected}」（${it.lines.length}）`
  })
  report(file, 'label-spelled-differently', {
    line: lines[0],
    column,
    lines: [...spellings.values()].flatMap(it => it.lines).sort((a, b) => a - b),
    params: {found: found.join('、')},
    raw: asPrinted(file, lines[0] ?? 1, [...printed][0] ?? ''),
  })
}
