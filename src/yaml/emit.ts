/** A tree of plain data, as JSON knows it. */
export type Plain = string | number | boolean | null | Plain[] | {[key: string]: Plain | undefined}

/** Which values stand on one line: by their key, or by the key of the list that they are items of. */
export interface OneLine {
  values: ReadonlySet<string>
  items: ReadonlySet<string>
}

/**
 * `map` as YAML 1.2 text: block style, but one line for what `oneLine` names. Written by hand, since a library that keeps
 * a node for every scalar takes longer over a document than it took to read the text; held to the library by tests that
 * read everything back.
 */
export function emitYaml(map: {[key: string]: Plain | undefined}, oneLine: OneLine): string {
  const parts: string[] = []
  emitMap(map, '', {parts, oneLine})
  return parts.join('')
}

interface Output {
  parts: string[]
  oneLine: OneLine
}

function emitMap(map: {[key: string]: Plain | undefined}, indent: string, output: Output): void {
  let lead = ''
  for (const key in map) {
    const value = map[key]
    if (value === undefined) continue
    output.parts.push(lead, key, ':')
    emitValue(key, value, indent, output)
    lead = indent
  }
}

function emitValue(key: string, value: Plain, indent: string, output: Output): void {
  const {parts, oneLine} = output
  if (typeof value !== 'object' || value === null || isEmpty(value) || oneLine.values.has(key)) {
    parts.push(' ', flow(value, false), '\n')
    return
  }
  const inner = `${indent}  `
  parts.push('\n')
  if (!Array.isArray(value)) {
    parts.push(inner)
    emitMap(value, inner, output)
    return
  }
  for (const item of value) {
    parts.push(inner, '- ')
    const block =
      typeof item === 'object' && item !== null && !Array.isArray(item) && !isEmpty(item)
    if (block && !oneLine.items.has(key)) emitMap(item, `${inner}  `, output)
    else parts.push(flow(item, false), '\n')
  }
}

function flow(value: Plain, inside: boolean): string {
  if (typeof value === 'string') return scalar(value, inside)
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value)) return `[${value.map(it => flow(it, true)).join(', ')}]`
  const pairs = Object.entries(value).flatMap(([key, it]) =>
    it === undefined ? [] : [`${scalar(key, true)}: ${flow(it, true)}`],
  )
  return `{${pairs.join(', ')}}`
}

function isEmpty(value: Plain[] | {[key: string]: Plain | undefined}): boolean {
  return Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0
}

/** What YAML gives a meaning to at the start of a scalar, or anywhere in it. */
const indicator = /^[-?:,[\]{}#&*!|>'"%@`\s=<]|: |:$| #|\s$/
const flowIndicator = /[,[\]{}:]/
/** What some reader of YAML 1.1 or 1.2 takes for a number, a time, a truth value or nothing. */
const otherType =
  /^(?:[-+.]?\d[\d_:.,eExXoOa-fA-F+-]*|[-+]?\.(?:inf|nan)|y|n|yes|no|on|off|true|false|null|~|\.nan)$/i
// biome-ignore lint/suspicious/noControlCharactersInRegex: what must be escaped are control characters
const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}/u

function scalar(text: string, inside: boolean): string {
  if (unprintable.test(text)) return doubleQuoted(text)
  const plain =
    text !== '' &&
    !indicator.test(text) &&
    !otherType.test(text) &&
    !(inside && flowIndicator.test(text))
  return plain ? text : `'${text.replaceAll("'", "''")}'`
}

/** JSON's strings are YAML's; only a few characters more must not stand bare. */
function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    it => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
