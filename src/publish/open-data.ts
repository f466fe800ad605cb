import type {Document} from '../model/document.js'
import {toActionsCsv} from './actions-csv.js'
import {toCsv} from './csv.js'
import {dataDictionary} from './dictionary.js'
import {figureRows} from './figure-rows.js'
import {toGlossaryCsv} from './glossary-csv.js'
import {toIndicatorsCsv} from './indicators-csv.js'
import {toJson} from './json.js'

/** A file to download. */
export interface OpenDataFile {
  /** File name without folder. */
  name: string
  /** What the link to it says. */
  label: string
  text: string
}

/**
 * What of a document is offered as open data: the tables that hold something, the whole as JSON, and the dictionary. The
 * names fit beside each other in the folder of the document.
 */
export function openDataOf(document: Document): ReadonlyArray<OpenDataFile> {
  const files = known.get(document) ?? writeFiles(document)
  known.set(document, files)
  return files
}

/** The page, the list and the files themselves all ask for them. */
const known = new WeakMap<Document, OpenDataFile[]>()

function writeFiles(document: Document): OpenDataFile[] {
  const {id} = document.document
  const files: Array<{name: string; label: string; text: string | undefined}> = [
    {
      name: `${id}.csv`,
      label: 'CSV（値）',
      text: figureRows(document).length === 0 ? undefined : toCsv(document),
    },
    {name: `${id}-indicators.csv`, label: 'CSV（指標）', text: toIndicatorsCsv(document)},
    {name: `${id}-actions.csv`, label: 'CSV（取組）', text: toActionsCsv(document)},
    {name: `${id}-glossary.csv`, label: 'CSV（用語）', text: toGlossaryCsv(document)},
    {name: `${id}.json`, label: 'JSON（全体）', text: toJson(document)},
    {name: 'data-dictionary.csv', label: 'データ項目定義（CSV）', text: dataDictionary()},
  ]
  return files.flatMap(({name, label, text}) => (text === undefined ? [] : [{name, label, text}]))
}
