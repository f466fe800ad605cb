import type {Vocabulary} from '../vocabulary/vocabulary.js'

/** A label of a look back, and the paragraphs that share its cell. */
export interface LabelledReview {
  label: string
  paragraphs: string[]
}

/** The review label that a cell of `paragraphs` begins with, and the rest of the cell; undefined where there is none. */
export function readReviewLabel(
  paragraphs: ReadonlyArray<string>,
  {reviewLabels}: Vocabulary,
): LabelledReview | undefined {
  const [first = '', ...rest] = paragraphs
  const label = reviewLabels.map(it => it.exec(first)?.[0]).find(it => it !== undefined)
  if (label === undefined) return undefined
  const after = first.slice(label.length).replace(/^[\s:：]+/u, '')
  return {label, paragraphs: after === '' ? rest : [after, ...rest]}
}
