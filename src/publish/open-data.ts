import type {Document} from '../model/document.js'
import {toActionsCsv} from './actions-csv.js'
import {toCsv} from './csv.js'
import {dataDictionary} from './dictionary.js'
import {figureRows, indicatorRows} from './figure-rows.js'
import {toGlossaryCsv} from './glossary-csv.js'
import {toIndicatorsCsv} from './indicators-csv.js'
import {toJson} from './json.js'
import {placesOf} from './place.js'

/** A file to download. */
export interface OpenDataFile {
  /** File name without folder. */
  name: string
  /** What the link to it says. */
  label: string
  /** Written when it is asked for. */
  readonly text: string
}

/**
 * What of a document is offered as open data: the tables that hold something, the whole as JSON, and the dictionary. The
 * names fit beside each other in the folder of the document.
 */
export function openDataOf(document: Document): ReadonlyArray<OpenDataFile> {
  const files = known.get(document) ?? listFiles(document)
  known.set(document, files)
  return files
}

/** The page and the list ask which there are, before anybody asks for what they hold. */
const known = new WeakMap<Document, OpenDataFile[]>()

function listFiles(document: Document): OpenDataFile[] {
  const {id} = document.document
  const places = placesOf(document)
  const files: Array<{name: string; label: string; write: (() => string) | false}> = [
    {
      name: `${id}.csv`,
      label: 'CSV（値）',
      write: figureRows(document).length > 0 && (() => toCsv(document)),
    },
    {
      name: `${id}-indicators.csv`,
      label: 'CSV（指標）',
      write: indicatorRows(document).length > 0 && (() => toIndicatorsCsv(document)),
    },
    {
      name: `${id}-actions.csv`,
      label: 'CSV（取組）',
      write: places.some(it => it.section.actions?.length) && (() => toActionsCsv(document)),
    },
    {
      name: `${id}-glossary.csv`,
      label: 'CSV（用語）',
      write: places.some(it => it.section.glossary?.length) && (() => toGlossaryCsv(document)),
    },
    {name: `${id}.json`, label: 'JSON（全体）', write: () => toJson(document)},
    {name: 'data-dictionary.csv', label: 'データ項目定義（CSV）', write: dataDictionary},
  ]
  return files.flatMap(({name, label, write}) => (write ? [openFile({name, label}, write)] : []))
}

function openFile(about: {name: string; label: string}, write: () => string): OpenDataFile {
  let text: string | undefined
  return {
    ...about,
    get text() {
      text ??= write()
      return text
    },
  }
}
