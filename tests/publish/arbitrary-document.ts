import fc from 'fast-check'
import type {Action} from '../../src/model/action.js'
import type {Document} from '../../src/model/document.js'
import type {Indicator} from '../../src/model/indicator.js'
import {type Section, sectionKinds, type Term} from '../../src/model/section.js'
import {
  changes,
  missingKinds,
  type Part,
  qualifiers,
  relatives,
  type Value,
} from '../../src/model/value.js'

const hostilePieces = [
  '"',
  '""',
  ',',
  ';',
  '\n',
  '\r\n',
  '\t',
  '\0',
  '\u2028',
  '\u200b',
  '\ufeff',
  '　',
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '＝1',
  '－',
  '＠',
  "'",
  "=cmd|' /C calc'!A0",
  '(1)',
  '（１）',
  '1-2',
  '1/3',
  '001',
  'R6.4.1',
  '▲8.5',
  '①',
  '\ud800',
  '𠮟',
  '施策',
  '105人 (R2～R3 累計)',
]

/** Texts that want to break a cell, a row or a spreadsheet. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...hostilePieces), {maxLength: 4}).map(pieces => pieces.join('')),
  fc.string({unit: 'binary', maxLength: 12}),
)

/** Finite numbers of every size, never -0, which no text tells from 0. */
export const finite: fc.Arbitrary<number> = fc
  .oneof(
    fc.double({noNaN: true, noDefaultInfinity: true}),
    fc.integer(),
    fc.constantFrom(-8.5, 2310000000, 0.1, 1e21, 1e-7, -1.5e-9, 1.25e22),
  )
  .map(number => number + 0)

const texts = fc.array(hostileText, {maxLength: 3})
const year = fc.integer({min: 1990, max: 2040})
const line = fc.integer({min: 1, max: 500})

const figure = {
  number: finite,
  upper: finite,
  unit: hostileText,
  per: hostileText,
  qualifier: fc.constantFrom(...qualifiers),
  change: fc.constantFrom(...changes),
}

const part: fc.Arbitrary<Part> = fc.record(
  {label: hostileText, raw: hostileText, ...figure},
  {requiredKeys: []},
)

const valueFields = {
  raw: hostileText,
  cell: hostileText,
  period: fc.record({label: hostileText, fiscalYear: year}, {requiredKeys: ['label']}),
  ...figure,
  cumulative: fc.record({from: year, to: year}, {requiredKeys: []}),
  parts: fc.array(part, {maxLength: 3}),
  state: hostileText,
  relative: fc.constantFrom(...relatives),
  missing: fc.constantFrom(...missingKinds),
  line,
  column: line,
}

const value: fc.Arbitrary<Value> = fc.record(valueFields, {requiredKeys: ['raw']})
const values = fc.array(value, {maxLength: 3})
const target = fc.record(
  {...valueFields, kind: fc.constantFrom('initial' as const, 'revised' as const)},
  {requiredKeys: ['raw', 'kind']},
)

const indicator: fc.Arbitrary<Indicator> = fc.record(
  {
    id: hostileText,
    name: hostileText,
    notes: texts,
    definition: hostileText,
    project: hostileText,
    divisions: texts,
    baseline: value,
    actuals: values,
    targets: fc.array(target, {maxLength: 3}),
    unplaced: values,
    review: texts,
    line,
  },
  {requiredKeys: ['id', 'name', 'line']},
)

const action: fc.Arbitrary<Action> = fc.record(
  {
    number: hostileText,
    text: hostileText,
    schedule: fc.array(
      fc.record(
        {fiscalYear: year, phase: hostileText, extent: fc.constant('unknown' as const)},
        {requiredKeys: ['fiscalYear', 'phase']},
      ),
      {maxLength: 3},
    ),
    status: hostileText,
    done: hostileText,
    next: hostileText,
    line,
  },
  {requiredKeys: ['text', 'line']},
)

const term: fc.Arbitrary<Term> = fc.record({term: hostileText, definition: hostileText, line})

function section(depth: number): fc.Arbitrary<Section> {
  return fc.record(
    {
      id: hostileText,
      kind: fc.constantFrom(...sectionKinds),
      number: hostileText,
      title: hostileText,
      line,
      divisions: texts,
      indicators: fc.array(indicator, {maxLength: 3}),
      actions: fc.array(action, {maxLength: 2}),
      glossary: fc.array(term, {maxLength: 2}),
      ...(depth > 0 && {sections: fc.array(section(depth - 1), {maxLength: 2})}),
    },
    {requiredKeys: ['id', 'kind', 'title', 'line']},
  )
}

/** A document of hostile texts, with every key of a figure there or not. */
export const document: fc.Arbitrary<Document> = fc.record({
  schema: fc.constant('shinchoku/1' as const),
  document: fc.record(
    {
      id: fc.constantFrom('a', 'shinchoku-r6', '=計画'),
      title: hostileText,
      municipality: hostileText,
      layout: fc.constant('indicator-tables'),
      source: fc.record({
        file: hostileText,
        sha256: fc.constant('0'.repeat(64)),
        lines: fc.constant(500),
      }),
    },
    {requiredKeys: ['id', 'title', 'layout', 'source']},
  ),
  sections: fc.array(section(2), {maxLength: 2}),
  diagnostics: fc.constant([]),
})
