/**
 * A text as it is seen in print: runs of plain blanks as one, without what leaves no mark (controls, joints of width
 * nothing). Full-width blanks and the width of figures are seen and stay.
 */
export function visible(text: string): string {
  return text
    .replace(/[\t\n\f\r]/g, ' ')
    .replace(/[\p{Cc}\u00ad\u200b\u2060\ufeff]/gu, '')
    .replace(/ +/g, ' ')
    .replace(/^ | $/g, '')
}

/** A text without what two spellings of the same words differ in: width, blanks, which dash or quote was meant. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/[\p{Pd}−ーｰ─]/gu, '-')
    .replace(/["“”„‟〝〞]/g, '"')
    .toLowerCase()
}
