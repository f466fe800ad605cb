import {beforeAll, describe, expect, it} from 'vitest'
import type {Indicator} from '../../src/model/indicator.js'
import type {Part, Value} from '../../src/model/value.js'
import {indicatorsOf} from '../../src/model/walk.js'
import {flat, unguard} from '../publish/read-table.js'
import {buildReports, type Report} from './build-reports.js'
import {cardsOfPage, cardsOfPaper} from './cards.js'
import {findWrongRows} from './overview-rows.js'
import {findMisplacedHeadings, findWrongNumbers} from './page-numbers.js'
import {bare} from './read-paper.js'
import {findWrongCounts, hasSummary} from './summary-counts.js'

let reports: Report[] = []

beforeAll(async () => {
  reports = await buildReports()
}, 300_000)

/** Asks each document and lists what is wrong, so that one failure hides no other. */
function wrongIn(ask: (report: Report) => unknown[]): unknown[] {
  return reports.flatMap(report => ask(report).map(wrong => [report.id, wrong]))
}

describe('each value of the YAML', () => {
  it('is there to be found', () => {
    const found = reports.flatMap(it => indicatorsOf(it.document.sections).flatMap(valuesOf))
    expect(reports.length).toBeGreaterThanOrEqual(5)
    expect(found.length).toBeGreaterThan(400)
    expect(found.filter(it => it.value.parts).length).toBeGreaterThan(2)
  })

  it('stands as printed on the card of its indicator on the page, each in its place', () => {
    const wrong = wrongIn(({document, page}) => {
      const cards = cardsOfPage(page)
      return indicatorsOf(document.sections).flatMap(it => findWrongFigures(it, cards.get(it.id)))
    })
    expect(wrong).toEqual([])
  })

  it('stands as printed on the card of its indicator in the PDF, each in its place', () => {
    const wrong = wrongIn(({document, paper}) => {
      const cards = cardsOfPaper(paper)
      const indicators = indicatorsOf(document.sections)
      return [
        ...(cards.length === indicators.length ? [] : [[cards.length, indicators.length]]),
        ...indicators.flatMap((it, index) => findWrongFigures(it, cards[index])),
      ]
    })
    expect(wrong).toEqual([])
  })

  it('stands in the list of indicators in the column of its year, on paper as on the page', () => {
    const wrong = wrongIn(report => findWrongRows(indicatorsOf(report.document.sections), report))
    expect(wrong).toEqual([])
  })

  it('stands in the CSV in the rows of its indicator: bare figures, and as printed', () => {
    const wrong = wrongIn(({document, csv}) =>
      indicatorsOf(document.sections).flatMap(indicator => {
        const rows = csv.filter(row => unguard(row.指標ID) === indicator.id)
        const found = rows.map(toRecord)
        const expected = valuesOf(indicator).flatMap(({kind, value}) => recordsOf(kind, value))
        return differences(indicator.id, expected, found)
      }),
    )
    expect(wrong).toEqual([])
  })

  it('stands in the JSON, which is the whole YAML', () => {
    for (const {document, json} of reports) expect(json).toEqual(document)
  })
})

describe('what is said of an indicator', () => {
  it('is said on paper as on the page, word by word and in the same order', () => {
    const wrong = wrongIn(({document, page, paper}) => {
      const onPaper = cardsOfPaper(paper)
      const cards = [...cardsOfPage(page).values()]
      expect(cards.length).toBe(indicatorsOf(document.sections).length)
      return cards.flatMap(({text}, index) => {
        // A review that may go on on the next page names its indicator.
        const said = onPaper[index]?.text.replace(/(振り返り)（No\.\d+）/, '$1')
        return said === text ? [] : [[text, said]]
      })
    })
    expect(wrong).toEqual([])
  })
})

describe('each number of the summary', () => {
  it('is what counting the cards gives, and its movers are their cards', () => {
    expect(reports.some(({page}) => hasSummary(page))).toBe(true)
    expect(wrongIn(({page}) => findWrongCounts(page))).toEqual([])
  })
})

