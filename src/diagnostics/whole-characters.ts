/** A stretch cut out of a text by code units, without the half of a character (𠮟) that a cut may have left at its ends. */
export function wholeCharacters(stretch: string): string {
  return stretch.replace(/\p{Surrogate}/gu, '')
}
