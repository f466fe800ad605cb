import {describe, expect, it} from 'vitest'
import {findAddresses} from '../../src/privacy/find-addresses.js'
import {findAuthors} from '../../src/privacy/find-authors.js'
import {findNames} from '../../src/privacy/find-names.js'
import {findPrivateMatters} from '../../src/privacy/privacy.js'
import {countsInText, isSmallCount} from '../../src/privacy/small-counts.js'
import {documentOf} from '../view/make-document.ts'

describe('what looks like the name of a person', () => {
  it.each([
    ['講演は佐々木花子氏が行った。', ['佐々木花子氏']],
    ['市民の山田さんから相談を受けた。', ['山田さん']],
    ['進行は山田課長が務めた。', ['山田課長']],
    ['会長 高橋 一郎（再任）', ['高橋 一郎']],
    ['担当者：中村 健', ['中村 健']],
    ['珍名田権兵衛氏を招いた。', ['珍名田権兵衛氏']],
    ['山田太郎殿に委嘱した。', ['山田太郎殿']],
    ['地元出身の田中選手が来た。', ['田中選手']],
    ['佐藤花子ちゃん（6歳）', ['佐藤花子ちゃん']],
  ])('is found in 「%s」', (text, found) => {
    expect(findNames(text)).toEqual(found)
  })

  it.each([
    '企画課長と総務部長、千葉市長、担当係長が協議した。',
    '山田課長期計画',
    '市民の皆様に周知した。',
    'お客様の声を集めた。',
    '様々な主体と連携し、同様に進めた。',
    '申請者の氏名を確認した。',
    '山口地区と福島通りの工事を行った。',
    '子どもさんの預かりを始めた。',
    '利用者様の声',
    '山口の宮殿と福島の殿様',
    '代表選手と赤ちゃん',
  ])('is not seen in 「%s」', text => {
    expect(findNames(text)).toEqual([])
  })
})

describe('the author of a correction', () => {
  const isDivision = (name: string) => /[課所]$/.test(name)

  it.each([
    ['企画政策課 佐藤', ['佐藤']],
    ['佐藤花子', ['佐藤花子']],
    ['総務課（山田 太郎）', ['山田 太郎']],
    ['山本課長、企画課', ['山本課長']],
    ['珍名田権兵衛氏', ['珍名田権兵衛氏']],
  ])('is seen to be a person in 「%s」', (by, found) => {
    expect(findAuthors(by, isDivision)).toEqual(found)
  })

  it.each(['企画政策課', '松本支所', '山口市', '総務課・財政課', 'OCR', ''])(
    'is not seen to be one in 「%s」',
    by => {
      expect(findAuthors(by, isDivision)).toEqual([])
    },
  )
})

describe('what looks like a telephone number or a mail address', () => {
  it.each([
    ['電話 000-0000-0000 まで', ['000-0000-0000']],
    ['（０００）ではなく０００－０００－００００', ['０００－０００－００００']],
    ['連絡は 09000000000', ['09000000000']],
    ['（000）000-0000 へ', ['（000）000-0000']],
    ['電話(000)000-0000', ['(000)000-0000']],
    ['00(0000)0000', ['00(0000)0000']],
    ['000–0000–0000 か 000−0000−0000', ['000–0000–0000', '000−0000−0000']],
    ['０００ｰ０００ｰ００００', ['０００ｰ０００ｰ００００']],
    ['電話：0000000000', ['0000000000']],
    ['TEL 000 000 0000、FAX：000.000.0000', ['000 000 0000', '000.000.0000']],
    ['+81-0-0000-0000', ['+81-0-0000-0000']],
    ['携帯 090 0000 0000', ['090 0000 0000']],
    ['tantou@example.jp へ', ['tantou@example.jp']],
  ])('is found in 「%s」', (text, found) => {
    expect(findAddresses(text)).toEqual(found)
  })

  it.each([
    '2024-2025-2026',
    '1,234-5,678',
    '0.5-1.0',
    '令和6-7年度',
    '（0）10-20',
    '電話相談 1,234件 00人',
    '電話の回数は0回、0回、1200回',
    '0.123.4567',
    '+8% 0-1-2',
  ])('is not seen in 「%s」', text => {
    expect(findAddresses(text)).toEqual([])
  })
})

describe('a count of people', () => {
  it('is small from one to below the threshold', () => {
    const counts = [0, 1, 4, 5].map(number =>
      isSmallCount({raw: `${number}人`, number, unit: '人'}, 5),
    )
    expect(counts).toEqual([false, true, true, false])
  })

  it('is not a rate, not a range and not a number of things', () => {
    const others = [
      {raw: '2人/日', number: 2, unit: '人', per: '日'},
      {raw: '1～9人', number: 1, upper: 9, unit: '人'},
      {raw: '3か所', number: 3, unit: 'か所'},
    ]
    expect(others.filter(it => isSmallCount(it, 5))).toEqual([])
  })

  it('is seen in the parts of a cell', () => {
    const parts = [
      {label: '小', number: 120},
      {label: '中', number: 3},
    ]
    expect(isSmallCount({raw: '小120 中3', unit: '人', parts}, 5)).toBe(true)
  })

  it('is found in a sentence, and figures of speech are not', () => {
    expect(countsInText('参加者は3名、12人、うち２人が市外。', 5)).toEqual(['3名', '２人'])
    expect(countsInText('1人1台端末、5人に1人が、1人当たり、3人以上、人口2人口。', 5)).toEqual([])
  })

  it('is not looked at where the threshold is 0', () => {
    expect(countsInText('3名', 0)).toEqual([])
  })
})

describe('a document', () => {
  it('is searched in its narrative, reviews, actions and figures', () => {
    const matters = findPrivateMatters(
      documentOf([
        {
          id: 'a',
          kind: 'goal',
          title: '目標',
          line: 1,
          paragraphs: ['佐藤さんに聞いた。'],
          actions: [{text: '調査', done: '2名に聞いた。', line: 3}],
          indicators: [
            {
              id: 'a/1',
              name: '移住者数',
              line: 5,
              actuals: [{raw: '2人', number: 2, unit: '人', line: 6}],
              targets: [{raw: '3人', number: 3, unit: '人', kind: 'initial'}],
              review: ['問合せは 000-000-0000 へ。'],
            },
          ],
        },
      ]),
    )
    expect(matters).toEqual([
      {concern: 'personal-name', raw: '佐藤さん', line: 1},
      {concern: 'small-count', raw: '2名', line: 3},
      {concern: 'personal-address', raw: '000-000-0000', line: 5},
      {concern: 'small-count', raw: '2人', line: 6},
    ])
  })
})
