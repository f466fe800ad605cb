import {correctionsPath} from '../corrections/corrections-path.js'
import type {Told} from '../diagnostics/report.js'
import type {Built, Facts} from './result.js'

/** What is remembered of a file that was read. */
export interface ReadValue {
  facts: Facts
  /** The sha-256 of the document as YAML. */
  yaml: string
  reports: Told[]
  /** On the corrections beside a text. */
  corrections?: Told[]
}

/** What is remembered of a paper that was printed. */
export interface PaperValue {
  /** How many. */
  pages: number
  reports: Told[]
}

/** The step that reads the file `seen` from the output folder. */
export function readStep(from: 'text' | 'yaml', seen: string): string {
  return `${from} ${seen}`
}

/** The step that prints the document `id`. */
export function paperStep(id: string): string {
  return `paper ${id}`
}

/** A document as it was when it was last read and printed. */
export function remember(
  path: string,
  from: 'text' | 'yaml',
  {read, paper}: {read: ReadValue; paper?: PaperValue | undefined},
): Built {
  const {facts, reports, corrections} = read
  return {
    path,
    file: {path, messages: [...reports, ...(paper?.reports ?? [])]},
    ...(corrections && {corrections: {path: correctionsPath(path), messages: corrections}}),
    facts,
    ...(from === 'text' && {data: dataPath(facts.id)}),
    ...(paper && {pdf: pdfPath(facts.id), pages: paper.pages}),
    kept: true,
  }
}

/** Where the YAML of document `id` stands inside the output folder. */
export function dataPath(id: string): string {
  return `data/${id}.yaml`
}

/** Where the PDF of document `id` stands inside the output folder. */
export function pdfPath(id: string): string {
  return `pdf/${id}.pdf`
}
