import type {Extension as FromMarkdownExtension} from 'mdast-util-from-markdown'
import type {
  Code,
  Construct,
  Extension,
  State,
  TokenizeContext,
  Tokenizer,
} from 'micromark-util-types'

/** One line of a tab-separated table, cells not yet told apart. */
export interface TabRow {
  type: 'tabRow'
}

declare module 'mdast' {
  interface RootContentMap {
    tabRow: TabRow & import('unist').Node
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    tabRow: 'tabRow'
  }
}

const horizontalTab = -2
const virtualSpace = -1
const space = 32

/**
 * A line that holds a tab and something to read is a row, wherever it stands: before code or indentation can claim its
 * leading tabs (`flowInitial`), and as the end of a paragraph that it follows without a blank line (`flow`).
 */
const construct: Construct = {name: 'tabRow', tokenize: tokenizeTabRow as Tokenizer, concrete: true}

export const tabRow: Extension = {flowInitial: {null: [construct]}, flow: {null: [construct]}}

export const tabRowFromMarkdown: FromMarkdownExtension = {
  enter: {
    tabRow(token) {
      this.enter({type: 'tabRow'} as never, token)
    },
  },
  exit: {
    tabRow(token) {
      this.exit(token)
    },
  },
}

function tokenizeTabRow(
  this: TokenizeContext,
  effects: Parameters<Tokenizer>[0],
  ok: State,
  nok: State,
): State {
  let tabs = afterIndent(this)
  let words = false
  return start

  function start(code: Code): State | undefined {
    if (code === null || code < virtualSpace - 1) return nok(code)
    effects.enter('tabRow')
    return inside(code)
  }

  function inside(code: Code): State | undefined {
    if (code === null || code < horizontalTab) {
      if (!tabs || !words) return nok(code)
      effects.exit('tabRow')
      return ok(code)
    }
    if (code === horizontalTab) tabs = true
    else if (code !== virtualSpace && code !== space) words = true
    effects.consume(code)
    return inside
  }
}

/** Whether indentation already taken from this line held a tab. */
function afterIndent(context: TokenizeContext): boolean {
  const last = context.events.at(-1)
  return last?.[1].type === 'linePrefix' && context.sliceSerialize(last[1]).includes('\t')
}
