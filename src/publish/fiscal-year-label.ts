/** The fiscal year that each era names first in its own name, and the 西暦 year that is its 元年; the newest first. */
const eras = [
  {name: '令和', from: 2019, first: 2019},
  {name: '平成', from: 1989, first: 1989},
  {name: '昭和', from: 1927, first: 1926},
  {name: '大正', from: 1913, first: 1912},
  {name: '明治', from: 1868, first: 1868},
] as const

/**
 * A fiscal year, as the 西暦 year of its April, in the Japanese calendar: 2024 → `令和6年度`, 2018 → `平成30年度`;
 * undefined before 1868. A fiscal year has the era of its April, but 2019 is 令和元年度 as a whole: so the ministries
 * agreed on 2 April 2019 (改元に伴う元号による年表示の取扱いについて).
 */
export function labelFiscalYear(year: number): string | undefined {
  const era = eras.find(({from}) => year >= from)
  if (era === undefined) return undefined
  const count = year - era.first + 1
  return `${era.name}${count === 1 ? '元' : count}年度`
}
