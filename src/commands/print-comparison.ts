import type {Change, Comparison, FieldChange, Part, Place} from '../compare/comparison.js'
import {kindsInOrder} from '../compare/count-kinds.js'
import {fill} from '../messages/catalogue.js'
import {cutName} from './cut-name.js'
import {paint, type Terminal} from './terminal.js'
import {titleLine} from './title-line.js'

/** Longer texts are cut to what is around their first difference. */
const mostSigns = 60
const before = 12

/** Says what changed, a line for each thing and one for each of its fields. */
export function printComparison({documents, counts}: Comparison, terminal: Terminal): void {
  const {lang, out} = terminal
  for (const document of documents) {
    out(`${paint(terminal, 'strong', titleLine(document, lang))}\n`)
    for (const change of document.changes) printChange(change, terminal)
  }
  if (documents.length === 0) {
    out(`${fill(lang, 'diff-none')}\n`)
    return
  }
  const told = kindsInOrder.flatMap(kind =>
    counts[kind] ? [`${fill(lang, `kind-${kind}`)} ${counts[kind]}`] : [],
  )
  if (told.length > 0) out(`${told.join(lang === 'ja' ? '、' : ', ')}\n`)
}

function printChange({subject, kinds, old, new: next, fields}: Change, terminal: Terminal): void {
  const {lang, out} = terminal
  const told = kinds.map(it => fill(lang, `kind-${it}`)).join(lang === 'ja' ? '・' : ', ')
  const what = fill(lang, `subject-${subject}`)
  const place = next ?? old
  const path = pathOf(place)
  const where = path === '' ? '' : paint(terminal, 'dim', `  (${path})`)
  const colour = next ? (old ? 'warning' : 'note') : 'error'
  out(`  ${paint(terminal, colour, told)}  ${what} ${cutName(place?.heading ?? '')}${where}\n`)
  if (!old || !next) return
  if (kinds.includes('moved') && old.path.join() !== next.path.join())
    out(`      ${fill(lang, 'diff-from', {heading: pathOf(old)})}\n`)
  for (const field of fields) out(`      ${tellField(field, terminal)}\n`)
}

function pathOf(place: Place | undefined): string {
  return (place?.path ?? []).map(cutName).join(' > ')
}

function tellField(field: FieldChange, {lang}: Terminal): string {
  const label = field.newLabel ?? field.oldLabel
  const name = [fill(lang, `field-${field.field}`), label].filter(it => it !== undefined).join(' ')
  const nothing = (kind: 'added' | 'removed') => `(${fill(lang, `kind-${kind}`)})`
  const oldParts = field.oldParts ?? (field.old === undefined ? [] : [plain(field.old)])
  const newParts = field.newParts ?? (field.new === undefined ? [] : [plain(field.new)])
  // Both texts are the same up to there.
  const from = Math.min(leadOf(oldParts), leadOf(newParts))
  const old = field.old === undefined ? nothing('added') : excerpt(oldParts, from)
  const next = field.new === undefined ? nothing('removed') : excerpt(newParts, from)
  return `${name}: ${old} → ${next}${tellReasons(field, lang)}`
}

function tellReasons({reasons}: FieldChange, lang: Terminal['lang']): string {
  if (reasons === undefined) return ''
  const told = reasons.map(({reason, by}) => (by === undefined ? reason : `${reason}, ${by}`))
  return fill(lang, 'diff-reason', {reason: told.join('; ')})
}

function plain(text: string): Part {
  return {text, changed: true}
}

/** How many signs stand before the first difference; of a text that has none, all. */
function leadOf(parts: ReadonlyArray<Part>): number {
  const first = parts.findIndex(it => it.changed)
  const same = first < 0 ? parts : parts.slice(0, first)
  return [...same.map(it => it.text).join('')].length
}

function excerpt(parts: ReadonlyArray<Part>, from: number): string {
  const signs = [...parts.map(it => it.text).join('')]
  if (signs.length <= mostSigns) return signs.join('')
  const start = Math.max(0, from - before)
  const end = start + mostSigns
  return `${start > 0 ? '…' : ''}${signs.slice(start, end).join('')}${end < signs.length ? '…' : ''}`
}
