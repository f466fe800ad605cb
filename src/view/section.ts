import type {Section} from '../model/section.js'
import {type ActionsView, toActions} from './action.js'
import {anchor, cssString, kindNames, splitTitle} from './format.js'
import {type IndicatorView, toIndicator} from './indicator.js'

/** A heading of the text and all that stands under it. */
export interface SectionView {
  /** Permanent: the id of the model. */
  id: string
  href: string
  /** 2 to 6. */
  level: number
  kind: string
  /** `基本目標 1`, `(2)`; undefined where the text does not count it. */
  label: string | undefined
  title: string
  /** The title in two lines: a tail between dashes is a subtitle. Together they are the title as printed. */
  lead: string
  tail: string | undefined
  divisions: string[]
  paragraphs: string[]
  issues: string[]
  vision: string | undefined
  summary: string[]
  indicators: IndicatorView[]
  actions: ActionsView | undefined
  glossary: Array<{term: string; definition: string}>
  sections: SectionView[]
  /** How many indicators stand in it, with those of the sections below. */
  count: number
  /** The named page of the paper, where the section starts on a new one. */
  page: string | undefined
  /** The title for the head of those pages, escaped for the inside of a CSS string. */
  runningTitle: string | undefined
}

/** What counts on while the sections are walked in reading order. */
interface Walk {
  file: string
  indicators: number
  pages: number
}

/** The sections of a document; indicators are counted through from 1. */
export function toSections(sections: ReadonlyArray<Section>, file: string): SectionView[] {
  const walk = {file, indicators: 0, pages: 0}
  return sections.map(section => toSection(section, 2, walk))
}

/** Every section, each before those below it. */
export function flatten(sections: ReadonlyArray<SectionView>): SectionView[] {
  return sections.flatMap(section => [section, ...flatten(section.sections)])
}

function toSection(section: Section, level: number, walk: Walk): SectionView {
  const opens = level === 2 || section.kind === 'goal'
  const label = toLabel(section)
  if (opens) walk.pages += 1
  const page = opens ? `chapter-${walk.pages}` : undefined
  const below = Math.min(level + 1, 6)
  const indicators = (section.indicators ?? []).map(indicator => {
    walk.indicators += 1
    return toIndicator(indicator, {number: walk.indicators, level: below, file: walk.file})
  })
  const sections = (section.sections ?? []).map(child => toSection(child, below, walk))
  return {
    id: section.id,
    href: anchor(section.id),
    level,
    kind: section.kind,
    label,
    title: section.title,
    ...splitTitle(section.title),
    divisions: section.divisions ?? [],
    paragraphs: section.paragraphs ?? [],
    issues: section.issues ?? [],
    vision: section.vision,
    summary: section.summary ?? [],
    indicators,
    actions: toActions(section.actions, walk.file),
    glossary: (section.glossary ?? []).map(({term, definition}) => ({term, definition})),
    sections,
    count: sections.reduce((sum, {count}) => sum + count, indicators.length),
    page,
    runningTitle: opens ? cssString([label, section.title].filter(Boolean).join('　')) : undefined,
  }
}

function toLabel({kind, number}: Section): string | undefined {
  return number === undefined ? undefined : `${kindNames[kind]} ${number}`.trim()
}
