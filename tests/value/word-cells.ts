import type {Value} from '../../src/model/value.ts'

function all(cells: string, said: Omit<Value, 'raw'>): Array<[string, Omit<Value, 'raw'>]> {
  return cells.split(' ').map(cell => [cell, said])
}

const states = '構築 未構築 設置済 未設置 誘致 策定 一部 十分 〇 ○ ◎ △ ステージⅢ 一部実施 A'

/** Cells without a figure and what they say besides `raw`. */
export const wordCells: ReadonlyArray<readonly [string, Omit<Value, 'raw'>]> = [
  ...states.split(' ').map(state => [state, {state}] as const),
  ['R3年度 設置決定', {state: 'R3年度 設置決定', period: {label: 'R3年度', fiscalYear: 2021}}],
  ['策定(R4)', {state: '策定(R4)', period: {label: 'R4', fiscalYear: 2022}}],
  ...all('維持 現状維持 現状を維持 横ばい', {relative: 'maintain'}),
  ...all('増加 増 増やす', {relative: 'increase'}),
  ...all('減少 減 減らす', {relative: 'decrease'}),
  ['現状値以上', {relative: 'maintain', qualifier: 'atLeast'}],
  ['現状以下', {relative: 'maintain', qualifier: 'atMost'}],
  ['現状維持(R7)', {relative: 'maintain', period: {label: 'R7', fiscalYear: 2025}}],
  ...all('— － - ー − ― – ‐ -- ーー … ・・・ …… － ＿ 該当なし 値がない N/A －人', {
    missing: 'dash',
  }),
  ['', {missing: 'blank'}],
  ['　', {missing: 'blank'}],
  [' \n ', {missing: 'blank'}],
  ...all('廃止 廃止済 事業廃止 (廃止) （廃止） 【廃止】', {missing: 'abolished'}),
  ['廃止(R5)', {missing: 'abolished', period: {label: 'R5', fiscalYear: 2023}}],
  ['R5 廃止', {missing: 'abolished', period: {label: 'R5', fiscalYear: 2023}}],
  ...all('算出不能 算出不可 算定不能 計測不能', {missing: 'notComputable'}),
  ...all('新規 新規事業', {missing: 'new'}),
  ...all('集計中 未集計 未確定 調査中 未定 後日公表 —(集計中)', {missing: 'pending'}),
  ...all('未調査 調査なし 未実施 調査未実施 実施なし', {missing: 'notSurveyed'}),
]
