/** The name must be followed by what a municipality's paper is called after, so that 都市計画 is no city. */
const pattern =
  /^(?:第[\d０-９一二三四五六七八九十]{1,3}[期次]\s?)?(?:(?:令和|平成)?[\d０-９元]{1,4}年度\s?)?([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,10}?[市町村区])(?=\s|第|まち・|総合|基本|行政|行財政|人口|地方|デジタル|版|の|ひと)/u

/** The municipality that the title of a paper names; undefined where it names none. */
export function readMunicipality(title: string): string | undefined {
  const name = pattern.exec(title)?.[1]
  return name === undefined || /^(?:都市|市町村?|区市|市区)$/.test(name) ? undefined : name
}
