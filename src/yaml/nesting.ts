import type {VFile} from 'vfile'
import {Lexer} from 'yaml'
import {report} from '../diagnostics/report.js'

/** A hundred times as deep as anything of ours; far deeper, and reading it would overflow the stack. */
const deepest = 100

/** Reports the first node of the YAML text of `file` that is nested too deep to be read; whether there was one. */
export function reportTooDeep(file: VFile): boolean {
  const text = String(file.value)
  const offset = findTooDeep(text)
  if (offset === undefined) return false
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  const column = offset - before.lastIndexOf('\n')
  report(file, 'yaml-too-deep', {line, column, params: {limit: deepest}})
  return true
}

/** Signs that the lexer puts between the pieces of a text: they take no room in it, the last says that a scalar follows. */
const marks = new Set(['\u0002', '\u0018', '\u001f'])

/**
 * Where in a YAML text the first node stands that is more than `deepest` deep, as an offset; undefined where none is.
 * Flow collections count one each, blocks by their indent and their `-`, `?`, `:`: never less than they are deep.
 */
function findTooDeep(text: string): number | undefined {
  let offset = 0
  let flow = 0
  let block = 0
  let atLineStart = true
  let before = ''
  for (const token of new Lexer().lex(text)) {
    const isScalar = before === '\u001f'
    before = token
    if (marks.has(token)) continue
    if (!isScalar) {
      if (token === '[' || token === '{') flow++
      else if (token === ']' || token === '}') flow--
      else if (flow === 0 && /^[-?:]$/.test(token)) block++
      else if (atLineStart && flow === 0) block = /^ +$/.test(token) ? token.length : 0
      if (flow + block > deepest) return offset
    }
    offset += token.length
    atLineStart = !isScalar && token.endsWith('\n')
    if (atLineStart && flow === 0) block = 0
  }
  return undefined
}
