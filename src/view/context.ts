import type {Rules} from '../judge/judge.js'
import type {Document} from '../model/document.js'
import type {Indicator} from '../model/indicator.js'
import {indicatorsOf} from '../model/walk.js'
import {divisionIds} from './divisions.js'
import {type TermView, termKey, toGlossary} from './glossary.js'
import {type Judged, toJudged} from './judged.js'

/** What every part of a report has to know of the whole. */
export interface ReportContext {
  /** Name of the text. */
  file: string
  judged: Judged
  /** Division → id of its entry in the index; empty where there is no index. */
  divisions: ReadonlyMap<string, string>
  /** All terms of the document, each explanation once. */
  glossary: ReadonlyArray<TermView>
  /** `termKey` of a term → its id in the glossary. */
  termIds: ReadonlyMap<string, string>
  /** Whether the report has a list of indicators (指標一覧): not where they have nothing but names. */
  listed: boolean
  /** True on paper, where a card may be torn between two pages. */
  paged: boolean
  /** The page on which the element with this id stands; '' where that is not known, as on the site. */
  pageOf: (id: string) => string
}

/** Judges a document and finds out what its report will have. */
export function toContext(
  document: Document,
  {
    rules,
    pages,
  }: {
    rules?: Rules | undefined
    pages?: ReadonlyMap<string, number> | string | undefined
  } = {},
): ReportContext {
  const glossary = toGlossary(document.sections)
  return {
    file: document.document.source.file,
    judged: toJudged(document, rules),
    divisions: divisionIds(document.sections),
    glossary,
    termIds: new Map(glossary.map(it => [termKey(it), it.id])),
    listed: indicatorsOf(document.sections).some(hasFigures),
    paged: pages !== undefined,
    pageOf: id => (typeof pages === 'string' ? pages : `${pages?.get(id) ?? ''}`),
  }
}

function hasFigures({baseline, actuals = [], targets = []}: Indicator): boolean {
  return baseline !== undefined || actuals.length > 0 || targets.length > 0
}
