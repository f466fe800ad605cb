import type {Indicator} from '../../src/model/indicator.js'
import type {Section} from '../../src/model/section.js'
import {sectionsOf} from '../../src/model/walk.js'
import type {Understood} from '../../src/pipeline.js'

type Spoil = (reading: Understood) => Understood

/** Spoils the sections of a document, as a reader would that has the fault. */
function inSections(spoil: (section: Section) => void): Spoil {
  return reading => {
    for (const section of sectionsOf(reading.document?.sections ?? [])) spoil(section)
    return reading
  }
}

function inIndicators(spoil: (indicator: Indicator) => void): Spoil {
  return inSections(section => section.indicators?.forEach(spoil))
}

let turns = 0

/** Faults that a reader may have. */
export const faults: ReadonlyArray<[does: string, spoil: Spoil]> = [
  ['forgets the last paragraph of a section', inSections(it => void it.paragraphs?.pop())],
  ['cuts the end of what is to be done', inSections(it => it.actions?.forEach(cutText))],
  ['forgets the second division', inIndicators(it => void it.divisions?.splice(1, 1))],
  ['forgets a note', inIndicators(it => void delete it.notes)],
  ['forgets a figure', inIndicators(it => void it.actuals?.pop())],
  ['changes a figure', inIndicators(it => it.actuals?.forEach(changeDigit))],
  [
    'says nothing of what it left',
    reading => ({
      ...reading,
      ...(reading.ledger && {ledger: reading.ledger.map(it => ({...it, leftover: ''}))}),
    }),
  ],
  [
    'explains nothing of what it left',
    reading => {
      reading.file.messages.length = 0
      return reading
    },
  ],
  [
    'reads otherwise the second time',
    reading => {
      if (reading.document) reading.document.document.title += String(turns++)
      return reading
    },
  ],
  [
    'writes what YAML does not give back',
    reading => {
      if (reading.document) reading.document.document.title = '\u0000'
      return reading
    },
  ],
]

function changeDigit(value: {raw: string}): void {
  value.raw = value.raw.replace(/\d/, digit => String(9 - Number(digit)))
}

function cutText(action: {text: string}): void {
  action.text = action.text.slice(0, -1)
}
