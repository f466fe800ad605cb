import type {Document} from '../model/document.js'
import {type Typeset, typeset} from '../pipeline.js'
import {downloadsOf, type Site, type SitePage, toSite} from '../publish/site.js'
import {styleSheet} from '../render/render.js'
import {compileTemplates, type Templates} from '../render/templates.js'
import {toRules} from '../settings/rules.js'
import {fingerprint} from './fingerprint.js'
import type {Look} from './look.js'
import {reportBroken} from './own-templates.js'
import type {Paper} from './print-papers.js'
import type {DocumentRead} from './read-documents.js'
import type {Workshop} from './workshop.js'

/** All that is made of templates, before anything of it is written. */
export interface Drawn {
  /** One for each document, in their order. */
  papers: Paper[]
  site: Site
  /** The fonts of the site, where they are not ours. */
  fonts: Look['fonts']
}

type Usable = DocumentRead & {document: Document}

/**
 * Draws every document and the site; undefined where a template that is not ours cannot be drawn, which is reported on
 * its file. A paper looks as the settings of its document say; the site, being one, as those do that first say anything.
 */
export function drawAll(yamls: ReadonlyMap<Usable, string>, workshop: Workshop): Drawn | undefined {
  const {program, fontLicence} = workshop
  const items = [...yamls.keys()]
  const siteLook = siteLookOf(items, workshop)
  if (siteLook === undefined) return undefined
  const templatesOf = compileOnce()
  const papers: Paper[] = []
  const pages: SitePage[] = []
  for (const [item, yaml] of yamls) {
    const drawn = drawDocument(item, yaml, {siteLook, program, templatesOf})
    if (drawn === undefined) return undefined
    papers.push(drawn.paper)
    pages.push(drawn.page)
  }
  const municipality = items.find(it => it.settings.municipality)?.settings.municipality
  const {files, logo, fonts} = siteLook
  const site = reportBroken(siteLook, () => {
    const templates = templatesOf(siteLook)
    return toSite(pages, {municipality, logo, program, templates, fontLicence, files})
  })
  return site && {papers, site, fonts}
}

interface Desk {
  siteLook: Look
  program: string
  templatesOf(look: Look): Templates
}

function drawDocument(
  item: Usable,
  yaml: string,
  {siteLook, program, templatesOf}: Desk,
): {paper: Paper; page: SitePage} | undefined {
  const {document, settings, look} = item
  const {id, source, title, municipality} = document.document
  const cover = {...settings.cover, ...settings.documents?.[source.file]?.cover}
  const rules = toRules(settings.rules)
  const drawIn = ({own, logo, running}: Look, templates: Templates): Typeset | undefined =>
    reportBroken({own}, () => {
      const context = {
        cover: {...cover, municipality: settings.municipality},
        logo,
        running,
        program,
        dataVersion: fingerprint([yaml]).slice(0, 12),
        rules,
        downloads: downloadsOf(document),
      }
      const drawn = typeset(document, context, templates)
      // It is printed with its page numbers later; what is wrong with it has to be known now.
      if (own.size > 0) drawn.paperOf(new Map())
      return drawn
    })
  const onPaper = drawIn(look, templatesOf(look))
  const onSite = look === siteLook ? onPaper : drawIn(siteLook, templatesOf(siteLook))
  if (onPaper === undefined || onSite === undefined) return undefined
  const paper = {
    read: item,
    htmlOf: onPaper.paperOf,
    title: cover.title ?? title,
    author: settings.municipality ?? municipality,
    style: styleSheet(look.files),
    outputs: [`pdf/${id}.pdf`, `site/${id}/${id}.pdf`],
  }
  return {paper, page: {document, title: cover.title, rules, html: onSite.page, yaml}}
}

function siteLookOf(items: ReadonlyArray<DocumentRead>, {templates}: Workshop): Look | undefined {
  const looks = items.map(it => it.look)
  return looks.find(it => it.files !== templates || it.fonts || it.logo) ?? looks[0]
}

/** Compiles the templates of each look once. */
function compileOnce(): (look: Look) => Templates {
  const compiled = new Map<Look, Templates>()
  return look => {
    const templates =
      compiled.get(look) ?? compileTemplates(look.files, {guarded: look.own.size > 0})
    compiled.set(look, templates)
    return templates
  }
}
