/** Digits of a telephone number, half or full width, with its hyphens or brackets. */
const telephone =
  /(?<![\d０-９])[0０][\d０-９]{1,4}[-‐－―ー(（][\d０-９]{1,4}[-‐－―ー)）][\d０-９]{3,4}(?![\d０-９])/gu
const mobile = /(?<![\d０-９])[0０][5-9５-９][0０][\d０-９]{8}(?![\d０-９])/gu
const mail = /(?<![\w.+-])[\w.+-]{1,64}[@＠][\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/gu

/** What looks like a telephone number or a mail address in `text`, as printed. */
export function findAddresses(text: string): string[] {
  return [telephone, mobile, mail].flatMap(pattern => text.match(pattern) ?? [])
}
