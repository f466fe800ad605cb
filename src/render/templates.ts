import Handlebars from 'handlebars'
import {guardView} from './guard-view.js'
import {inTemplate, KnownFault, startOf} from './template-error.js'

export {TemplateError} from './template-error.js'

/** Draws one compiled template with a view. */
export type Template = (view: object) => string

/**
 * Compiled templates by their name without its ending: `report/paper`. Guarded are those that are not all ours: they are
 * drawn under a guard, and what they draw is left as it is.
 */
export type Templates = ReadonlyMap<string, Template> & {readonly guarded: boolean}

// Nothing can be called from a template but these, and nothing be read that the view does not have.
const strictly = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: {if: true, unless: true, each: true, with: true},
  explicitPartialContext: true,
} as const

/**
 * Templates of every `.hbs` of `files` (name → text, as they stand under `templates/`), each compiled when it is first drawn;
 * each can be used in the others as a partial under its name without the ending. A `TemplateError` is thrown when one is
 * drawn that cannot be (see `checkTemplates`), or that asks for a field that the view lacks: in conditions, too, where
 * `guarded` says so.
 */
export function compileTemplates(
  files: ReadonlyMap<string, string>,
  {guarded = false}: {guarded?: boolean} = {},
): Templates {
  const handlebars = Handlebars.create()
  const templates = new Map<string, Template>()
  for (const [name, text] of textsOf(files)) {
    const compiled = handlebars.compile(text, strictly)
    handlebars.registerPartial(name, (view: object, options?: Handlebars.RuntimeOptions) =>
      inTemplate(name, text, () => compiled(view, options)),
    )
    templates.set(name, view =>
      inTemplate(name, text, () => compiled(guarded ? guardView(view) : view)),
    )
  }
  return Object.assign(templates, {guarded})
}

/**
 * Looks at every template of `files` as far as that can be done without drawing it. Throws a `TemplateError` where one cannot be
 * parsed, prints text as it is, or uses a helper or partial that does not exist.
 */
export function checkTemplates(files: ReadonlyMap<string, string>): void {
  const texts = textsOf(files)
  for (const [name, text] of texts)
    inTemplate(name, text, () => {
      const tree = Handlebars.parse(text)
      new Check(texts).accept(tree)
      Handlebars.precompile(tree, strictly)
    })
}

/** Name without the ending → text. */
function textsOf(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    [...files]
      .filter(([file]) => file.endsWith('.hbs'))
      .map(([file, text]) => [file.slice(0, -'.hbs'.length), text]),
  )
}

/** The names of the partials that the templates of `files` use; of one that cannot be parsed, none. */
export function partialsUsed(files: ReadonlyMap<string, string>): Set<string> {
  const used = new Set<string>()
  class Collect extends Handlebars.Visitor {
    override PartialStatement(partial: hbs.AST.PartialStatement): void {
      used.add(nameOf(partial))
    }
  }
  for (const [file, text] of files) {
    if (!file.endsWith('.hbs')) continue
    try {
      new Collect().accept(Handlebars.parse(text))
    } catch {
      // What is wrong with it is said when it is compiled.
    }
  }
  return used
}

/** Finds what Handlebars would only see when it draws, partials that do not exist; and what it allows, unescaped text. */
class Check extends Handlebars.Visitor {
  readonly names: ReadonlyMap<string, unknown>

  constructor(names: ReadonlyMap<string, unknown>) {
    super()
    this.names = names
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    const found = nameOf(partial)
    if (!this.names.has(found))
      throw new KnownFault({kind: 'partial', found, place: startOf(partial)})
  }

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    const {escaped, path} = mustache
    if (!escaped) {
      const found = 'original' in path ? String(path.original) : ''
      throw new KnownFault({kind: 'raw', found, place: startOf(mustache)})
    }
  }
}

function nameOf(partial: hbs.AST.PartialStatement): string {
  return 'original' in partial.name ? String(partial.name.original) : ''
}
