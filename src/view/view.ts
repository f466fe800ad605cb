import {describeRules, type Rules} from '../judge/judge.js'
import type {Document} from '../model/document.js'
import {indicatorsOf} from '../model/walk.js'
import {type ContentsEntry, toContents} from './contents.js'
import {type ReportContext, toContext} from './context.js'
import {type CorrectionView, toCorrections} from './corrections.js'
import {type DivisionView, toDivisionIndex} from './division-index.js'
import {cssString} from './format.js'
import type {TermView} from './glossary.js'
import {type LegendView, toLegend} from './legend.js'
import {type MotifView, toMotif} from './motif.js'
import {type NoteView, toConflictNotes, toNotes} from './notes.js'
import {type OverviewView, toOverview} from './overview.js'
import {flatten, type SectionView, toSections} from './section.js'
import {toStatus} from './status.js'
import {type StatusCount, toCounts} from './status-bar.js'
import {type SummaryView, toSummary} from './summary.js'
import {type Count, tally} from './tally.js'

/** What the settings say of the cover, and what the colophon needs. */
export interface ViewContext {
  cover: {
    /** 資料番号: `資料1`. */
    paper?: string | undefined
    meeting?: string | undefined
    date?: string | undefined
    division?: string | undefined
    /** Instead of the document's own. */
    municipality?: string | undefined
    /** Instead of the document's own. */
    title?: string | undefined
  }
  /** Name and version: `shinchoku 0.1.0`. */
  program: string
  /** The first 12 hexadecimal digits of the sha-256 of the YAML. */
  dataVersion: string
  /** For the site; empty on paper. */
  downloads: ReadonlyArray<{label: string; href: string}>
  /** What is judged by (default: `defaultRules`). */
  rules?: Rules | undefined
  /** On which page of the paper things stand, by element id; undefined on the site and before the first print. */
  pages?: ReadonlyMap<string, number> | undefined
}

/** A whole report: finished strings, every field present; `undefined` is what is not printed. */
export interface ReportView {
  title: string
  /** For the foot of every page, escaped for the inside of a CSS string. */
  runningTitle: string
  paper: string | undefined
  meeting: string | undefined
  date: string | undefined
  municipality: string | undefined
  division: string | undefined
  /** Number, meeting, date and division, as far as they are set. */
  facts: string[]
  /** The picture of the cover. */
  motif: MotifView | undefined
  /** Counts of goals, measures, indicators. */
  counts: Count[]
  /** Undefined where nothing can be judged. */
  summary: SummaryView | undefined
  contents: ContentsEntry[]
  /** True where the table of contents has so many lines that they must stand closer. */
  longContents: boolean
  /** The pages of what the contents name beside the sections; '' where not known. */
  places: PlacesView
  /** Undefined where the indicators have nothing but names: then their cards are the list. */
  overview: OverviewView | undefined
  sections: SectionView[]
  /** The sections that start a page, for the named pages of the paper. */
  pages: Array<{page: string; runningTitle: string}>
  /** Index by division (担当課別索引); empty where fewer than two are named. */
  divisions: DivisionView[]
  /** 用語解説. */
  glossary: TermView[]
  /** 判定基準, paragraph by paragraph; empty where nothing is judged. */
  rules: string[]
  /** What a person should look at, with contradictions that the judgement found. */
  notes: NoteView[]
  /** Corrections of a person that were applied. */
  corrections: CorrectionView[]
  legend: LegendView
  /** The file that was read: its name, its lines and the fingerprint of its bytes. */
  source: {file: string; lines: string; sha256: string}
  program: string
  dataVersion: string
  downloads: Array<{label: string; href: string}>
}

/** On which page each part of the report begins. */
export interface PlacesView {
  summary: string
  overview: string
  divisions: string
  glossary: string
  rules: string
  notes: string
  corrections: string
  legend: string
}

