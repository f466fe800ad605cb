/** Elements between which white space is seen. */
const inline: ReadonlySet<string> = new Set(['a', 'b', 'br', 'small', 'span', 'sub', 'sup'])

/**
 * A page with less to load and the same tree: without the line breaks and indents of its templates, without quotes that
 * an attribute does not need, and without end tags that may be left out. Expects what our templates draw: no `>` in an
 * attribute, no `pre`, `script` or `style` with text in it.
 * https://html.spec.whatwg.org/multipage/syntax.html#optional-tags
 */
export function compactHtml(html: string): string {
  const pieces = html.split(/(<[^<>]*>)/)
  return pieces
    .map((piece, index) => {
      if (!piece.startsWith('<')) return compactText(piece, pieces[index - 1], pieces[index + 1])
      if (/^<\/(?:colgroup|dd|dt|li|tbody|td|th|thead|tr)>$/.test(piece)) return ''
      if (piece === '</p>' && endsParagraph(pieces, index)) return ''
      return piece.startsWith('<!') ? piece : compactTag(piece)
    })
    .join('')
}

function compactText(text: string, before: string | undefined, after: string | undefined): string {
  if (!text.includes('\n')) return text
  const seen = isInline(before) && isInline(after)
  if (!seen && text.trim() === '' && !text.includes('　')) return ''
  return text.replace(/[ \t\r\n]+/g, run => (run.includes('\n') ? ' ' : run))
}

/** A paragraph ends by itself before a block, and at the end of one. */
function endsParagraph(pieces: ReadonlyArray<string>, index: number): boolean {
  const next = pieces[index + 1]?.trim() === '' ? (pieces[index + 2] ?? '') : ''
  return /^<\/?(?:article|dd|details|div|dl|dt|figure|footer|h[1-6]|header|li|main|nav|ol|p|section|table|tbody|td|th|thead|tr|ul)\b/.test(
    next,
  )
}

function isInline(tag: string | undefined): boolean {
  return inline.has(/^<\/?([a-z]+)/.exec(tag ?? '')?.[1] ?? '')
}

function compactTag(tag: string): string {
  return tag.replace(/ ([a-z-]+)="([^"]*)"(?!\/>)/gi, (attribute, name: string, value: string) =>
    value.endsWith('/') || !/^[^\s"'=<>`]+$/.test(value) ? attribute : ` ${name}=${value}`,
  )
}
