import type {Diagnostic, Severity} from '../model/document.js'

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

/** Sentences of the judgement where words and figures of an indicator disagree, as notes at its line. */
export function toConflictNotes(
  conflicts: ReadonlyArray<{line: number; message: string}>,
): NoteView[] {
  return toNotes(
    conflicts.map(({line, message}) => ({
      rule: 'direction-conflict',
      severity: 'warning',
      line,
      message,
    })),
  )
}

/** The diagnostics of a document as notes, in source order. */
export function toNotes(diagnostics: ReadonlyArray<Diagnostic>): NoteView[] {
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
