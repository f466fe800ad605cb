import type {Value} from '../../model/value.js'
import {knownUnits} from './units.js'
import {listed} from './word-list.js'

type Missing = NonNullable<Value['missing']>

const words: Readonly<Record<Missing, readonly string[]>> = {
  dash: [
    'N/A',
    'n/a',
    '該当なし',
    '該当無し',
    'データなし',
    'データ無し',
    '値がない',
    '値なし',
    '値無し',
  ],
  blank: [''],
  abolished: ['廃止', '廃止済', '廃止済み', '事業廃止', '指標廃止', '制度廃止'],
  notComputable: listed(`
    算出不能 算出不可 算定不能 算定不可 計測不能 計測不可 測定不能 測定不可
    算出できず 算出困難 集計不能 集計不可 把握不可 把握不能
  `),
  new: ['新規', '新規事業', '新規指標', '新規設定'],
  pending: listed(`
    集計中 未集計 未確定 調査中 未定 後日公表 未公表 公表待ち 算定中 算出中 精査中
    確認中 集計待ち 公表前
  `),
  notSurveyed: listed(`
    未調査 調査なし 調査無し 未実施 調査未実施 実施なし 実施無し 調査実施なし 未計測
    未測定 未把握 調査年度外
  `),
}

const byWord = new Map(
  Object.entries(words).flatMap(([kind, list]) =>
    list.map(word => [word, kind as Missing] as const),
  ),
)

const dashes = /^(?:[-ー−―—–‐‑‒﹣─━ｰ_ ]{1,12}|[…‥・･]{2,12}|…|‥|\.{2,12})$/

/**
 * @param text A folded text without period and without footnote marks.
 * @returns Why there is no figure, or undefined where the text does not say so.
 */
export function missingKind(text: string): Missing | undefined {
  const kind = byWord.get(text)
  if (kind !== undefined || dashes.test(text)) return kind ?? 'dash'
  const unit = text.replace(/^[-ー−―—–‐─ ]{1,12}/, '')
  return unit !== text && knownUnits.has(unit) ? 'dash' : undefined
}
