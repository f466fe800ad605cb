import type {Section} from '../model/section.js'
import {type ActionsView, toActions} from './action.js'
import type {ReportContext} from './context.js'
import {type DivisionLink, toDivisionLinks} from './divisions.js'
import {anchor, splitTitle} from './format.js'
import {termKey} from './glossary.js'
import {type IndicatorView, toIndicator} from './indicator.js'

/** A heading of the text and all that stands under it. */
export interface SectionView {
  /** Permanent: the id of the model. */
  id: string
  /** To its heading. */
  href: string
  /** 2 to 6. */
  level: number
  /** For class names: `chapter`, `goal`, `direction`, `measure`, `item`. */
  kind: string
  /** What the text calls it before its number: 基本目標; undefined where it does not say. */
  kindName: string | undefined
  /** `基本目標 1`, `(2)`, in the words of the text; undefined where it does not count it. */
  label: string | undefined
  /** As printed. */
  title: string
  /** The title in two lines: a tail between dashes is a subtitle. Together they are the title as printed. */
  lead: string
  /** Undefined where there is no subtitle. */
  tail: string | undefined
  /** 担当課 of the whole section. */
  divisions: DivisionLink[]
  /** Narrative, in order. */
  paragraphs: string[]
  /** 現状と課題. */
  issues: string[]
  /** 目指す姿. */
  vision: string | undefined
  /** 総括評価. */
  summary: string[]
  /** Pieces torn out of the text, whose place cannot be told. */
  fragments: string[]
  /** Pictures that the text names and does not hold. */
  figures: Array<{
    /** As printed. */
    caption: string
    /** As printed: `資料：企画課`. */
    source: string | undefined
    /** `4行`. */
    line: string
  }>
  /** The cards. */
  indicators: IndicatorView[]
  /** 取組内容; undefined where there are none. */
  actions: ActionsView | undefined
  /** Terms of this section that the glossary explains, and the way there. */
  terms: Array<{
    /** As printed. */
    term: string
    /** To the glossary. */
    href: string
  }>
  /** Those below it. */
  sections: SectionView[]
  /** How many indicators stand in it, with those of the sections below. */
  count: number
  /** The page of its heading; '' where it is not known. */
  pageNumber: string
  /** True where nothing stands under the heading: then it is no heading but a sentence of the section around it. */
  statement: boolean
  /** True for what opens a part of the report: the first sections and every goal. */
  opening: boolean
  /** The named page of the paper, where the section starts on a new one. */
  page: string | undefined
  /** What the head of those pages calls it: label and title. */
  runningTitle: string | undefined
}

const mostForms = 8

/** What counts on while the sections are walked in reading order. */
interface Walk {
  context: ReportContext
  /** So many forms (個別項目) that half of the paper would stay empty if each began a page. */
  flowing: boolean
  indicators: number
  pages: number
}

/** Where a section stands among the others. */
interface Place {
  level: number
  /** The heading above has nothing of its own to say: this section follows it on the same page. */
  follows: boolean
}

/** The sections of a document; indicators are counted through from 1. */
export function toSections(
  sections: ReadonlyArray<Section>,
  context: ReportContext,
): SectionView[] {
  const forms = sections.filter(({kind}) => kind === 'item').length
  const walk = {context, indicators: 0, pages: 0, flowing: forms > mostForms}
  return sections.map(it => toSection(it, {level: 2, follows: false}, walk))
}

/** Every section, each before those below it. */
export function flatten(sections: ReadonlyArray<SectionView>): SectionView[] {
  return sections.flatMap(section => [section, ...flatten(section.sections)])
}

function toSection(section: Section, place: Place, walk: Walk): SectionView {
  const {context} = walk
  const opening = opens(section, place.level)
  const paged = opening && !place.follows && !(walk.flowing && section.kind === 'item')
  if (paged) walk.pages += 1
  const page = paged ? `chapter-${walk.pages}` : undefined
  const below = Math.min(place.level + 1, 6)
  const indicators = (section.indicators ?? []).map(indicator => {
    walk.indicators += 1
    return toIndicator(indicator, {number: walk.indicators, level: below}, context)
  })
  const [first] = section.sections ?? []
  const bare = opening && isBare(section)
  const sections = (section.sections ?? []).map(child =>
    toSection(child, {level: below, follows: bare && child === first}, walk),
  )
  // Where the first goal stands under a bare heading, the head of their pages names the goal.
  const head = bare && first && opens(first, below) ? first : section
  return {
    id: section.id,
    href: anchor(section.id),
    level: place.level,
    kind: section.kind,
    kindName: section.label,
    label: toLabel(section),
    title: section.title,
    ...splitTitle(section.title),
    divisions: toDivisionLinks(section.divisions, context.divisions),
    paragraphs: section.paragraphs ?? [],
    issues: section.issues ?? [],
    vision: section.vision,
    summary: section.summary ?? [],
    fragments: section.fragments ?? [],
    figures: (section.figures ?? []).map(({caption, source, line}) => ({
      caption,
      source,
      line: `${line}行`,
    })),
    indicators,
    actions: toActions(section.actions),
    terms: toTerms(section, context),
    sections,
    count: sections.reduce((sum, {count}) => sum + count, indicators.length),
    pageNumber: context.pageOf(section.id),
    statement: !opening && isBare(section) && sections.length === 0,
    opening,
    page,
    runningTitle: paged ? [toLabel(head), head.title].filter(Boolean).join('　') : undefined,
  }
}

function toTerms({glossary = []}: Section, context: ReportContext): SectionView['terms'] {
  return glossary.flatMap(each => {
    const id = context.termIds.get(termKey(each))
    return id === undefined ? [] : [{term: each.term, href: anchor(id)}]
  })
}

function opens({kind}: Section, level: number): boolean {
  return level === 2 || kind === 'goal'
}

/** Nothing but a heading, and sections below it. */
function isBare(section: Section): boolean {
  const {paragraphs, issues, summary, fragments, figures, vision} = section
  const {indicators, actions, divisions, glossary} = section
  const words = [paragraphs, issues, summary, fragments, figures]
  const parts = [...words, indicators, actions, divisions, glossary]
  return vision === undefined && parts.every(it => it === undefined || it.length === 0)
}

function toLabel({label, number}: Section): string | undefined {
  return number === undefined ? label : [label, number].filter(Boolean).join(' ')
}
