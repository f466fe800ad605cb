import {createHash} from 'node:crypto'
import type Handlebars from 'handlebars'
import runtime, {type Specification} from 'handlebars/runtime.js'
import type {Engine} from './engine.js'
import {guardView} from './guard-view.js'
import {readyTemplates} from './ready-templates.js'
import {inTemplate} from './template-error.js'

export {TemplateError} from './template-error.js'

/** Draws one compiled template with a view. */
export type Template = (view: object) => string

/**
 * Compiled templates by their name without its ending: `report/paper`. Guarded are those that are not all ours: they are
 * drawn under a guard, and what they draw is left as it is.
 */
export type Templates = ReadonlyMap<string, Template> & {readonly guarded: boolean}

/**
 * Templates of every `.hbs` of `files` (name → text, as they stand under `templates/`), each compiled when it is first drawn, if
 * that was not done ahead; each can be used in the others as a partial under its name without the ending. A `TemplateError`
 * is thrown when one is drawn that cannot be (see `checkTemplates`), or that asks for a field that the view lacks: in
 * conditions, too, where `guarded` says so.
 */
export async function openTemplates(
  files: ReadonlyMap<string, string>,
  {guarded = false}: {guarded?: boolean} = {},
): Promise<Templates> {
  const texts = textsOf(files)
  const ready = findReady(texts)
  const engine =
    ready.size === texts.size ? openRuntime() : (await import('./compiler.js')).openCompiler()
  const templates = new Map<string, Template>()
  for (const [name, text] of texts) {
    const compiled = engine.template(text, ready.get(name))
    const draw = (act: () => string) =>
      inTemplate(name, act, field => engine.placeOfField(field, text))
    engine.registerPartial(name, (view: object, options?: Handlebars.RuntimeOptions) =>
      draw(() => compiled(view, options)),
    )
    templates.set(name, view => draw(() => compiled(guarded ? guardView(view) : view)))
  }
  return Object.assign(templates, {guarded})
}

/** Name without the ending → text. */
export function textsOf(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    [...files]
      .filter(([file]) => file.endsWith('.hbs'))
      .map(([file, text]) => [file.slice(0, -'.hbs'.length), text]),
  )
}

/** Name → what it was compiled to ahead. */
function findReady(texts: ReadonlyMap<string, string>): Map<string, Specification> {
  const found = new Map<string, Specification>()
  if (readyTemplates.size === 0) return found
  for (const [name, text] of texts) {
    const ready = readyTemplates.get(createHash('sha256').update(text).digest('hex'))
    if (ready) found.set(name, ready)
  }
  return found
}

/** Draws what was compiled ahead. */
function openRuntime(): Engine {
  const handlebars = runtime.create()
  return {
    registerPartial: (name, partial) => handlebars.registerPartial(name, partial),
    template: (_, ready = {}) => handlebars.template(ready),
    placeOfField: () => undefined,
  }
}