/** The site's list of documents. */
export interface IndexView {
  title: string
  municipality: string | undefined
  documents: Array<{
    title: string
    municipality: string | undefined
    href: string
    pdf: string | undefined
    /** Beside the PDF. */
    downloads: Array<{label: string; href: string}>
    counts: Count[]
    /** How many indicators have which status; empty where nothing can be judged. */
    statuses: StatusCount[]
  }>
  program: string
}

/** A document as a report. */
export function toView(document: Document, context: ViewContext): ReportView {
  const {cover} = context
  const {source} = document.document
  const report = toContext(document, context)
  const sections = toSections(document.sections, report)
  const contents = toContents(sections)
  const title = cover.title ?? document.document.title
  return {
    title,
    runningTitle: cssString(title),
    paper: cover.paper,
    meeting: cover.meeting,
    date: cover.date,
    municipality: cover.municipality ?? document.document.municipality,
    division: cover.division,
    facts: [cover.paper, cover.meeting, cover.date, cover.division].filter(
      fact => fact !== undefined,
    ),
    motif: toMotif(sections),
    counts: tally(sections),
    summary: toSummary(sections, report),
    contents,
    longContents: linesOf(contents) > 20,
    places: toPlaces(report),
    overview: report.listed ? toOverview(document.sections, sections) : undefined,
    sections,
    pages: flatten(sections).flatMap(({page, runningTitle}) =>
      page === undefined || runningTitle === undefined ? [] : [{page, runningTitle}],
    ),
    divisions: toDivisionIndex(sections, report.divisions),
    glossary: [...report.glossary],
    rules: report.judged.any ? describeRules(report.judged.rules) : [],
    notes: [...toNotes(document.diagnostics), ...conflictsOf(document, report)],
    corrections: toCorrections(document.corrections),
    legend: toLegend(document, sections),
    source: {file: source.file, lines: `${source.lines}行`, sha256: source.sha256},
    program: context.program,
    dataVersion: context.dataVersion,
    downloads: context.downloads.map(({label, href}) => ({label, href})),
  }
}

/** A document of a site: its title where the settings give one, and where its files stand as seen from the list. */
export interface IndexEntry {
  document: Document
  title?: string | undefined
  href: string
  pdf: string | undefined
  downloads?: ReadonlyArray<{label: string; href: string}>
}

/** The documents of a site as a list, in the order given. `title` and `municipality` come from the settings. */
export function toIndexView(
  documents: ReadonlyArray<IndexEntry>,
  context: {
    title?: string | undefined
    municipality?: string | undefined
    program: string
    rules?: Rules | undefined
  },
): IndexView {
  return {
    title: context.title ?? '進捗状況報告',
    municipality: context.municipality,
    documents: documents.map(({document, title, href, pdf, downloads = []}) => {
      const report = toContext(document, context)
      const statuses = [...report.judged.of.values()].map(({headline}) => toStatus(headline).key)
      return {
        title: title ?? document.document.title,
        municipality: document.document.municipality,
        href,
        pdf,
        downloads: downloads.map(it => ({label: it.label, href: it.href})),
        counts: tally(toSections(document.sections, report)),
        statuses: report.judged.any ? toCounts(statuses) : [],
      }
    }),
    program: context.program,
  }
}

function toPlaces({pageOf}: ReportContext): PlacesView {
  return {
    summary: pageOf('report-summary'),
    overview: pageOf('report-overview'),
    divisions: pageOf('report-divisions'),
    glossary: pageOf('report-glossary'),
    rules: pageOf('report-rules'),
    notes: pageOf('report-notes'),
    corrections: pageOf('report-corrections'),
    legend: pageOf('report-legend'),
  }
}

function linesOf(entries: ReadonlyArray<ContentsEntry>): number {
  return entries.reduce((sum, entry) => sum + 1 + linesOf(entry.entries), 0)
}

function conflictsOf(document: Document, {judged}: ReportContext): NoteView[] {
  return toConflictNotes(
    indicatorsOf(document.sections).flatMap(({id, line}) =>
      (judged.of.get(id)?.conflicts ?? []).map(message => ({line, message})),
    ),
  )
}
