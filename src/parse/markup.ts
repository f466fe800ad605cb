/** Tags that extraction programs leave in plain text. `<関連する取組>` is none: a tag's name is one of these. */
const tagNames =
  'p|br|sup|sub|b|strong|i|em|u|s|span|div|font|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|th|td|caption|colgroup|col|center|hr|a|img|small'

/** One tag, opening or closing. Attributes hold no angle bracket, so the pattern is linear. */
export const tagPattern = new RegExp(`</?(?:${tagNames})(?:\\s[^<>]*|/)?>`, 'gi')

const paragraphEnd = /<\/?(?:p|br|div|li|tr|hr)(?:\s[^<>]*|\/)?>/gi

/** The paragraphs of a piece of text: tags out, white space collapsed, empty ones dropped. */
export function paragraphsOf(text: string): string[] {
  if (!text.includes('<')) return nonEmpty([text])
  // Cut first: what stands around a tag must not become one.
  return nonEmpty(text.split(paragraphEnd).map(it => it.replace(tagPattern, '')))
}

/** White space to one blank each, none at the ends. */
export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function nonEmpty(texts: ReadonlyArray<string>): string[] {
  return texts.map(collapse).filter(it => it !== '')
}
