import type {Document} from '../model/document.js'
import {type Typeset, typeset} from '../pipeline.js'
import {downloadsOf} from '../publish/site.js'
import {pageScript} from '../render/render.js'
import type {Templates} from '../render/templates.js'
import {toRules} from '../settings/rules.js'
import type {Cover, Settings} from '../settings/settings.js'
import {fingerprint, plainText} from './fingerprint.js'
import type {Look} from './look.js'
import type {Desk} from './open-desk.js'
import type {Data} from './read-step.js'
import {reportBroken} from './report-broken.js'
import type {Work} from './work.js'

/** A document to be drawn: its paper as its own settings say, its page as the site looks. */
export interface Drawing {
  data: Data
  cover: Cover
  /** The fingerprint of all that the page is made of. */
  pageKey: string
  /** The fingerprint of all that the paper is made of, as HTML. */
  paperKey: string
  /** The page as HTML. */
  page(): Promise<string>
  /** What draws the paper. */
  paper(): Promise<Typeset['paperOf']>
  /** Draws both where they are made of templates of others; false where one cannot be, which is reported on it. */
  canBeDrawn(): Promise<boolean>
}

/** Opens the drawing of a document; nothing is drawn before it is asked for. */
export function openDrawing(data: Data, desk: Desk, {workshop}: Work): Drawing {
  const {settings, yaml, look, facts} = data
  const {siteLook} = desk
  const {program, versions} = workshop
  const {municipality, rules} = settings
  const cover = coverOf(settings, facts.file)
  const inksOf = async (as: Look) => {
    const templates = await desk.pressOf(as).templates()
    return {settings, cover, yaml, templates, program}
  }
  const keyOf = ({logo, running}: Look, parts: string[]) =>
    fingerprint([
      versions.program,
      yaml,
      plainText({cover, municipality, rules, program, logo, running}),
      ...parts,
    ])
  const drawn = new Map<Look, Promise<Typeset>>()
  // Looked at first to know whether it is to be printed, and printed then.
  let unnumbered: string | undefined
  const draw = (as: Look) => {
    const known = drawn.get(as) ?? inksOf(as).then(async it => drawAs(as, await data.open(), it))
    drawn.set(as, known)
    return known
  }
  return {
    data,
    cover,
    pageKey: keyOf(siteLook, [
      desk.pressOf(siteLook).keyOf('report/page'),
      pageScript(siteLook.files),
    ]),
    paperKey: keyOf(look, [desk.pressOf(look).keyOf('report/paper')]),
    page: async () => (await draw(siteLook)).page,
    async paper() {
      const {paperOf} = await draw(look)
      return pages => {
        if (typeof pages !== 'string') return paperOf(pages)
        unnumbered ??= paperOf(pages)
        return unnumbered
      }
    },
    async canBeDrawn() {
      for (const as of new Set([look, siteLook])) {
        if (as.own.size === 0) continue
        const document = await data.open()
        const inks = await inksOf(as)
        const done = reportBroken(as, () => {
          const typeset = drawAs(as, document, inks)
          // It is printed with its page numbers later; what is wrong with it has to be known now.
          typeset.paperOf(new Map())
          return typeset
        })
        if (!done) return false
        drawn.set(as, Promise.resolve(done))
      }
      return true
    },
  }
}

/** What a document is drawn with, but for its look. */
export interface Inks {
  settings: Settings
  cover: Cover
  /** The sha-256 of its YAML. */
  yaml: string
  templates: Templates
  program: string
}

/** Draws a document. */
export function drawAs(look: Look, document: Document, inks: Inks): Typeset {
  const {settings, cover, yaml, templates, program} = inks
  const {logo, running} = look
  const context = {
    cover: {...cover, municipality: settings.municipality},
    logo,
    running,
    program,
    dataVersion: yaml.slice(0, 12),
    rules: toRules(settings.rules),
    downloads: downloadsOf(document),
  }
  return typeset(document, context, templates)
}

/** What stands on the cover of the document that was read from `file` at first. */
export function coverOf(settings: Settings, file: string): Cover {
  return {...settings.cover, ...settings.documents?.[file]?.cover}
}
