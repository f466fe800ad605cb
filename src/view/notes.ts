import {diagnosticOf} from '../diagnostics/report.js'
import {findConflicts} from '../judge/judge.js'
import type {Diagnostic, Document, Severity} from '../model/document.js'
import {indicatorsOf} from '../model/walk.js'
import type {Judged} from './judged.js'

/** What a person should look at (データに関する注記). */
export interface NoteView {
  /** `10行`; undefined for a note on the whole text. */
  place: string | undefined
  /** For class names: `error`, `warning`, `note`. */
  severity: Severity
  /** 要修正, 要確認, 参考. */
  word: string
  /** What was found and what to do. */
  message: string
  /** The text in question, as printed. */
  raw: string | undefined
  /** A likely correction; never applied by itself. */
  suggestion: string | undefined
  /** The name of the rule, for those who look it up. */
  rule: string
}

const words: Readonly<Record<Severity, string>> = {
  error: '要修正',
  warning: '要確認',
  note: '参考',
}

/** The diagnostics of a document, and what its judgement found and stands in no YAML, as notes in source order. */
export function toAllNotes({sections, diagnostics}: Document, judged: Judged): NoteView[] {
  const conflicts = indicatorsOf(sections).flatMap(it => {
    const judgement = judged.of.get(it.id)
    return judgement === undefined ? [] : findConflicts(it, judgement)
  })
  const all = [...diagnostics, ...conflicts.map(({rule, ...it}) => diagnosticOf(rule, it))]
  return toNotes(all.sort((one, other) => (one.line ?? 0) - (other.line ?? 0)))
}

/** Diagnostics as notes, in the order given. */
function toNotes(diagnostics: ReadonlyArray<Diagnostic>): NoteView[] {
  return diagnostics.map(({line, column, severity, message, raw, suggestion, rule}) => ({
    place:
      line === undefined
        ? undefined
        : column === undefined
          ? `${line}行`
          : `${line}行 ${column}字目`,
    severity,
    word: words[severity],
    message,
    raw,
    suggestion,
    rule,
  }))
}
