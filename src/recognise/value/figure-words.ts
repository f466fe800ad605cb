import type {Value} from '../../model/value.js'
import {listed} from './word-list.js'

type Qualifier = NonNullable<Value['qualifier']>
type Change = NonNullable<Value['change']>

/** What a word beside a figure says of it. An empty object: the word stays in `raw` only. */
export type WordMeaning = {
  readonly qualifier?: Qualifier
  readonly change?: Change
  readonly per?: string
  readonly cumulative?: true
  /** The word needs a unit before it: 3件設置 is a figure, 4設置 is none. */
  readonly afterUnit?: true
  /** The only unit the word goes with: 第3位 is a figure, 第3回 an ordinal. */
  readonly onlyUnit?: string
}

type WordTable = ReadonlyArray<readonly [word: string, meaning: WordMeaning]>

const raw: WordMeaning = {}
const yearly: WordMeaning = {per: '年'}
const after: WordMeaning = {afterUnit: true}

/** Words right before a figure. */
export const wordsBefore: WordTable = longestFirst([
  ...each('約 およそ 凡そ 概ね おおむね おおよそ ほぼ', {qualifier: 'about'}),
  ...each('≧ ≥ >=', {qualifier: 'atLeast'}),
  ...each('≦ ≤ <=', {qualifier: 'atMost'}),
  ['>', {qualifier: 'moreThan'}],
  ['<', {qualifier: 'lessThan'}],
  ...each('年 年間 毎年 毎年度 各年 各年度', yearly),
  ...each('月 月間 毎月', {per: '月'}),
  ...each('週 週間 毎週', {per: '週'}),
  ...each('累計 累積 通算', {cumulative: true}),
  ...each('平均 年平均 月平均 日平均 1日平均 1日あたり 1日当たり 1人あたり', raw),
  ...each('1人当たり 1か月平均 1回あたり 1回当たり 年間平均 月間平均', raw),
  ...each('延べ のべ 延 計 合計 総計 総数 全 全国 県内 市内', raw),
  ...each(
    '前年度比 前年比 対前年度比 対前年比 前年同期比 前年度より 前年より 対前年度 対前年',
    raw,
  ),
  ...each('現状より 現状値より 現状値比 基準値より 基準値比 基準年比 当初比', raw),
  ['上位', raw],
  ['第', {onlyUnit: '位'}],
])

/** Words right after a figure or its unit. */
export const wordsAfter: WordTable = longestFirst([
  ...each('以上 以上とする 以上を維持 以上維持', {qualifier: 'atLeast'}),
  ...each('以下 以内 以下とする 以下を維持 以下維持', {qualifier: 'atMost'}),
  ...each('超 超え 超過 を超える を超 より多い を上回る 超を維持', {
    qualifier: 'moreThan',
  }),
  ...each('未満 より少ない を下回る 未満を維持', {qualifier: 'lessThan'}),
  ...each('程度 前後 くらい ぐらい ほど 程 強 弱', {qualifier: 'about'}),
  ...each('増 増加 の増 の増加 を増加 増加させる 上昇 アップ', {
    change: 'increase',
  }),
  ...each('減 減少 の減 の減少 を削減 減少させる 削減 の削減 低下 ダウン', {
    change: 'decrease',
  }),
  ...each('低減 縮減 短縮', {change: 'decrease', afterUnit: true}),
  ...each('累計 累積 通算 の累計', {cumulative: true}),
  ...each('実施 開催 設置 整備 策定 作成 参加 達成 を達成 完了 決定', after),
  ...each('開始 予定 見込 見込み 締結 継続 登録 認定 導入 維持 を維持', after),
])

function each(words: string, meaning: WordMeaning): WordTable {
  return listed(words).map(word => [word, meaning] as const)
}

function longestFirst(table: WordTable): WordTable {
  return [...table].sort(([one], [other]) => other.length - one.length)
}
