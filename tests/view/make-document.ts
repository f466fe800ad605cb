import type {Document} from '../../src/model/document.ts'
import type {Indicator} from '../../src/model/indicator.ts'
import type {Section} from '../../src/model/section.ts'
import type {Value} from '../../src/model/value.ts'

/** People in a fiscal year: `people(2021, 40)` is 40人 in R3. */
export function people(fiscalYear: number, number: number): Value {
  const period = {label: `R${fiscalYear - 2018}`, fiscalYear}
  return {raw: `${number}人`, number, unit: '人', period}
}

/** An indicator with a baseline of 10人, one actual value and targets in the order they were set. */
export function measured(
  id: string,
  {
    actual,
    targets,
    ...rest
  }: {actual: number; targets: number[]} & Partial<Omit<Indicator, 'targets'>>,
): Indicator {
  return {
    id,
    name: id,
    line: 3,
    baseline: {raw: '10人', number: 10, unit: '人', period: {label: 'H30', fiscalYear: 2018}},
    actuals: [people(2022, actual)],
    targets: targets.map((number, index) => ({
      kind: index === 0 ? ('initial' as const) : ('revised' as const),
      raw: `${number}人`,
      number,
      unit: '人',
    })),
    ...rest,
  }
}

/** A section with its id for a title. */
export function section(id: string, kind: Section['kind'], rest: Partial<Section> = {}): Section {
  return {id, kind, title: id, line: 1, ...rest}
}

/** A document of nothing but these sections. */
export function documentOf(sections: Section[]): Document {
  return {
    schema: 'shinchoku/1',
    document: {
      id: 'd',
      title: '題',
      layout: 'l',
      source: {file: 'd.txt', sha256: '0'.repeat(64), lines: 9},
    },
    sections,
    diagnostics: [],
  }
}

/** What every report needs and no test is about. */
export const context = {cover: {}, program: 'p', dataVersion: 'v', downloads: []}
