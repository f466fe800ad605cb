/** An era of the Japanese calendar. `last` is the last year number accepted in print. */
export type Era = {
  readonly name: string
  readonly letter: string
  readonly sign: string
  /** The 西暦 year of its 元年. */
  readonly first: number
  readonly last: number
}

/**
 * The eras since 1868. Plans written before May 2019 print 平成 far beyond its 31 years (平成35年度,
 * population visions even 平成72年), so 平成 has no end here; the three before it have theirs.
 */
export const eras: readonly Era[] = [
  {name: '明治', letter: 'M', sign: '㍾', first: 1868, last: 45},
  {name: '大正', letter: 'T', sign: '㍽', first: 1912, last: 15},
  {name: '昭和', letter: 'S', sign: '㍼', first: 1926, last: 64},
  {name: '平成', letter: 'H', sign: '㍻', first: 1989, last: 99},
  {name: '令和', letter: 'R', sign: '㋿', first: 2019, last: 99},
]

const byMark = new Map(
  eras.flatMap(era => [era.name, era.letter, era.sign].map(mark => [mark, era] as const)),
)

/**
 * @param mark 令和, R or ㋿.
 * @param year The year of the era, 1 for 元年.
 * @returns The 西暦 year, or undefined where the era or its year is not one.
 */
export function yearOfEra(mark: string, year: number): number | undefined {
  const era = byMark.get(mark)
  if (era === undefined || year < 1 || year > era.last) return undefined
  return era.first + year - 1
}
