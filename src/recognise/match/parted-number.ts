const digitAtEnd = /[\d０-９]$/
const restOfNumber = /^(?:[\d０-９]|[,，][\d０-９]{3})/

/** Whether `number` and `title`, the end of `text`, are one number cut in two: 施策 10000 is no 施策 1000 named 0. */
export function isPartedNumber(number: string, title: string, text: string): boolean {
  return digitAtEnd.test(number) && restOfNumber.test(title) && text.endsWith(number + title)
}
