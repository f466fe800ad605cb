/** Texts that nobody writes. Each function makes one of so many parts; `full` is as many as a text of the largest kind has. */
const times = (count, part) => Array.from({length: count}, (_, index) => part(index)).join('')
const head = '指標名\t担当課\t現状値 (R2)\t(R5)\t目標値\n'
const table = `${head}数\t産業課\t1人\t2人\t3人\n\n施策 1 題\n\n`
const html = cells =>
  `<table><tr><td>指標名</td><td>目標値</td></tr><tr><td>${cells}甲</td><td>1人</td></tr></table>\n`

const form =
  'アクションプラン個別項目 - 実績報告(2024年度報告)\n\n実施項目\t題\t項目番号\t1-1\n現状と課題\tそれは甲である。\n目指す姿\tこうなる。【率50%】\n取組内容 1\t開く。\n'

/** Name → how many parts the largest has, and the text of so many. */
export const pathologicalTexts = {
  'cells of indicators': {
    full: 200_000,
    make: n => `施策 1 題\n\n${head}${times(n, it => `数${it}\t産業課\t${it}人\t2人\t3人\n`)}`,
  },
  'cells of tables, one a row': {
    full: 50_000,
    make: n => times(n, it => `施策 ${it + 1} 題\n\n${head}数${it}\t産業課\t${it}人\t2人\t3人\n\n`),
  },
  'cells in one row': {full: 1_000_000, make: n => `${table}${'甲\t'.repeat(n)}\n`},
  'cells in the row of an indicator': {
    full: 1_000_000,
    make: n => `施策 1 題\n\n${head}数\t産業課${'\t2人'.repeat(n)}\n`,
  },
  'years in the head': {
    full: 20_000,
    make: n =>
      `施策 1 題\n\n指標名\t担当課${times(n, it => `\t(R${it})`)}\n数\t産業課${'\t2人'.repeat(n)}\n`,
  },
  'cells of HTML': {
    full: 200_000,
    make: n =>
      `施策 1 題\n\n<table><tr><td>指標名</td><td>現状値</td><td>目標値</td></tr>${times(n, it => `<tr><td>数${it}</td><td>1人</td><td>2人</td></tr>\n`)}</table>\n`,
  },
  'cells of CSV': {
    full: 200_000,
    make: n => `指標名,現状値,目標値\n${times(n, it => `数${it},1人,2人\n`)}`,
  },
  'identical rows': {
    full: 100_000,
    make: n => `施策 1 題\n\n${head}${'数\t産業課\t1人\t2人\t3人\n'.repeat(n)}`,
  },
  footnotes: {
    full: 100_000,
    make: n =>
      `施策 1 題\n\n${head}${times(n, it => `数${it}※${(it % 99) + 1}\t産業課\t1人\t2人\t3人\n`)}\n${times(n, it => `※${(it % 99) + 1} それは${it}である。\n\n`)}`,
  },
  'notes under a table': {
    full: 100_000,
    make: n => `施策 1 題\n\n${head}数\t産業課\t1人\t2人\t3人\n${times(n, it => `※${it}番の注\n`)}`,
  },
  'own units': {
    full: 20_000,
    make: n =>
      `施策 1 題\n\n${head}${times(n, it => `数${it}\t産業課\t1甲${it}\t2甲${it}\t3甲${it}\n`)}`,
  },
  'own years': {
    full: 8_000,
    make: n =>
      `施策 1 題\n\n指標名\t担当課\t実績値\t目標値\n${times(n, it => `数${it}\t産業課\t1人（${it + 1900}年度）\t3人\n`)}`,
  },
  headings: {
    full: 100_000,
    make: n => table + times(n, it => `施策 ${(it % 9_000) + 2} 題その${it}\n\n`),
  },
  'headings of one number': {full: 100_000, make: n => table + times(n, () => `施策 1 題\n\n`)},
  'headings of Markdown': {
    full: 100_000,
    make: n => table + times(n, it => `## 題${it}\n\n本文\n\n`),
  },
  'goals and measures in turn': {
    full: 50_000,
    make: n => table + times(n, it => `政策 1 甲\n\n施策 ${it} 題${it}\n\n`),
  },
  'one line of a megabyte': {full: 333_333, make: n => `${table}${'あ'.repeat(n)}\n`},
  'one line of sentences': {
    full: 333_333 / 8,
    make: n => `${table}${'これは題である。'.repeat(n)}\n`,
  },
  'one line of figures': {full: 1_000_000 / 6, make: n => `${table}${'12人、'.repeat(n)}\n`},
  'one line of marks': {full: 100_000, make: n => `${table}${'あ* い※ '.repeat(n)}\n`},
  'one line of brackets': {full: 333_333, make: n => `${table}${'（'.repeat(n)}\n`},
  'a cell of a megabyte': {
    full: 333_333,
    make: n => `施策 1 題\n\n${head}数\t産業課\t${'あ'.repeat(n)}\t1人\t2人\n`,
  },
  'a name of a megabyte': {
    full: 333_333,
    make: n => `施策 1 題\n\n${head}${'あ'.repeat(n)}\t産業課\t1人\t1人\t2人\n`,
  },
  'steps in one cell': {
    full: 100_000,
    make: n => `施策 1 題\n\n${head}数\t産業課\t1人\t1人\t2人${' ↓ 3人'.repeat(n)}\n`,
  },
  'divisions in one cell': {
    full: 100_000,
    make: n => `施策 1 題\n\n${head}数\t${times(n, it => `第${it}課 `)}\t1人\t1人\t2人\n`,
  },
  'lists in lists': {full: 10_000, make: n => `${table}${'- '.repeat(n)}甲\n`},
  'lists in lists, a line each': {
    full: 2_000,
    make: n => table + times(n, it => `${'  '.repeat(it)}- 甲\n`),
  },
  items: {full: 100_000, make: n => table + times(n, it => `- 甲${it}\n`)},
  quotes: {full: 10_000, make: n => `${table}${'> '.repeat(n)}甲\n`},
  paragraphs: {full: 100_000, make: n => table + times(n, it => `甲${it}を\n\n`)},
  'lines of one paragraph': {full: 100_000, make: n => table + times(n, it => `甲${it}を\n`)},
  terms: {
    full: 50_000,
    make: n => `${table}用語解説\n\n${times(n, it => `用語${it}番：それは${it}です。\n\n`)}`,
  },
  'reviews of one indicator': {
    full: 100_000,
    make: n =>
      `施策 1 題\n\n${head}数\t産業課\t1人\t1人\t2人\n\t担当課による振り返り\n${times(n, it => `\t<p>それは${it}である。</p>\n`)}`,
  },
  'lines of one review': {
    full: 100_000,
    make: n =>
      `施策 1 題\n\n${head}数\t産業課\t1人\t1人\t2人\n\t担当課による振り返り\n${times(n, it => `それは${it}で\n`)}`,
  },
  'tags in tags': {full: 50_000, make: n => html('<div>'.repeat(n))},
  'tables in tables': {full: 10_000, make: n => html('<table><tr><td>'.repeat(n))},
  'merged cells': {
    full: 4_000,
    make: n => html(times(n, it => `<td rowspan=100 colspan=100>甲${it}${it % 4 ? '' : '<tr>'}`)),
  },
  'rows of a list': {
    full: 20_000,
    make: n =>
      `種別 目標・施策名 指標・KPI名 担当課\n\n${times(n, it => `Ⅰ-１-（１）甲${it} 数${it}の数 産業課\n\n`)}`,
  },
  'lines of one cell of a list': {
    full: 100_000,
    make: n =>
      `担当課　指標名　基本目標\n\n企画課　${'甲の数\n'.repeat(n)}　基本目標1：町\n\n企画課　乙の数　基本目標1：町\n`,
  },
  forms: {
    full: 10_000,
    make: n =>
      times(
        n,
        it =>
          `アクションプラン個別項目 - 実績報告(2024年度報告)\n\n実施項目\t題${it}\t項目番号\t1-${it}\n現状と課題\tそれは${it}である。\n目指す姿\tこうなる。【率50%】\n取組内容 1\t開く。\n\n`,
      ),
  },
  'rows of one form': {
    full: 100_000,
    make: n =>
      `アクションプラン個別項目 - 実績報告(2024年度報告)\n\n実施項目\t題\t項目番号\t1-1\n現状と課題\tそれは甲である。\n目指す姿\tこうなる。【率50%】\n${times(n, it => `取組内容 ${it + 1}\t開く${it}。\n`)}`,
  },
  'one character ten thousand kinds': {
    full: 20_000,
    make: n => table + times(n, it => String.fromCodePoint(0x4e00 + it)),
  },
  'cells of one row of a form': {
    full: 1_000_000,
    make: n => `${form}取組内容 2\t開く。${'\t甲'.repeat(n)}\n`,
  },
  'cells of a row without a label': {full: 1_000_000, make: n => `${form}${'乙\t'.repeat(n)}\n`},
  'shreds of a division': {full: 100_000, make: n => `${form}担当課${'\t甲'.repeat(n)}\n`},
  'evaluations of one form': {
    full: 100_000,
    make: n => form + times(n, it => `総括評価\tそれは${it}で\n`),
  },
}
