/** A text without what cannot be seen or is spaced otherwise: two texts of one essence read alike. */
export function essence(text: string): string {
  return text
    .replace(/[\p{C}\p{Z}\s\u{fffd}\u034f\u115f\u1160\u3164\uffa0\ufe0f\u{e0100}]/gu, '')
    .normalize('NFC')
}
