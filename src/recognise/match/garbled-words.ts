import type {VFile} from 'vfile'
import {report} from '../../diagnostics/report.js'
import {asPrinted} from './printed-line.js'

/** A word that cannot be told as printed. */
export interface GarbledWord {
  line: number
  column: number
  text: string
}

/** `garbled`: a word that is in the document as printed; `garbled-left-out`: one that is not. */
type Rule = 'garbled' | 'garbled-left-out'

/** Words that cannot be told; those that are likely the same word are told together. */
export interface GarbledWords {
  /** Notes `word` with the words that it may be. */
  add(rule: Rule, word: GarbledWord, candidates: ReadonlyArray<string>): void
  /** Reports all that was noted. */
  tell(): void
}

interface Group {
  rule: Rule
  words: GarbledWord[]
  candidates: ReadonlyArray<string>
}

/** Nothing noted yet; reports go to `file`. */
export function createGarbledWords(file: VFile): GarbledWords {
  const groups = new Map<string, Group>()
  return {
    add(rule, word, candidates) {
      const key = candidates.length > 0 ? `${rule} ${candidates.join()}` : `${rule} ${groups.size}`
      const group = groups.get(key) ?? {rule, words: [], candidates}
      group.words.push(word)
      groups.set(key, group)
    },
    tell() {
      for (const group of groups.values()) reportGroup(group, file)
    },
  }
}

function reportGroup({rule, words, candidates}: Group, file: VFile): void {
  const [first, ...others] = words
  if (!first) return
  const {line, column, text} = first
  const found = [...new Set(words.map(it => it.text.replace(/\t+/g, '')))].join('」「')
  const lines = [...new Set(words.map(it => it.line))]
  const count = words.length
  report(file, rule, {
    line,
    column,
    lines,
    params: {found, count, lines: lines.join(', '), candidates: candidates.join('、') || '—'},
    raw: asPrinted(file, line, text),
    suggestion: candidates.length === 1 ? candidates[0] : undefined,
    ...(others.length > 0 && {sentence: `${rule}-places` as const}),
  })
}
