import {report} from '../../diagnostics/report.js'
import type {FormItem} from '../match/form-item.js'
import {follows, type PrintedNumber, readItemNumber, withCircle} from '../match/form-number.js'
import type {Desk} from './form-sorting.js'

/** The number of each item as meant: where some have circled digits and the order allows one reading, all have. */
export function readNumbers(
  items: ReadonlyArray<FormItem>,
  {file}: Desk,
): Array<string | undefined> {
  const printed = items.map(it => (it.number ? readItemNumber(it.number.text) : undefined))
  const circled = printed.some(it => it?.circled)
  const changed: string[] = []
  const lines: number[] = []
  let last: PrintedNumber | undefined
  const numbers = printed.map((number, index) => {
    const inOrder = number !== undefined && follows(number, last)
    last = number ?? last
    const place = {line: items[index]?.line, column: items[index]?.number?.column}
    const raw = number?.raw
    if (!inOrder) report(file, 'item-number-doubtful', {...place, raw, params: {found: raw ?? '—'}})
    if (!number || (circled && !inOrder)) return raw
    const clean = !circled && number.clean
    const expected = circled ? withCircle(number) : `${number.chapter}-${number.item}`
    if (clean || expected === raw) return raw
    changed.push(`${raw} → ${expected}`)
    lines.push(place.line ?? 1)
    return expected
  })
  if (changed.length > 0) {
    const params = {count: changed.length, found: changed.join('、')}
    report(file, 'item-number-read-as', {line: lines[0], lines, params})
  }
  return numbers
}

/** An id for each item: its number within the section that it stands in, or its place where there is none. */
export function idsOf(
  items: ReadonlyArray<FormItem>,
  numbers: ReadonlyArray<string | undefined>,
): string[] {
  const taken = new Set<string>()
  return items.map(({parent}, index) => {
    const slug = numbers[index]?.normalize('NFKC').replace(/[^0-9A-Za-z-]+/g, '')
    const wanted = `${parent ? `${parent.id}/` : ''}item-${slug || index + 1}`
    const id = taken.has(wanted) ? `${wanted}-line-${items[index]?.line}` : wanted
    taken.add(id)
    return id
  })
}
