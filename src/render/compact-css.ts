/**
 * A style sheet without its comments and without the white space that no reader needs. Text in quotes stays as it is.
 * Spaces around `+`, `-` and most combinators stay: some of them have a meaning.
 */
export function compactCss(css: string): string {
  return css
    .split(/("[^"\n]*"?|'[^'\n]*'?|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?)/)
    .map(piece => (/^["']/.test(piece) ? piece : piece.startsWith('/*') ? '' : squeeze(piece)))
    .join('')
}

function squeeze(piece: string): string {
  return piece
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replaceAll(';}', '}')
    .replaceAll(' > ', '>')
    .replace(/([ :(,-])0\./g, '$1.')
}
