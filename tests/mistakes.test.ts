import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {reportsOf, tell} from '../src/diagnostics/report.js'
import {readSettings} from '../src/settings/settings.js'

function told(value: string) {
  const file = new VFile({path: 'settings.yaml', value})
  readSettings(file)
  return reportsOf(file).map(it => [tell(it, 'ja'), tell(it, 'en')])
}

describe('a mistake in YAML that people write', () => {
  it.each([
    ['municipalty: x', '「municipalty」という項目はありません', 'unknown key `municipalty`'],
    ['limits: {sourceMegabytes: many}', '数を書いてください', 'expected a number'],
    ['limits: {sourceMegabytes: 0}', '0 より大きくしてください', 'expected more than 0'],
    ['privacy: {smallCount: -1}', '0 以上にしてください', 'expected 0 or more'],
    [`cover: {title: ${'題'.repeat(2001)}}`, '2000 字以下', 'expected 2000 characters or fewer'],
    ['cover: [a]', '「名前: 値」の組', 'expected pairs of names and values'],
    ['documents: {a.txt: {id: a/b}}', '使えない文字', 'cannot be used'],
    ['rules: {directions: {a: c}}', 'up, down のどれか', 'expected one of up, down'],
    ['vocabulary: {reviews: [""]}', '空にはできません', 'expected not to be empty'],
    ['municipality: [', 'かっこが閉じていません', 'not closed'],
    ['cover:\n\tpaper: x', '字下げにタブは使えません', 'tabs cannot indent'],
    ['browser: a\nbrowser: b', '同じ名前', 'the same name stands here twice'],
  ])('%j is told in plain words of either language', (value, japanese, english) => {
    const [[ja, en] = []] = told(value)
    expect(ja).toContain(japanese)
    expect(ja?.replace(/`[^`]*`|「[^」]*」|up, down|YAML/g, '')).not.toMatch(/[A-Za-z]{3}/)
    expect(en).toContain(english)
    expect(en).not.toMatch(/[ぁ-ん]/)
  })
})
