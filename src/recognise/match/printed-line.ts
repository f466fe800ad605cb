import type {VFile} from 'vfile'

const linesOf = new WeakMap<VFile, string[]>()

/** `text` where line `line` (from 1) of `file` holds it so; undefined where it was put together from several places. */
export function asPrinted(file: VFile, line: number, text: string): string | undefined {
  const lines = linesOf.get(file) ?? String(file.value).split('\n')
  linesOf.set(file, lines)
  return text !== '' && lines[line - 1]?.includes(text) ? text : undefined
}
