import type {changes, missingKinds, qualifiers, relatives} from './value.js'

/** What the words of the model are called in print. */
type Words<Kinds extends ReadonlyArray<string>> = Readonly<Record<Kinds[number], string>>

/** How a figure is qualified. */
export const qualifierWords: Words<typeof qualifiers> = {
  about: '約',
  atLeast: '以上',
  atMost: '以下',
  moreThan: '超',
  lessThan: '未満',
}

/** Which way a figure is to be counted: 10%減. */
export const changeWords: Words<typeof changes> = {increase: '増', decrease: '減'}

/** Where a value is to go that names no figure. */
export const relativeWords: Words<typeof relatives> = {
  maintain: '現状維持',
  increase: '増加',
  decrease: '減少',
}

/** Why there is no figure. */
export const missingWords: Words<typeof missingKinds> = {
  dash: '横線',
  blank: '空欄',
  abolished: '廃止',
  notComputable: '算出不能',
  new: '新規',
  pending: '集計中',
  notSurveyed: '未調査',
}

/** The word for `key`; undefined where there is no key. */
export function wordFor<Key extends string>(
  words: Readonly<Record<Key, string>>,
  key: Key | undefined,
): string | undefined {
  return key === undefined ? undefined : words[key]
}

/** All words of a list as the data dictionary names them: `増/減`. */
export function choices(words: Readonly<Record<string, string>>): string {
  return Object.values(words).join('/')
}
