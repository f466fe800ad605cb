import type {SectionKind} from '../model/section.js'
import type {Period} from '../model/value.js'

/** What a section of each kind is called before its number; a chapter has only its number. */
export const kindNames: Readonly<Record<SectionKind, string>> = {
  chapter: '',
  goal: '基本目標',
  direction: '基本的方向',
  measure: '施策',
  item: '項目',
}

const eras: Readonly<Record<string, string>> = {R: '令和', H: '平成', S: '昭和'}

/** A printed figure as it is read aloud: `▲8.5` → `マイナス8.5`, `R2～R6` → `R2からR6`. */
export function speak(raw: string): string {
  return raw
    .replace(/[▲△−](?=[\d０-９])/gu, 'マイナス')
    .replace(/ ?[～〜] ?/gu, 'から')
    .replace(/ ?↓ ?/gu, '、')
}

/** A period as it is read aloud: `R6` → `令和6年度`; other labels stay as printed. */
export function speakPeriod(period: Period): string {
  const short = /^([RHS])(\d{1,2}|元)(?:年度?)?$/u.exec(period.label)
  const era = eras[short?.[1] ?? '']
  return era === undefined ? period.label : `${era}${short?.[2] ?? ''}年度`
}

/** A link to the element with this id, for the `href` of the same page. */
export function anchor(id: string): string {
  return `#${id.split('/').map(encodeURIComponent).join('/')}`
}

/**
 * Text for the inside of a CSS string, in either kind of quotes. Everything but letters and digits becomes a
 * hexadecimal escape, so the result is also safe inside a `<style>` element.
 * https://www.w3.org/TR/css-syntax-3/#consume-escaped-code-point
 */
export function cssString(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, mark => `\\${(mark.codePointAt(0) ?? 0).toString(16)} `)
}

/** How wide a text is set in BIZ UDPGothic, in em, rounded up: its figures are three quarters of a kanji wide. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, sign) => sum + signWidth(sign), 0)
}

function signWidth(sign: string): number {
  if (/[,.:;'|!il ]/.test(sign)) return 0.34
  if (/[-/()[\]]/.test(sign)) return 0.5
  if (sign === '%') return 1
  return (sign.codePointAt(0) ?? 0) < 0x2000 ? 0.78 : 1
}

/**
 * A title in two lines, where a tail between dashes is a subtitle: `まちをつくる ―産業の振興―`. Together, with the space
 * between them, they are the title; `tail` is undefined where there is none.
 */
export function splitTitle(title: string): {lead: string; tail: string | undefined} {
  const from = tailStart(title)
  if (from === undefined) return {lead: title, tail: undefined}
  return {lead: title.slice(0, from), tail: title.slice(from).trimStart()}
}

/** Where a blank and a dash begin what another dash ends, with none of its kind between; undefined where nothing does. */
function tailStart(title: string): number | undefined {
  if (title.length < 3 || !/[—–―ー～〜-]$/u.test(title)) return undefined
  let start: number | undefined
  for (let at = title.length - 2; at > 0; at--) {
    if (/[—–―ー～〜-]/u.test(title[at] ?? '') && /\s/u.test(title[at - 1] ?? '')) start = at - 1
    if (/[—–―～〜]/u.test(title[at] ?? '')) break
  }
  return start
}
