import type {Root} from 'mdast'
import type {Extension} from 'micromark-util-types'
import remarkParse from 'remark-parse'
import {type Processor, unified} from 'unified'

/**
 * What plain Japanese text is not: an indented line is no code, `[1]` no link, `*` a footnote mark, `&` and `\` are
 * themselves. HTML is taken apart by us, since a `<p>` inside a row must not swallow the rows that follow.
 */
const plainText: Extension = {
  disable: {
    null: [
      'attention',
      'autolink',
      'blockQuote',
      'characterEscape',
      'characterReference',
      'codeFenced',
      'codeIndented',
      'codeText',
      'definition',
      'hardBreakEscape',
      'htmlFlow',
      'htmlText',
      'labelEnd',
      'labelStartImage',
      'labelStartLink',
      'setextUnderline',
    ],
  },
}

/**
 * remark-parse, fitted to plain Japanese text by a micromark extension. Text in, mdast out; never fails. Rows of
 * tab-separated tables do not come here.
 */
export const markdown = unified()
  .use(remarkParse)
  .use(function (this: Processor) {
    this.data().micromarkExtensions = [plainText]
  })
  .freeze() as unknown as {parse(text: string): Root}
