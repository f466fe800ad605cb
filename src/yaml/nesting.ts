import type {VFile} from 'vfile'
import {Lexer} from 'yaml'
import {type Params, report} from '../diagnostics/report.js'
import type {MessageKey} from '../messages/catalogue.js'

/** A hundred times as deep as anything of ours; far deeper, and reading it would overflow the stack. */
const deepest = 100

/** How many pieces (names, values, signs, line ends) a YAML text may have, and what is said of one with more. */
export interface PartLimit {
  most: number
  sentence: MessageKey
  params?: Params
}

/**
 * Reports the first place from which on the YAML text of `file` cannot be read: nested too deep, or with more pieces than
 * memory is to hold. Says whether there was one.
 */
export function reportTooMuch(file: VFile, {most, sentence, params}: PartLimit): boolean {
  const text = String(file.value)
  const found = findTooMuch(text, most)
  if (found === undefined) return false
  const {offset, deep} = found
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  const column = offset - before.lastIndexOf('\n')
  if (deep) report(file, 'yaml-too-deep', {line, column, params: {limit: deepest}})
  else
    report(file, 'yaml-too-many-parts', {line, column, sentence, params: {...params, limit: most}})
  return true
}

/** Signs that the lexer puts between the pieces of a text: they take no room in it, the last says that a scalar follows. */
const marks = new Set(['\u0002', '\u0018', '\u001f'])

/**
 * Where in a YAML text the first node stands that is more than `deepest` deep, or the first piece after `most`, as an
 * offset; undefined where neither is. Flow collections count one each, blocks by their indent and their `-`, `?`, `:`: never less than they are deep.
 */
function findTooMuch(text: string, most: number): {offset: number; deep: boolean} | undefined {
  let offset = 0
  let parts = 0
  let flow = 0
  let block = 0
  let atLineStart = true
  let before = ''
  for (const token of new Lexer().lex(text)) {
    const isScalar = before === '\u001f'
    before = token
    if (marks.has(token)) continue
    parts++
    if (parts > most) return {offset, deep: false}
    if (!isScalar) {
      if (token === '[' || token === '{') flow++
      else if (token === ']' || token === '}') flow--
      else if (flow === 0 && /^[-?:]$/.test(token)) block++
      else if (atLineStart && flow === 0) block = /^ +$/.test(token) ? token.length : 0
      if (flow + block > deepest) return {offset, deep: true}
    }
    offset += token.length
    atLineStart = !isScalar && token.endsWith('\n')
    if (atLineStart && flow === 0) block = 0
  }
  return undefined
}
