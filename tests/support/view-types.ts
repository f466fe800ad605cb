import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

/** A field of a view, as its type declares it. */
export interface Field {
  name: string
  /** The words before it; '' where there are none. */
  meaning: string
  optional: boolean
  /** True where it may be `undefined`. */
  absent: boolean
  /** How many lists stand around what it holds. */
  lists: number
  /** The name of a declared type, or of a plain one: `string`, `number`, `boolean`. */
  holds: string
  /** Of an object that is declared where it stands. */
  fields: Field[]
}

/** The fields of every interface that the files of `folder` declare, by its name; those it extends come first. */
export function readViewTypes(folder: string): Map<string, Field[]> {
  const text = readdirSync(folder)
    .map(file => readFileSync(join(folder, file), 'utf8'))
    .join('\n')
  const heads = [...text.matchAll(/^(?:export )?interface (\w+)(?: extends ([\w, ]+))? \{\n/gm)]
  const own = new Map(
    heads.map(head => {
      const [whole, name = '', parents = ''] = head
      const body = upToClosing(text.slice(head.index + whole.length))
      return [name, {parents: parents.split(', ').filter(Boolean), fields: readFields(body)}]
    }),
  )
  const all = (name: string): Field[] => {
    const {parents = [], fields = []} = own.get(name) ?? {}
    return [...parents.flatMap(all), ...fields]
  }
  return new Map([...own.keys()].map(name => [name, all(name)]))
}

/** The text before the bracket that closes what was opened before it. */
function upToClosing(text: string): string {
  let depth = 1
  for (const {0: mark, index} of text.matchAll(/\/\*[\s\S]*?\*\/|[{}]/g)) {
    if (mark === '{') depth++
    if (mark === '}' && --depth === 0) return text.slice(0, index)
  }
  throw new Error('a bracket is not closed')
}

function readFields(body: string): Field[] {
  const fields: Field[] = []
  const start = /[\s;]*(?:\/\*\*([\s\S]*?)\*\/\s*)?(\w+)(\?)?:\s*/y
  for (let at = 0; ; ) {
    start.lastIndex = at
    const found = start.exec(body)
    if (found === null) {
      if (body.slice(at).trim() !== '') throw new Error(`not understood: ${body.slice(at)}`)
      return fields
    }
    const type = typeAt(body, start.lastIndex)
    at = start.lastIndex + type.length
    const [, words = '', name = '', mark] = found
    const meaning = words.replace(/\s*\n\s*\*\s?/g, ' ').trim()
    fields.push({name, meaning, optional: mark !== undefined, ...readType(type)})
  }
}

/** The type that begins at `at` and ends with its line or a semicolon, unless a bracket is open or the next line goes on with it. */
function typeAt(body: string, at: number): string {
  let depth = 0
  for (const {0: mark, index} of body
    .slice(at)
    .matchAll(/\/\*[\s\S]*?\*\/|=>|[<({[]|[>)}\]]|;|\n(?!\s*\|)/g)) {
    if (/^[<({[]$/.test(mark)) depth++
    if (/^[>)}\]]$/.test(mark)) depth--
    if (/^[;\n]$/.test(mark) && depth === 0) return body.slice(at, at + index)
  }
  return body.slice(at)
}

function readType(written: string): Pick<Field, 'absent' | 'lists' | 'holds' | 'fields'> {
  const absent = /\|\s*undefined\s*$/.test(written)
  const type = written
    .replace(/\|\s*undefined\s*$/, '')
    .replace(/^\s*\|\s*/, '')
    .trim()
  const list = /^(?:Readonly)?Array<([\s\S]*)>$/.exec(type)?.[1] ?? /^(\w+)\[\]$/.exec(type)?.[1]
  if (list !== undefined) {
    const inner = readType(list)
    return {...inner, absent, lists: inner.lists + 1}
  }
  const [, holds = '', body] = /^(?:(\w+) & )?\{([\s\S]*)\}$/.exec(type) ?? []
  if (body !== undefined) return {absent, lists: 0, holds, fields: readFields(body)}
  return {absent, lists: 0, holds: type.startsWith("'") ? 'string' : type, fields: []}
}
