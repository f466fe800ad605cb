import {type FormLabels, type FormRole, formRoles} from '../vocabulary/form-labels.js'
import {likeness} from './spelling.js'

/** A label as it was recognised. */
export interface FormLabel {
  role: FormRole
  /** The known label that the printed one is like. */
  word: string
  /** 1 where it is printed exactly so. */
  likeness: number
  /** The count behind a label: 取組内容 2. */
  number?: string
}

/** How much like a known label a text must be, where nothing else says that a label stands there. */
export const leastLikeness = 0.7

/** Labels are short; what is longer is text. */
const longestLabel = 24

interface KnownLabel {
  role: FormRole
  word: string
  plain: string
}

/** Labels as they are looked for. */
interface Index {
  words: ReadonlyArray<KnownLabel>
  exact: ReadonlyMap<string, KnownLabel>
  /** Numbers of labels by the characters they hold: labels that share few with a text are never compared with it. */
  byCharacter: ReadonlyMap<string, number[]>
  /** Forms repeat their labels: what was asked before, and the answers. */
  remembered: Map<string, FormLabel | undefined>
}

/** So many answers are remembered before all are forgotten. */
const mostRemembered = 20_000
const indexes = new WeakMap<FormLabels, Index>()

function indexOf(labels: FormLabels): Index {
  const known = indexes.get(labels)
  if (known) return known
  const words = formRoles.flatMap(role =>
    labels[role].map(word => ({role, word, plain: plainLabel(word)})),
  )
  const byCharacter = new Map<string, number[]>()
  words.forEach(({plain}, index) => {
    for (const character of new Set(plain))
      byCharacter.set(character, [...(byCharacter.get(character) ?? []), index])
  })
  const exact = new Map(words.map(it => [it.plain, it]))
  const index = {words, exact, byCharacter, remembered: new Map()}
  indexes.set(labels, index)
  return index
}

/** A label without what printing and scanning change: width, blanks, brackets, and the colon behind it. */
export function plainLabel(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s()[\]{}〈〉<>《》【】「」『』〔〕■□●◆◇▼:/\\・]/gu, '')
    .trim()
}

/**
 * The one of `labels` that `text` is, or is like (`least` from 0 to 1), among those of `roles`; undefined where it is like none.
 * Only short texts are compared.
 */
export function readFormLabel(
  text: string,
  labels: FormLabels,
  {
    least = leastLikeness,
    roles = formRoles,
  }: {least?: number; roles?: ReadonlyArray<FormRole>} = {},
): FormLabel | undefined {
  if (text.length > longestLabel * 2) return undefined
  const index = indexOf(labels)
  const {remembered} = index
  const asked = `${least} ${roles === formRoles ? '' : roles.join()} ${text}`
  if (remembered.has(asked)) return remembered.get(asked)
  if (remembered.size >= mostRemembered) remembered.clear()
  const found = compare(text, {index, least, roles})
  remembered.set(asked, found)
  return found
}

interface Search {
  index: Index
  least: number
  roles: ReadonlyArray<FormRole>
}

function compare(text: string, search: Search): FormLabel | undefined {
  const whole = plainLabel(text)
  if (whole.length < 2 || whole.length > longestLabel) return undefined
  const dated = /^(?:(?:令和|平成|[RH])?(?:\d{1,4}|元)年度?の?|今年度の?|当該年度の?)(.+)$/u.exec(
    whole,
  )?.[1]
  const counted = /^(.*?[^\d])(\d{1,2})$/u.exec(whole)
  const number = counted?.[2]
  const tries = [
    {plain: whole},
    ...(dated ? [{plain: dated}] : []),
    ...(counted?.[1] && number ? [{plain: counted[1], number}] : []),
  ]
  let best: FormLabel | undefined
  for (const it of tries) {
    const found = nearest(it.plain, search)
    if (!found || (best && best.likeness >= found.likeness)) continue
    if (it.number !== undefined && found.role !== 'action') continue
    best = {...found, ...(it.number !== undefined && {number: it.number})}
  }
  return best
}

function nearest(
  plain: string,
  {index: {words, exact, byCharacter}, least, roles}: Search,
): Omit<FormLabel, 'number'> | undefined {
  const same = exact.get(plain)
  if (same)
    return roles.includes(same.role) ? {role: same.role, word: same.word, likeness: 1} : undefined
  const shared = new Uint8Array(words.length)
  let most = 0
  for (const character of plain) {
    for (const index of byCharacter.get(character) ?? []) {
      const count = (shared[index] ?? 0) + 1
      shared[index] = count
      if (count > most) most = count
    }
  }
  if (most < plain.length * least) return undefined
  let best: Omit<FormLabel, 'number'> | undefined
  for (let index = 0; index < words.length; index++) {
    const it = words[index]
    if (!it || (shared[index] ?? 0) < Math.max(plain.length, it.plain.length) * least) continue
    if (!roles.includes(it.role)) continue
    const like = likeness(plain, it.plain)
    if (like >= least && like > (best?.likeness ?? 0))
      best = {role: it.role, word: it.word, likeness: like}
  }
  return best
}

/** Whether `text` is a shred of the label `word` (取組集 and 期間(年 of 取組期間(年度)), one character misread at most. */
export function isShredOf(text: string, word: string): boolean {
  const shred = plainLabel(text)
  if (shred === '') return true
  const whole = plainLabel(word)
  if (shred.length > whole.length + 1) return false
  const known = new Set(whole)
  const strange = [...shred].filter(it => !known.has(it)).length
  return strange === 0 || (strange === 1 && shred.length > 1)
}
