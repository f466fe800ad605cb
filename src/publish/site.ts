/** Results → site: which file stands where under `output/site/`, as data. */
import type {Document} from '../model/document.js'
import {indexStyleSheet, pageScript, renderIndex, siteStyleSheet} from '../render/render.js'
import type {Templates} from '../render/templates.js'
import {
  type IndexEntry,
  type IndexRow,
  toIndexRow,
  toIndexView,
  type ViewContext,
} from '../view/view.js'
import {openDataOf} from './open-data.js'

export type {IndexRow} from '../view/view.js'

/** The list of the site and what all its pages share, by path inside the output folder. */
export interface SiteContext {
  municipality: string | undefined
  logo?: ViewContext['logo']
  program: string
  templates: Templates
  fontLicence: string
  /** Name → text of the files under `templates/`. */
  files: ReadonlyMap<string, string>
}

/** The folder of the document `id` inside the output folder. */
export function folderOf(id: string): string {
  return `site/${id}`
}

/** The list of the site, in the order given, and what all its pages share: path inside the output folder → text. */
export function indexFiles(
  rows: ReadonlyArray<IndexRow>,
  context: SiteContext,
): Map<string, string> {
  return new Map([
    ['site/index.html', renderIndex(toIndexView(rows, context), context.templates)],
    ['site/style.css', siteStyleSheet(context.files)],
    ['site/index.css', indexStyleSheet(context.files)],
    ['site/site.js', pageScript(context.files)],
    ['site/LICENSE-fonts.txt', context.fontLicence],
  ])
}

/** A document as the list of the site shows it; `title` instead of its own, `rules` as its page is judged by. */
export function rowOf(
  document: Document,
  {title, rules}: Pick<IndexEntry, 'title' | 'rules'>,
): IndexRow {
  const {id} = document.document
  const downloads = dataOf(document).map(({label, href}) => ({label, href: `${id}/${href}`}))
  const [href, pdf] = [`${id}/index.html`, `${id}/${id}.pdf`]
  return toIndexRow({document, title, rules, href, pdf, downloads})
}

/** What is offered as data beside the page of a document: path inside the output folder → text. */
export function dataFiles(document: Document, yaml: string): Map<string, string> {
  const {id} = document.document
  const open = openDataOf(document).map(
    ({name, text}) => [`${folderOf(id)}/${name}`, text] as const,
  )
  return new Map([[`${folderOf(id)}/${id}.yaml`, yaml], ...open])
}

/** What can be downloaded from the page of a document. */
export function downloadsOf(document: Document): Array<{label: string; href: string}> {
  const {id} = document.document
  return [{label: 'PDF（印刷用）', href: `${id}.pdf`}, ...dataOf(document)]
}

function dataOf(document: Document): Array<{label: string; href: string}> {
  return [
    ...openDataOf(document).map(({label, name}) => ({label, href: name})),
    {label: 'YAML（データ）', href: `${document.document.id}.yaml`},
  ]
}
