const digit = '[\\d０-９]'
const dash = '[-‐‑‒–—−－―ーｰ]'
const before = `(?<!${digit}|[.．,，])`
const after = `(?!${digit})`

/** Digits of a telephone number, half or full width, with hyphens or brackets: 03-0000-0000, (03)0000-0000, 03(0000)0000. */
const telephone = new RegExp(
  [
    `${before}[0０]${digit}{1,4}(?:${dash}|[(（])${digit}{1,4}(?:${dash}|[)）])${digit}{3,4}${after}`,
    `[(（][0０]${digit}{1,4}[)）][ 　]?${digit}{1,4}${dash}${digit}{3,4}${after}`,
    `[+＋][8８][1１]${dash}${digit}{1,4}${dash}${digit}{1,4}${dash}${digit}{3,4}${after}`,
  ].join('|'),
  'gu',
)
/** Behind a word that announces one, its digits may stand in groups or as one. */
const announced = new RegExp(
  `(?:電話|携帯|ＴＥＬ|TEL|Tel|☎|ＦＡＸ|FAX|Fax)(?:番号)?[:：・.．]?[ 　]?([0０]${digit}{1,4}[ 　.．]?${digit}{2,4}[ 　.．]?${digit}{4})${after}`,
  'gu',
)
const mobile = /(?<![\d０-９])[0０][5-9５-９][0０][\d０-９]{8}(?![\d０-９])/gu
const mail = /(?<![\w.+-])[\w.+-]{1,64}[@＠][\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/gu

/** What looks like a telephone number or a mail address in `text`, as printed. */
export function findAddresses(text: string): string[] {
  const named = [...text.matchAll(announced)].map(([, number = '']) => number)
  const written = [telephone, mobile, mail].flatMap(pattern => text.match(pattern) ?? [])
  return [...new Set([...named, ...written])]
}
