/** Every sentence the program says, by key, in the languages it speaks. */
import {english} from './en.js'
import {japanese} from './ja.js'
import {printable} from './printable.js'

export type Language = 'ja' | 'en'
export type MessageKey = keyof typeof japanese

const catalogues: Record<Language, Record<MessageKey, string>> = {ja: japanese, en: english}

/** The sentence `key` in `language`, its `{names}` filled from `params`, which steer no terminal. A name without a value stays as it is. */
export function fill(
  language: Language,
  key: MessageKey,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return catalogues[language][key].replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in params ? printable(String(params[name])) : whole,
  )
}

/** The language of a locale such as `ja_JP.UTF-8`: Japanese where it says so, English for any other. */
export function languageOf(locale: string | undefined): Language {
  return /^ja\b|^ja_/i.test(locale ?? '') ? 'ja' : 'en'
}
