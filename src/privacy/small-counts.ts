import type {Value} from '../model/value.js'

/** Counters of people. */
const people = new Set(['人', '名', '世帯', '組'])

/**
 * A count of people of one or two digits. Not 1人1台, 5人に1人, 1人当たり, 3人以上 or 2人目, which count nobody in particular, and not
 * the words 人口, 人材 …
 */
const inText =
  /(?<![\d０-９.,．，第]|人に)([\d０-９]{1,2}) ?(?:人|名)(?![\d０-９一目当あ以未ず口材気間権員生物称簿]|に[\d０-９一])/gu

/** Whether `value` counts at least one and fewer than `threshold` people, in itself or in a part. */
export function isSmallCount(value: Value, threshold: number): boolean {
  const figures = value.parts?.length ? value.parts : [value]
  return figures.some(
    ({number, unit, upper, per}) =>
      per === undefined &&
      upper === undefined &&
      people.has(unit ?? value.unit ?? '') &&
      isSmall(number, threshold),
  )
}

/** The counts of fewer than `threshold` people in a sentence, as printed. */
export function countsInText(text: string, threshold: number): string[] {
  return [...text.matchAll(inText)]
    .filter(([, digits = '']) => isSmall(Number(digits.normalize('NFKC')), threshold))
    .map(([whole]) => whole)
}

function isSmall(number: number | undefined, threshold: number): boolean {
  return number !== undefined && Number.isInteger(number) && number > 0 && number < threshold
}
