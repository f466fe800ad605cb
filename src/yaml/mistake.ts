import type {YAMLError} from 'yaml'
import type {z} from 'zod'
import {fill, type Language, type MessageKey} from '../messages/catalogue.js'

/** What is wrong, for each language; undefined where we have no words of our own for it. */
export type Mistake = {[language in Language]: string} | undefined

/** What is wrong with a value, and what to write instead. */
export function mistakeOf(issue: z.core.$ZodIssue): Mistake {
  switch (issue.code) {
    case 'unrecognized_keys':
      return words('mistake-key', {found: issue.keys[0] ?? ''})
    case 'invalid_type':
      return wrongType(issue)
    case 'invalid_value':
      return words('mistake-choice', {expected: issue.values.map(String).join(', ')})
    case 'invalid_format':
      return words('mistake-form')
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array') return words('mistake-empty')
      return words(issue.inclusive ? 'mistake-least' : 'mistake-more', {limit: `${issue.minimum}`})
    case 'too_big':
      if (issue.origin === 'string') return words('mistake-long', {limit: `${issue.maximum}`})
      return words('mistake-most', {limit: `${issue.maximum}`})
    case 'invalid_key': {
      const found = String(issue.path.at(-1) ?? '')
      return words('mistake-key', {found})
    }
    default:
      return undefined
  }
}

const types: Readonly<Record<string, MessageKey>> = {
  string: 'type-string',
  number: 'type-number',
  int: 'type-int',
  boolean: 'type-boolean',
  array: 'type-array',
  object: 'type-record',
  record: 'type-record',
}

function wrongType({expected, message}: z.core.$ZodIssueInvalidType): Mistake {
  const type = types[expected]
  if (!type) return undefined
  const key = message.endsWith('received undefined') ? 'mistake-missing' : 'mistake-type'
  return {
    ja: fill('ja', key, {expected: fill('ja', type)}),
    en: fill('en', key, {expected: fill('en', type)}),
  }
}

const syntax: Readonly<Record<string, MessageKey>> = {
  BAD_INDENT: 'syntax-indent',
  MISSING_CHAR: 'syntax-missing',
  TAB_AS_INDENT: 'syntax-tab',
  UNEXPECTED_TOKEN: 'syntax-unexpected',
  BLOCK_AS_IMPLICIT_KEY: 'syntax-key',
  MULTILINE_IMPLICIT_KEY: 'syntax-key',
  BAD_SCALAR_START: 'syntax-start',
}

/** What is wrong where a name stands twice. */
export function repeatedKey(): NonNullable<Mistake> {
  return words('syntax-repeated')
}

/** What is wrong with the writing of YAML. */
export function syntaxMistakeOf({code}: YAMLError): Mistake {
  const key = syntax[code]
  return key && words(key)
}

function words(
  key: MessageKey,
  params: Readonly<Record<string, string>> = {},
): NonNullable<Mistake> {
  return {ja: fill('ja', key, params), en: fill('en', key, params)}
}
