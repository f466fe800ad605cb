import type {Value} from '../../model/value.js'
import {listed} from './word-list.js'

/** A target that names no figure. */
export type RelativeMeaning = Pick<Value, 'relative' | 'qualifier'>

const relatives: Readonly<Record<string, RelativeMeaning>> = {
  ...each('維持 現状維持 現状を維持 現状値維持 現状値を維持 維持する 現状維持する', {
    relative: 'maintain',
  }),
  ...each('現状のまま 現状どおり 現状通り 横ばい 増減なし', {relative: 'maintain'}),
  ...each('現状値以上 現状以上 基準値以上 現状維持以上 維持以上 前年以上 前年度以上', {
    relative: 'maintain',
    qualifier: 'atLeast',
  }),
  ...each('現状値以下 現状以下 基準値以下 現状維持以下', {
    relative: 'maintain',
    qualifier: 'atMost',
  }),
  ...each('増 増加 増やす 増加する 増加させる 増加傾向 上昇 上昇傾向 微増', {
    relative: 'increase',
  }),
  ...each(
    `
    現状より増加 現状値より増加 前年度より増加 前年度比増 前年比増 基準値より増加
  `,
    {
      relative: 'increase',
    },
  ),
  ...each('減 減少 減らす 減少する 減少させる 減少傾向 低下 低減 低下傾向 微減', {
    relative: 'decrease',
  }),
  ...each(
    `
    現状より減少 現状値より減少 前年度より減少 前年度比減 前年比減 基準値より減少
  `,
    {
      relative: 'decrease',
    },
  ),
}

const byWord = new Map(Object.entries(relatives))

/**
 * @param text A folded text without period and without footnote marks.
 * @returns What it asks for relative to the present value, or undefined.
 */
export function relativeMeaning(text: string): RelativeMeaning | undefined {
  return byWord.get(text)
}

function each(words: string, meaning: RelativeMeaning) {
  return Object.fromEntries(listed(words).map(word => [word, meaning]))
}
