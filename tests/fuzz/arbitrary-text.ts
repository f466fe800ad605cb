import fc from 'fast-check'
import {columnWords} from '../../src/recognise/vocabulary/columns.js'
import {formLabels, phaseWords, statusWords} from '../../src/recognise/vocabulary/form-labels.js'
import {partWords} from '../../src/recognise/vocabulary/parts.js'
import {mutateLines, mutationSteps} from '../support/mutate-lines.js'

const wordOf = (words: object) => fc.constantFrom(...(Object.values(words).flat() as string[]))
const title = fc.constantFrom(
  '橋をつくる',
  'Ⅳ',
  '湖（再掲）',
  '豆腐の里',
  '',
  '1',
  '※',
  '“星”',
  '課',
)
const count = fc.constantFrom('1', '２', '三', 'Ⅳ', '1-2', '(1)', '①', 'A-3', '10000', '0', '')

const heading = fc
  .tuple(
    fc.constantFrom('', '# ', '## ', '■ ', '【', '◆', '> ', '- ', '第', '\u3000'),
    fc.constantFrom(
      ...[
        '基本目標',
        '政策',
        '施策',
        '取組',
        '基本方針',
        '視点',
        '章',
        '節',
        '目標',
        'Ⅰ-１-（１）',
      ],
    ),
    count,
    fc.constantFrom('', ' ', '\u3000', '．', '：', '章 '),
    title,
    fc.constantFrom('', '】', ' #', '（続き）', ' 12', '……… 3'),
  )
  .map(pieces => pieces.join(''))

const figure = fc.constantFrom(
  ...[
    '1人',
    '▲8.5%',
    '1,234円',
    '23億1千万円',
    '—',
    '',
    '構築',
    '集計中',
    '250人 ↓ 330人',
    'R5: 3件',
  ],
  ...[
    '4回～6回',
    '100% (R2～R6 累計)',
    '第1期 100% 第2期 84%',
    '廃止',
    '現状維持',
    '10%減',
    '約3万',
  ],
)
const cell = fc.oneof(
  {weight: 3, arbitrary: figure},
  wordOf(columnWords),
  wordOf(formLabels),
  wordOf([phaseWords, statusWords]),
  fc.constantFrom(
    '産業課',
    '秘書課・総務課',
    '数',
    '数の数',
    '数※1',
    '(R5)',
    '目標値 (R6)',
    '令和元年度',
  ),
  fc.constantFrom('<p>それは橋である。</p>', '担当課による振り返り', '"', '""', '＊', '│', '\\|'),
)
const row = fc
  .tuple(
    fc.array(cell, {minLength: 1, maxLength: 9}),
    fc.constantFrom('\t', '\t', ' | ', ',', '  '),
  )
  .map(([cells, between]) => cells.join(between))

const htmlTable = fc
  .array(fc.array(cell, {minLength: 1, maxLength: 5}), {minLength: 1, maxLength: 4})
  .map(rows => rows.map(it => `<tr><td>${it.join('</td><td rowspan=2>')}</td></tr>`).join(''))
  .map(rows => `<table>${rows}</table>`)

const prose = fc.constantFrom(
  ...[
    'それは橋である。',
    '川を渡る人が、',
    '増えた。',
    '※1 橋は市のもの。',
    '* 注',
    '用語：それは語。',
    '- 甲',
  ],
  ...[
    '12',
    '- 3 -',
    '```',
    '---',
    '***',
    '|---|---|',
    '<div>',
    '</table>',
    '[甲]: 乙',
    '&amp;',
    '    甲',
    '',
  ],
)
const anything = fc.oneof(
  fc.string({unit: 'grapheme', maxLength: 40}),
  fc.string({unit: 'binary', maxLength: 20}),
)
const line = fc.oneof(
  {weight: 4, arbitrary: row},
  {weight: 3, arbitrary: heading},
  {weight: 3, arbitrary: prose},
  {weight: 2, arbitrary: wordOf(partWords)},
  {weight: 1, arbitrary: wordOf(formLabels)},
  {weight: 1, arbitrary: htmlTable},
  {weight: 1, arbitrary: anything},
  {weight: 3, arbitrary: fc.constant('')},
)
const lines = fc.array(line, {minLength: 1, maxLength: 14})

/** A text of lines that readers know, in any order. */
const composed = lines.map(it => it.join('\n'))

/** A text with more changes than this is like none. */
const mostSteps = 6

/** One of `texts`, mutated, new lines put somewhere into it. */
function grownFrom(texts: ReadonlyArray<string>): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...texts), mutationSteps, lines, fc.nat(1000))
    .map(([text, steps, added, at]) => {
      const old = mutateLines(text, steps.slice(0, mostSteps)).split('\n')
      old.splice(at % (old.length + 1), 0, ...added.slice(0, at % 4))
      return old.join('\n')
    })
}

/** Texts made of what readers know, and such as grow from `grounds`, each as often as the others. */
export function arbitraryText(grounds: ReadonlyArray<ReadonlyArray<string>>): fc.Arbitrary<string> {
  const grown = fc.oneof(...grounds.map(grownFrom))
  return fc.oneof({weight: 1, arbitrary: composed}, {weight: 4, arbitrary: grown})
}
