/** The whole product on one screen: a text is understood, a document is typeset. */
import type {VFile} from 'vfile'
import type {DocumentChanges} from './compare/comparison.js'
import {openCorrector} from './corrections/corrector.js'
import {reportsOf, toDiagnostic} from './diagnostics/report.js'
import {reportTooManyEntries} from './diagnostics/too-many-entries.js'
import {ingest} from './ingest/ingest.js'
import type {Document} from './model/document.js'
import {mostEntries} from './model/limits.js'
import {parse} from './parse/parse.js'
import type {LedgerLine} from './recognise/ledger.js'
import {recognise} from './recognise/recognise.js'
import {readers} from './recognise/registry.js'
import {
  type Additions,
  extendVocabulary,
  standardVocabulary,
} from './recognise/vocabulary/vocabulary.js'
import {
  renderComparison,
  renderComparisonPage,
  renderPage,
  renderPaper,
  renderReplacedPages,
} from './render/render.js'
import type {Templates} from './render/templates.js'
import {toComparisonView} from './view/comparison.js'
import {type ReplacedPage, toReplacedPagesView} from './view/replaced-pages.js'
import {toView, type ViewContext} from './view/view.js'

/** What was read from one text; without a document where it could not be used, with the reason on `file`. */
export interface Understood {
  file: VFile
  document?: Document
  ledger?: LedgerLine[]
}

/** A text as it was sent in; `id` names the files of its document, `vocabulary` adds words to those that are known. */
export interface SentIn {
  path: string
  id: string
  bytes: Uint8Array
  vocabulary?: Additions | undefined
  /** The file of corrections beside the text, where there is one. Its mistakes are reported on it. */
  corrections?: VFile | undefined
  /** A larger text is refused (default: 5 MB). */
  limitBytes?: number | undefined
  /** A document with more entries (see `countEntries`) is refused (default: 20,000). */
  limitEntries?: number | undefined
}

/** Text in, document out; none where corrections do not fit. Never throws for what a text holds. */
export function understand(source: SentIn): Understood {
  const {file, readable} = ingest(source.path, source.bytes, source.limitBytes)
  if (!readable) return {file}
  const corrector = openCorrector(source.corrections)
  file.value = corrector.correctText(String(file.value))
  const vocabulary = extendVocabulary(standardVocabulary, source.vocabulary ?? {})
  const found = recognise(parse(String(file.value)), {readers, vocabulary}, file)
  if (!found) return {file}
  const corrections = corrector.correctFields(found.sections)
  if (source.corrections?.messages.some(it => it.fatal)) return {file}
  const document: Document = {
    schema: 'shinchoku/1',
    document: {
      id: source.id,
      title: found.title ?? source.id,
      ...(found.municipality && {municipality: found.municipality}),
      layout: found.layout,
      source: {
        file: file.basename ?? source.id,
        sha256: file.data.sha256 ?? '',
        lines: found.ledger.length,
      },
    },
    sections: found.sections,
    ...(corrections.length > 0 && {corrections}),
    diagnostics: reportsOf(file).map(toDiagnostic),
  }
  if (reportTooManyEntries(document, file, source.limitEntries ?? mostEntries)) return {file}
  return {file, document, ledger: found.ledger}
}

/** The HTML files of one document. */
export interface Typeset {
  /** For the printer: with the page numbers by element id, or with the text that stands in the place of each. */
  paperOf(pages: ReadonlyMap<string, number> | string): string
  /** For the site. */
  page: string
}

/** Document in, HTML out. */
export function typeset(document: Document, context: ViewContext, templates: Templates): Typeset {
  return {
    paperOf: pages => renderPaper(toView(document, {...context, downloads: [], pages}), templates),
    page: renderPage(toView(document, context), templates),
  }
}

/** 新旧対照表 as HTML: for the printer, and as a file that stands alone. */
export interface TypesetComparison {
  title: string
  paper: string
  page: string
}

/** What changed in, HTML out. `files`: name → text of what stands under `templates/`. */
export function typesetComparison(
  documents: ReadonlyArray<DocumentChanges>,
  {
    program,
    templates,
    files,
  }: {program: string; templates: Templates; files: ReadonlyMap<string, string>},
): TypesetComparison {
  const view = toComparisonView(documents, {program})
  return {
    title: view.title,
    paper: renderComparison(view, templates),
    page: renderComparisonPage(view, templates, files),
  }
}

/** Pages to replace in, 差替一覧 out: HTML to stand at the end of the paper that they are pages of. */
export function typesetReplacedPages(
  list: ReadonlyArray<ReplacedPage>,
  about: {title: string; oldVersion: string; newVersion: string},
  templates: Templates,
): string {
  return renderReplacedPages(toReplacedPagesView(list, about), templates)
}
