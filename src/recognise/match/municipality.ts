/** What the papers of a municipality are called after its name, so that 都市計画 is no city. */
const papers =
  '第|まち・|総合|基本|行政|行財政|人口|地方|デジタル|ひと・?|公共施設|人材|情報|環境|地域|男女|子ども|こども|高齢'
const name = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]{1,10}?[市町村区]'

const inTitle = new RegExp(
  `^(?:第[\\d０-９一二三四五六七八九十]{1,3}[期次]\\s?)?(?:(?:令和|平成)?[\\d０-９元]{1,4}年度\\s?)?(${name})(?=\\s|版|の|${papers})`,
  'u',
)
/** A name at the head of a line, a clause or a quotation, and how the text goes on: with a paper, with its people, with a particle. */
const inText = new RegExp(
  `(?:^|[\\s、。，．・：；「『（(【●○■◆①-⑳*－-])(?:\\p{Script=Han}{2,3}[都道府県])?(?<name>${name})(?:(?<paper>${papers})|(?<people>民(?!間)|内|役所|議会|立|長(?!期))|[のにはをがへで])`,
  'gmu',
)

/** What ends like a name and is none: 本市, 近隣市町, 学区. */
const noName =
  /^(?:本|当|同|各|全|両|他|県|国|都|市|区|町|村|旧)?[市町村区]{1,3}$|(?:都市|地区|学区|校区|行政区|街区|近隣[市町村]{1,9}|[市町村][市町村区]|農村|山村|漁村|下町|港町|市街)$/u
/** Words before a bare 市: 活発な市, すべての市, これまで市. */
const noStem =
  /^\p{Script=Hiragana}*[^\p{Script=Hiragana}].*[のにはをがとでもやてたなるいくすりれう].$|^(?:すべて|さら|これ|それ|その|この|ここ|どの|あの|より|また|まず|かつ|とも|による|など|ます)/u

/** How a prefecture speaks of itself: the cities that it names are others. */
const ofPrefecture = /[本当][県府]/u

/** So many lines name the municipality of a text that has no title. */
const fewestLines = 3

/** The municipality that the title of a paper names; undefined where it names none. */
export function readMunicipality(title: string): string | undefined {
  const found = inTitle.exec(title)?.[1]
  return found === undefined || noName.test(found) ? undefined : found
}

/**
 * The municipality of a paper: the one in its title, else the one that its text speaks of. That one is named in three
 * lines or more and in more than one way (○○市は, ○○市民, ○○市総合計画), and no other is named even twice; undefined
 * where more than one reading is possible.
 */
export function findMunicipality(title: string | undefined, text: string): string | undefined {
  return (title && readMunicipality(title)) ?? findInText(text)
}

interface Mentions {
  lines: number
  lastLineEnd: number
  ways: Set<string>
}

function findInText(text: string): string | undefined {
  if (ofPrefecture.test(text)) return undefined
  const found = new Map<string, Mentions>()
  let lineEnd = -1
  for (const {groups, index, 0: whole} of text.matchAll(inText)) {
    const {name: said = '', paper, people} = groups ?? {}
    if (noName.test(said) || noStem.test(said)) continue
    const mentions = found.get(said) ?? {lines: 0, lastLineEnd: -1, ways: new Set()}
    found.set(said, mentions)
    const end = index + whole.length
    if (end > lineEnd) lineEnd = text.indexOf('\n', end)
    if (lineEnd < 0) lineEnd = text.length
    if (mentions.lastLineEnd !== lineEnd) mentions.lines += 1
    mentions.lastLineEnd = lineEnd
    mentions.ways.add(paper ? 'paper' : people ? 'people' : 'particle')
  }
  const [one, ...others] = [...found].filter(([, {lines}]) => lines > 1)
  if (!one || others.length > 0) return undefined
  const [municipality, {lines, ways}] = one
  return lines >= fewestLines && ways.size > 1 ? municipality : undefined
}
