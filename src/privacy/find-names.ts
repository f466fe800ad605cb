import {familyNames} from './family-names.js'

/** A form of address, and not the start of a word such as 氏名 or 様式. */
const formOfAddress = /(?:氏|さん|様|君|先生|殿|選手|ちゃん|くん)(?![名族子々式相態神素支変様])/gu

/** As much as a full name takes: 長谷川 小太郎. */
const longestName = 9

/** A given name behind a family name, to the end of the run. */
export const givenName = /^[ 　]?(?:[\p{Script=Han}々]{0,4}|[ぁ-ん]{2,4}|[ァ-ヶー]{2,5})$/u

/** What stands before 氏 and names nobody: 同氏, 両氏, 摂氏. */
const nobody = /^(?:[同両各某貴諸摂華]|[\p{Script=Han}々]?者)$/u

/** A word that announces a name, and what follows it. */
const announced =
  /(?:氏名|担当者名?|代表者名?|講師|責任者|問い?合わ?せ先)[：:][ 　]*([\p{Script=Han}々]{1,4}[ 　]?[\p{Script=Han}々ぁ-んァ-ヶ]{1,4})/gu

/** A common family name, a blank, and a given name that ends there: 山田 太郎（会長）. */
const written = new RegExp(
  `(?<![\\p{Script=Han}々])(?:${familyNames.join('|')})[ 　][\\p{Script=Han}々ぁ-ん]{1,3}(?![\\p{Script=Han}々ぁ-んァ-ヶー])`,
  'gu',
)

/**
 * A common family name with the office of a person: 山田課長. Not 市長, since 千葉市長 is of a town; nor rarer names, since 企画課長
 * is of an office.
 */
const inOffice = new RegExp(
  `(?<![\\p{Script=Han}々ァ-ヶー])(?:${familyNames.filter(it => it.length > 1).join('|')})(?:課長|部長|係長|次長|主査|主任)(?![\\p{Script=Han}々])`,
  'gu',
)

/** What looks like the name of a person in `text`, as printed. */
export function findNames(text: string): string[] {
  const addressed = [...text.matchAll(formOfAddress)].flatMap(({0: form, index}) => {
    const name = nameBefore(text.slice(Math.max(0, index - longestName), index), form)
    return name === undefined ? [] : [name + form]
  })
  const after = [...text.matchAll(announced)].map(([, name = '']) => name).filter(startsAsName)
  const others = [written, inOffice].flatMap(it => text.match(it) ?? [])
  return [...new Set([...addressed, ...after, ...others])]
}

/** The name at the end of `before`: from a known family name on, or before 氏, which only persons bear, all kanji. */
function nameBefore(before: string, form: string): string | undefined {
  for (let at = 0; at < before.length; at++) {
    const name = before.slice(at)
    const family = familyNames.find(it => name.startsWith(it))
    if (family !== undefined && givenName.test(name.slice(family.length))) return name
  }
  if (form !== '氏') return undefined
  const [name = ''] = before.match(/[\p{Script=Han}々]{0,9}$/u) ?? []
  return name.length < 2 || nobody.test(name) ? undefined : name
}

function startsAsName(name: string): boolean {
  return familyNames.some(it => name.startsWith(it))
}
