import type {AppliedCorrection} from '../model/correction.js'

/** One correction of a person (訂正の記録): what was printed, what was used, and why. */
export interface CorrectionView {
  /** `12行`, or the id and field that was set. */
  place: string
  /** What the text has. */
  asPrinted: string
  /** What the report has instead. */
  asUsed: string
  /** Why, in the words of the person. */
  reason: string
  /** Who corrected; undefined where not said. */
  by: string | undefined
}

/** The corrections that were applied to a document, in the order of their file. */
export function toCorrections(
  corrections: ReadonlyArray<AppliedCorrection> | undefined,
): CorrectionView[] {
  return (corrections ?? []).map(correction => {
    const {reason, by} = correction
    return 'from' in correction
      ? {
          place: `${correction.line}行`,
          asPrinted: correction.from,
          asUsed: correction.to,
          reason,
          by,
        }
      : {
          place: `${correction.set} ${correction.key}`,
          asPrinted: inWords(correction.was),
          asUsed: inWords(correction.value),
          reason,
          by,
        }
  })
}

function inWords(value: unknown): string {
  if (value === undefined || value === null) return '（なし）'
  if (Array.isArray(value)) return value.map(inWords).join('、')
  if (typeof value === 'object') return 'raw' in value ? String(value.raw) : JSON.stringify(value)
  return String(value)
}
