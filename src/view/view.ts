import type {Document} from '../model/document.js'
import {type ContentsEntry, toContents} from './contents.js'
import {type CorrectionView, toCorrections} from './corrections.js'
import {cssString} from './format.js'
import {type LegendView, toLegend} from './legend.js'
import {type MotifView, toMotif} from './motif.js'
import {type NoteView, toNotes} from './notes.js'
import {type OverviewView, toOverview} from './overview.js'
import {flatten, type SectionView, toSections} from './section.js'
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
  contents: ContentsEntry[]
  overview: OverviewView | undefined
  sections: SectionView[]
  /** The sections that start a page, for the named pages of the paper. */
  pages: Array<{page: string; runningTitle: string}>
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

/** The site's list of documents. */
export interface IndexView {
  title: string
  municipality: string | undefined
  documents: Array<{
    title: string
    municipality: string | undefined
    href: string
    pdf: string | undefined
    counts: Count[]
  }>
  program: string
}

/** A document as a report. */
export function toView(document: Document, context: ViewContext): ReportView {
  const {cover} = context
  const {source} = document.document
  const sections = toSections(document.sections, source.file)
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
    contents: toContents(sections),
    overview: toOverview(document.sections, sections),
    sections,
    pages: flatten(sections).flatMap(({page, runningTitle}) =>
      page === undefined || runningTitle === undefined ? [] : [{page, runningTitle}],
    ),
    notes: toNotes(document.diagnostics),
    corrections: toCorrections(document.corrections),
    legend: toLegend(document, sections),
    source: {file: source.file, lines: `${source.lines}行`, sha256: source.sha256},
    program: context.program,
    dataVersion: context.dataVersion,
    downloads: context.downloads.map(({label, href}) => ({label, href})),
  }
}

/** The documents of a site as a list, in the order given. `title` and `municipality` come from the settings. */
export function toIndexView(
  documents: ReadonlyArray<{document: Document; href: string; pdf: string | undefined}>,
  context: {title?: string | undefined; municipality?: string | undefined; program: string},
): IndexView {
  return {
    title: context.title ?? '進捗状況報告',
    municipality: context.municipality,
    documents: documents.map(({document, href, pdf}) => ({
      title: document.document.title,
      municipality: document.document.municipality,
      href,
      pdf,
      counts: tally(toSections(document.sections, document.document.source.file)),
    })),
    program: context.program,
  }
}
