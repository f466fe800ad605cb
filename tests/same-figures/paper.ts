import {beforeAll, describe, expect, it} from 'vitest'
import {checkPdf} from '../../src/print/check-pdf.js'
import {readAttribute} from '../../src/print/finish/mend-structure.js'
import {
  type Element,
  isElement,
  listElements,
  readStructure,
} from '../../src/print/finish/structure.js'
import {openPdf} from '../../src/print/pdf/open-pdf.js'
import {nameOf, textOf} from '../../src/print/pdf/pdf-value.js'
import {findAll} from '../support/elements.js'
import {buildReports, type Report} from './build-reports.js'
import {articlesOf} from './cards.js'
import {findCrookedFigures} from './decimals.js'
import {elementsUnder} from './page-numbers.js'
import type {PaperNode} from './read-paper.js'

let reports: Report[] = []

beforeAll(async () => {
  reports = await buildReports()
}, 300_000)

/** Asks each paper and lists what is wrong, so that one failure hides no other. */
function wrongIn(ask: (report: Report) => unknown[]): unknown[] {
  return reports.flatMap(report => ask(report).map(wrong => [report.id, wrong]))
}

function elementsOf({pdf}: Report): Element[] {
  const top = readStructure(openPdf(pdf))
  return top === undefined ? [] : listElements(top)
}

describe('the tags of each paper', () => {
  it('leave nothing out that can be checked, and say so', () => {
    const wrong = wrongIn(({pdf}) => {
      const {catalogue, ...rest} = openPdf(pdf)
      const xmp = Buffer.from(rest.stream(catalogue.get('Metadata'))?.data ?? []).toString()
      const says = xmp.includes('<pdfuaid:part>1</pdfuaid:part>') && /<rdf:li[^>]*>[^<]+</.test(xmp)
      return [
        ...checkPdf(pdf),
        ...(says ? [] : [xmp]),
        ...(textOf(catalogue.get('Lang')) === 'ja' ? [] : ['lang']),
      ]
    })
    expect(wrong).toEqual([])
  })

  it('tell of each head which way it looks: down from a row of heads, else along its row', () => {
    const wrong = wrongIn(report =>
      elementsOf(report)
        .filter(({type}) => type === 'TR')
        .flatMap(row => {
          const cells = row.kids.filter(isElement)
          const heads = cells.filter(({type}) => type === 'TH')
          const full = cells.filter(({type, kids}) => type === 'TH' || kids.length > 0)
          // A head alone stands over what is below it, or before what is left empty.
          if (full.length < 2) return []
          const expected = heads.length === full.length ? 'Column' : 'Row'
          const found = heads.map(({dict}) => nameOf(readAttribute(dict, 'Scope')))
          return found.every(it => it === expected) ? [] : [[expected, found]]
        }),
    )
    expect(wrong).toEqual([])
  })

  it('say every chart in words', () => {
    const wrong = wrongIn(report => {
      const pictures = findAll(report.page, it => it.properties.role === 'img')
      const expected = pictures.map(it => String(it.properties.ariaLabel))
      const found = elementsOf(report).flatMap(({type, dict}) =>
        type === 'Figure' ? [textOf(dict.get('Alt'))] : [],
      )
      const charts = found.filter(it => !it?.includes('印'))
      return charts.join('\n') === expected.join('\n') ? [] : [[charts.length, expected.length]]
    })
    expect(wrong).toEqual([])
    expect(reports.some(report => report.paper.nodes.some(({role}) => role === 'Figure'))).toBe(
      true,
    )
  })

  it('have bookmarks three levels deep', () => {
    const depths = reports.map(it => Math.max(...it.paper.bookmarks.map(({level}) => level)))
    expect(depths.every(it => it >= 3)).toBe(true)
  })

  it('give the status in the index its word', () => {
    const wrong = wrongIn(({paper}) =>
      elementsUnder('担当課別索引', 'LI', paper)
        .map(({text}) => text)
        .filter(it => /[◎○△▽]/.test(it) && !/◎達成|○前進|△横ばい|▽後退/.test(it)),
    )
    expect(wrong).toEqual([])
  })
})

describe('each card of a paper', () => {
  it('stands on one page where it fits one', () => {
    const room = 842 - 57 - 56
    const wrong = wrongIn(({paper}) =>
      articlesOf(paper)
        .filter(parts => parts.length > 1)
        .map(parts => [
          parts[0]?.page,
          parts[0]?.text.slice(0, 20),
          parts.reduce((sum, it) => sum + heightOf(it), 0),
        ])
        .filter(([, , height]) => Number(height) < room - 30),
    )
    expect(wrong).toEqual([])
  })

  it('is read from top to bottom', () => {
    const wrong = wrongIn(({paper}) =>
      articlesOf(paper).flatMap(parts =>
        parts.flatMap(part => {
          // Words beside a table begin as high as the table does.
          const blocks = part.children.filter(it => /^(?:P|H\d|Figure|Table)$/.test(it.role))
          return blocks.flatMap((block, index) => {
            const before = blocks[index - 1]
            if (before === undefined || block.runs.length === 0 || before.runs.length === 0)
              return []
            return topOf(block) <= topOf(before) + 8
              ? []
              : [[part.page, before.text.slice(0, 20), block.text.slice(0, 20)]]
          })
        }),
      ),
    )
    expect(wrong).toEqual([])
  })
})

describe('the list of indicators on paper', () => {
  it('has the decimals of one unit below each other in each column', () => {
    expect(wrongIn(({paper}) => findCrookedFigures(paper))).toEqual([])
  })
})

function topOf({runs}: PaperNode): number {
  return Math.max(...runs.map(({y}) => y))
}

function heightOf(node: PaperNode): number {
  return topOf(node) - Math.min(...node.runs.map(({y}) => y))
}
