/** Marks that are drawn on or as nothing, besides what Unicode calls controls and separators. */
const unseen = /\p{C}|\p{Z}|\s|\ufffd|\u034f|\u115f|\u1160|\u3164|\uffa0|\ufe0f|\u{e0100}/gu

/** A text without what cannot be seen or is spaced otherwise: two texts of one essence read alike. */
export function essence(text: string): string {
  return text.replace(unseen, '').normalize('NFC')
}
