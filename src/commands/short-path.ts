import {relative, resolve} from 'node:path'

/** A path as a person would type it from where they stand. */
export function shortPath(path: string): string {
  const short = relative('.', resolve(path))
  return short === '' || short.startsWith('..') ? path : short
}
