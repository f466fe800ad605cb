import {describeRules, type Rules} from '../judge/judge.js'
import type {Document} from '../model/document.js'
import {defaultRunningTitles} from '../theme/running-titles.js'
import {type ContentsEntry, toContents} from './contents.js'
import {type ReportContext, toContext} from './context.js'
import {toCorrections} from './corrections.js'
import {toDivisionIndex} from './division-index.js'
import {toLegend} from './legend.js'
import {toMotif} from './motif.js'
import {toAllNotes} from './notes.js'
import {toOverview} from './overview.js'
import type {LogoView, PlacesView, ReportView, ViewContext} from './report-view.js'
import {toParts, toRunning} from './running-titles.js'
import {flatten, toSections} from './section.js'
import {toStatus} from './status.js'
import {type StatusCount, toCounts} from './status-bar.js'
import {toSummary} from './summary.js'
import {type Count, tally} from './tally.js'

export type {PlacesView, ReportView, ViewContext} from './report-view.js'

/** A document in the site's list, as plain data. */
export interface IndexRow {
  /** From the settings, else from the text. */
  title: string
  /** From the text. */
  municipality: string | undefined
  /** To its page. */
  href: string
  /** To its PDF; undefined where there is none. */
  pdf: string | undefined
  /** Beside the PDF. */
  downloads: Array<{
    /** `CSV（指標）`. */
    label: string
    /** As seen from the list. */
    href: string
  }>
  /** Counts of goals, measures, indicators. */
  counts: Count[]
  /** How many indicators have which status; empty where nothing can be judged. */
  statuses: StatusCount[]
}

/** The site's list of documents. */
export interface IndexView {
  /** From the settings. */
  title: string
  /** From the settings. */
  municipality: string | undefined
  /** Of the municipality, from the theme of the settings. */
  logo: LogoView | undefined
  /** In the order given. */
  documents: IndexRow[]
  /** Name and version. */
  program: string
}

/** A document as a report. */
export function toView(document: Document, context: ViewContext): ReportView {
  const {cover} = context
  const {source} = document.document
  const report = toContext(document, context)
  const sections = toSections(document.sections, report)
  const contents = toContents(sections)
  const summary = toSummary(sections, report)
  const title = cover.title ?? document.document.title
  const municipality = cover.municipality ?? document.document.municipality
  const {running = defaultRunningTitles, dataVersion: version} = context
  const facts = {...cover, title, municipality, version}
  return {
    paged: context.pages !== undefined,
    title,
    logo: toLogo(context.logo, municipality),
    running: toRunning(running, facts),
    paper: cover.paper,
    meeting: cover.meeting,
    date: cover.date,
    municipality,
    division: cover.division,
    facts: [cover.paper, cover.meeting, cover.date, cover.division].filter(
      fact => fact !== undefined,
    ),
    motif: toMotif(sections),
    counts: tally(sections),
    summary,
    contents,
    longContents: linesOf(contents) > 20 || summary?.short === true,
    openPages: typeof context.pages === 'string',
    places: toPlaces(report),
    overview: report.listed ? toOverview(document.sections, sections, report.paged) : undefined,
    sections,
    parts: toParts(running, facts),
    pages: flatten(sections).flatMap(({page, runningTitle}) =>
      page === undefined ? [] : [{page, ...toRunning(running, facts, runningTitle)}],
    ),
    divisions: toDivisionIndex(sections, report.divisions),
    glossary: [...report.glossary],
    rules: report.judged.any ? describeRules(report.judged.rules) : [],
    notes: toAllNotes(document, report.judged),
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
  /** What it is judged by, as its own page is (default: `defaultRules`). */
  rules?: Rules | undefined
}

/** A document of a site as its list shows it. */
export function toIndexRow({
  document,
  title,
  href,
  pdf,
  downloads = [],
  rules,
}: IndexEntry): IndexRow {
  const report = toContext(document, {rules})
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
}

/** The documents of a site as a list, in the order given. `title` and `municipality` come from the settings. */
export function toIndexView(
  rows: ReadonlyArray<IndexRow>,
  context: {
    title?: string | undefined
    municipality?: string | undefined
    logo?: ViewContext['logo']
    program: string
  },
): IndexView {
  return {
    title: context.title ?? '進捗状況報告',
    municipality: context.municipality,
    logo: toLogo(context.logo, context.municipality),
    // A row that was written down and read again lacks what was undefined, which templates do not forgive.
    documents: rows.map(row => ({...row, municipality: row.municipality, pdf: row.pdf})),
    program: context.program,
  }
}

function toLogo(logo: ViewContext['logo'], municipality: string | undefined): LogoView | undefined {
  if (logo === undefined) return undefined
  const {src, alt = municipality === undefined ? 'ロゴ' : `${municipality}のロゴ`} = logo
  return {src, alt}
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
