import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {VFile} from 'vfile'
import type {Document} from '../../src/model/document.js'
import {readYaml} from '../../src/yaml/read.js'
import {readTable} from '../publish/read-table.js'
import {allBuilt} from '../support/built.js'
import {type Paper, readPaper} from './read-paper.js'

/** One document in all its forms. */
export interface Report {
  id: string
  document: Document
  page: Root
  paper: Paper
  /** The paper itself. */
  pdf: Uint8Array
  /** The rows of the table of figures; empty where there is none. */
  csv: Array<Record<string, string>>
  json: unknown
}

let reports: Promise<Report[]> | undefined

/** All that comes of `sources/` and, where they are there, of the real texts; read once. */
export function buildReports(): Promise<Report[]> {
  reports ??= readReports()
  return reports
}

async function readReports(): Promise<Report[]> {
  const papers = allBuilt().flatMap(out =>
    readdirSync(join(out, 'pdf')).map(it => ({out, id: it.replace(/\.pdf$/, '')})),
  )
  const all: Report[] = []
  for (const {out, id} of papers) {
    const read = (path: string) => readFileSync(join(out, path), 'utf8')
    const files = readdirSync(join(out, 'site', id))
    const pdf = readFileSync(join(out, 'pdf', `${id}.pdf`))
    all.push({
      id,
      document: toDocument(read(`data/${id}.yaml`)),
      page: fromHtml(read(`site/${id}/index.html`)),
      paper: await readPaper(pdf),
      pdf,
      csv: files.includes(`${id}.csv`) ? readTable(read(`site/${id}/${id}.csv`)) : [],
      json: JSON.parse(read(`site/${id}/${id}.json`)),
    })
  }
  return all
}

function toDocument(yaml: string): Document {
  const file = new VFile({value: yaml})
  const document = readYaml(file)
  if (!document) throw new Error(file.messages.join('\n'))
  return document
}
