/** Results → site: which file stands where under `output/site/`, as data. */
import type {Document} from '../model/document.js'
import {
  fontSheet,
  indexStyleSheet,
  pageScript,
  renderIndex,
  siteStyleSheet,
} from '../render/render.js'
import type {Templates} from '../render/templates.js'
import {type IndexEntry, toIndexView, type ViewContext} from '../view/view.js'
import {openDataOf} from './open-data.js'

/** A document's page of the site, and the text that its fonts have to draw. */
export interface SitePage {
  document: Document
  /** Instead of the document's own. */
  title?: string | undefined
  /** What it is judged by (default: the rules that hold where nothing is set). */
  rules?: IndexEntry['rules']
  html: string
  yaml: string
}

/** A folder of the site that brings its own fonts, cut down to the characters of `text`. */
export interface FontFolder {
  folder: string
  text: string
}

/** All files of a site but its PDFs and fonts, by path inside the output folder. */
export interface Site {
  files: ReadonlyMap<string, string>
  fonts: ReadonlyArray<FontFolder>
}

export interface SiteContext {
  municipality: string | undefined
  logo?: ViewContext['logo']
  program: string
  templates: Templates
  fontLicence: string
  /** Name → text of the files under `templates/`. */
  files: ReadonlyMap<string, string>
}

/** The site of `pages`, in the order given. */
export function toSite(pages: ReadonlyArray<SitePage>, context: SiteContext): Site {
  const entries = pages.map(({document, title, rules}): IndexEntry => {
    const {id} = document.document
    const downloads = dataOf(document).map(({label, href}) => ({label, href: `${id}/${href}`}))
    return {document, title, rules, href: `${id}/index.html`, pdf: `${id}/${id}.pdf`, downloads}
  })
  const index = renderIndex(toIndexView(entries, context), context.templates)
  const fontCss = fontSheet(context.files)
  const script = pageScript(context.files)
  const files = new Map([
    ['site/index.html', index],
    ['site/fonts.css', fontCss],
    ['site/style.css', siteStyleSheet(context.files)],
    ['site/index.css', indexStyleSheet(context.files)],
    ['site/site.js', script],
    ['site/LICENSE-fonts.txt', context.fontLicence],
  ])
  const fonts: FontFolder[] = [{folder: 'site', text: index}]
  for (const {document, html, yaml} of pages) {
    const {id} = document.document
    const folder = `site/${id}`
    files.set(`${folder}/index.html`, html)
    files.set(`${folder}/fonts.css`, fontCss)
    files.set(`${folder}/${id}.yaml`, yaml)
    for (const {name, text} of openDataOf(document)) files.set(`${folder}/${name}`, text)
    // The script writes on the page, too.
    fonts.push({folder, text: html + script})
  }
  return {files, fonts}
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
