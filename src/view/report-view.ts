import type {Rules} from '../judge/judge.js'
import type {RunningTitles} from '../theme/running-titles.js'
import type {ContentsEntry} from './contents.js'
import type {CorrectionView} from './corrections.js'
import type {DivisionView} from './division-index.js'
import type {TermView} from './glossary.js'
import type {LegendView} from './legend.js'
import type {MotifView} from './motif.js'
import type {NoteView} from './notes.js'
import type {OverviewView} from './overview.js'
import type {NamedPage, RunningView} from './running-titles.js'
import type {SectionView} from './section.js'
import type {SummaryView} from './summary.js'
import type {Count} from './tally.js'

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
  /** From the theme; `alt` says what it shows (default: whose logo it is). */
  logo?: {src: string; alt?: string | undefined} | undefined
  /** Head and foot of the pages (default: goal and title). */
  running?: RunningTitles | undefined
  /** Name and version: `shinchoku 0.1.0`. */
  program: string
  /** The first 12 hexadecimal digits of the sha-256 of the YAML. */
  dataVersion: string
  /** For the site; empty on paper. */
  downloads: ReadonlyArray<{label: string; href: string}>
  /** What is judged by (default: `defaultRules`). */
  rules?: Rules | undefined
  /**
   * On which page of the paper things stand, by element id; or, as long as nobody knows, the text that stands in the place
   * of every page number. Undefined on the site.
   */
  pages?: ReadonlyMap<string, number> | string | undefined
}

/** A whole report: finished strings, every field present; `undefined` is what is not printed. */
export interface ReportView {
  /** True on paper, where things have page numbers; the site shows the places in the source instead. */
  paged: boolean
  /** From the settings, else from the text. */
  title: string
  /** Of the municipality, from the theme of the settings. */
  logo: LogoView | undefined
  /** Of the pages that belong to no part. */
  running: RunningView
  /** 資料番号. */
  paper: string | undefined
  /** The meeting that the paper is for. */
  meeting: string | undefined
  /** Of the meeting, as set. */
  date: string | undefined
  /** From the settings, else from the text. */
  municipality: string | undefined
  /** The division in charge of the paper. */
  division: string | undefined
  /** Number, meeting, date and division, as far as they are set. */
  facts: string[]
  /** The picture of the cover. */
  motif: MotifView | undefined
  /** Counts of goals, measures, indicators. */
  counts: Count[]
  /** Undefined where nothing can be judged. */
  summary: SummaryView | undefined
  /** 目次. */
  contents: ContentsEntry[]
  /** True where the table of contents has so many lines that they must stand closer. */
  longContents: boolean
  /** Whether a text stands in the place of every page number. */
  openPages: boolean
  /** The pages of what the contents name beside the sections; '' where not known. */
  places: PlacesView
  /** Undefined where the indicators have nothing but names: then their cards are the list. */
  overview: OverviewView | undefined
  /** In reading order, nested. */
  sections: SectionView[]
  /** The pages of the paper that every report has: summary, contents, overview, annex. */
  parts: NamedPage[]
  /** The pages of the sections that start one. */
  pages: NamedPage[]
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
  /** 凡例. */
  legend: LegendView
  /** The file that was read: its name, its lines and the fingerprint of its bytes. */
  source: {
    /** Its name. */
    file: string
    /** `441行`. */
    lines: string
    /** Of its bytes. */
    sha256: string
  }
  /** Name and version. */
  program: string
  /** The first 12 digits of the fingerprint of the YAML. */
  dataVersion: string
  /** For the site; empty on paper. */
  downloads: Array<{
    /** `PDF（印刷用）`. */
    label: string
    /** Beside the page. */
    href: string
  }>
}

/** A picture that stands in the page itself, so that no file has to be loaded and nothing in it can run. */
export interface LogoView {
  /** A `data:` address. */
  src: string
  /** What it shows, for those who do not see it. */
  alt: string
}

/** On which page each part of the report begins. */
export interface PlacesView {
  /** 概要. */
  summary: string
  /** 指標一覧. */
  overview: string
  /** 担当課別索引. */
  divisions: string
  /** 用語解説. */
  glossary: string
  /** 判定基準. */
  rules: string
  /** データに関する注記. */
  notes: string
  /** 訂正の記録. */
  corrections: string
  /** 凡例. */
  legend: string
}