describe('each page number', () => {
  it('at the foot of a page is the number that a viewer shows', () => {
    const wrong = wrongIn(({paper: {footers, labels, pageCount}}) =>
      footers.flatMap((footer, index) => {
        const number = index + 1
        const cover = number === 1 && footer === undefined
        const label = labels?.[index] ?? `${number}`
        return (cover || footer === `${number}/${pageCount}`) && label === `${number}`
          ? []
          : [[footer, number, label]]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('of the contents, the summary, the list and the index is that of the page where the thing stands', () => {
    expect(wrongIn(({page, paper}) => findWrongNumbers(page, paper))).toEqual([])
  })

  it('of a bookmark is that of the page where its heading stands', () => {
    expect(wrongIn(({paper}) => findMisplacedHeadings(paper))).toEqual([])
  })
})

interface Occasion {
  kind: string
  value: Value
}

function valuesOf({baseline, actuals = [], targets = [], unplaced = []}: Indicator): Occasion[] {
  const revisions = targets.filter(it => it.kind === 'revised')
  return [
    ...(baseline ? [{kind: '基準値', value: baseline}] : []),
    ...actuals.map(value => ({kind: '実績値', value})),
    ...targets.map(value => {
      const revision = revisions.indexOf(value) + 1
      return {kind: revision === 0 ? '目標値(当初)' : `目標値(改定${revision})`, value}
    }),
    ...unplaced.map(value => ({kind: '列不明', value})),
  ]
}

const headOf: Readonly<Record<string, RegExp>> = {基: /^基準値/, 実: /./, 目: /目標/}

function findWrongFigures(
  indicator: Indicator,
  card: {name: string; figures: Array<{label: string; text: string}>; text: string} | undefined,
): unknown[] {
  if (card?.name !== bare(indicator.name)) return [[indicator.id, indicator.name, card?.name]]
  const values = valuesOf(indicator)
  const placed = values.filter(({kind}) => kind !== '列不明')
  const expected = placed.map(({value}) => bare(value.raw) || '（空欄）')
  const found = card.figures.map(({text}) => text)
  const wrongHeads = placed.filter(({kind, value}, index) => {
    const label = card.figures[index]?.label ?? ''
    return !headOf[kind.charAt(0)]?.test(label) || !label.includes(bare(value.period?.label ?? ''))
  })
  const unplaced = values.filter(it => it.kind === '列不明').map(it => bare(it.value.raw))
  return [
    ...differences(indicator.id, expected, found),
    ...wrongHeads.map(it => [indicator.id, it]),
    ...unplaced.filter(it => !card.text.includes(it)),
  ]
}

/** A value as rows of the CSV: one for a figure of its own, and one for each of its parts. */
function recordsOf(kind: string, value: Value): string[][] {
  const {number, upper, parts = [], state, relative, missing} = value
  const own = parts.length === 0 || number !== undefined || upper !== undefined
  const words = [state ?? '', relative ? 'relative' : '', missing ? 'missing' : '']
  const record = (it: Part | Value, part?: Part) => [
    kind,
    flat(value.period?.label ?? ''),
    it.number === undefined ? '' : String(it.number),
    it.upper === undefined ? '' : String(it.upper),
    flat(it.unit ?? ''),
    ...words,
    flat(value.raw),
    flat(part?.raw ?? ''),
  ]
  return [...(own ? [record(value)] : []), ...parts.map(part => record(part, part))]
}

function toRecord(row: Record<string, string>): string[] {
  const text = (head: string) => unguard(row[head]) ?? ''
  const figure = (head: string) => (row[head] === '' ? '' : String(Number(row[head])))
  return [
    text('区分'),
    text('期間表記'),
    figure('数値'),
    figure('上限値'),
    text('単位'),
    text('語'),
    row.推移 === '' ? '' : 'relative',
    row.欠測 === '' ? '' : 'missing',
    text('原表記'),
    text('内訳原表記'),
  ]
}

function differences(id: string, expected: unknown[], found: unknown[]): unknown[] {
  return JSON.stringify(expected) === JSON.stringify(found) ? [] : [{id, expected, found}]
}
