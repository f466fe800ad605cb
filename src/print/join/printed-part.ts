/** A part of a paper that was printed alone. */
export interface PrintedPart {
  bytes: Uint8Array
  /** How many of its pages belong to the paper, if not all; what stands on the others is in the next part again. */
  pages?: number
  /** The table or the list that it goes on with, and how many of its first rows repeat the head of the table. */
  goesOn?: {in: 'Table' | 'L'; heads: number} | undefined
}
