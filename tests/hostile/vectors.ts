import {characters, escapes, halves, lookAlikes} from './characters.ts'
import {addresses, braces, markup} from './markup.ts'
import {formulas, paths, yamls} from './names.ts'

/** Texts that want to be more than text, by what they try. */
export const vectors: Readonly<Record<string, ReadonlyArray<string>>> = {
  markup,
  addresses,
  braces,
  characters,
  halves,
  lookAlikes,
  escapes,
  formulas,
  yamls,
  paths,
}

export const allVectors: ReadonlyArray<string> = [...new Set(Object.values(vectors).flat())]
