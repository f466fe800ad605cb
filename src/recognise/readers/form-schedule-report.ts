import {report} from '../../diagnostics/report.js'
import type {Action} from '../../model/action.js'
import type {FormItem} from '../match/form-item.js'
import type {Piece} from '../match/form-row.js'
import {isUnplaced} from './form-action.js'
import type {Writing} from './form-text.js'

/** A report names so many actions. */
const mostNamed = 8

/** Reports once for an item what of its schedule could not be read, or that nothing of it is there. */
export function reportSchedule(
  item: FormItem,
  read: ReadonlyArray<Action>,
  writing: Writing,
): void {
  const {actions, scheduled, line, loosePhases} = item
  const cells = actions.flatMap(it => it.schedule.map(cell => cell.piece))
  const unread = actions.flatMap(it => it.schedule.filter(isUnplaced).map(cell => cell.piece))
  if (loosePhases.length > 0) reportLoose(loosePhases, item, writing)
  if (unread.length > 0)
    report(writing.file, 'schedule-not-read', {
      ...placeOf(unread),
      params: {found: wordsOf(unread)},
    })
  else if (scheduled && cells.length === 0 && read.every(it => !it.schedule))
    writing.notes.line('schedule-missing', line)
}

/** Words of a schedule that stand apart, with the actions that they may belong to. */
function reportLoose(
  words: ReadonlyArray<Piece>,
  {actions, title}: FormItem,
  {file}: Writing,
): void {
  const numbers = actions.flatMap(it => it.number ?? [])
  const candidates = numbers.slice(0, mostNamed).sort().join('、') || '—'
  const params = {found: wordsOf(words), title: title?.text ?? '—', candidates}
  report(file, 'phase-alone', {...placeOf(words), params, raw: words[0]?.text})
}

function placeOf(pieces: ReadonlyArray<Piece>) {
  const {line, column} = pieces[0] ?? {}
  return {line, column, lines: [...new Set(pieces.map(it => it.line))]}
}

function wordsOf(pieces: ReadonlyArray<Piece>): string {
  return pieces.map(it => it.text).join('」「')
}
