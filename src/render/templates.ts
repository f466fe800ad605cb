import Handlebars from 'handlebars'

/** Draws one compiled template with a view. */
export type Template = (view: object) => string

/** Compiled templates by their name without its ending: `report/paper`. */
export type Templates = ReadonlyMap<string, Template>

// Nothing can be called from a template but these, and nothing be read that the view does not have.
const strictly = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: {if: true, unless: true, each: true, with: true},
  explicitPartialContext: true,
} as const

/**
 * Compiles every `.hbs` of `files` (name → text, as they stand under `templates/`); each can be used in the others as
 * a partial under its name without the ending. Throws an `Error` that names template, line and column where one cannot
 * be parsed, or uses a helper or partial that does not exist. A field that the view lacks throws likewise, but only when
 * the template is drawn.
 */
export function compileTemplates(files: ReadonlyMap<string, string>): Templates {
  const handlebars = Handlebars.create()
  const texts = new Map(
    [...files]
      .filter(([file]) => file.endsWith('.hbs'))
      .map(([file, text]) => [file.slice(0, -'.hbs'.length), text]),
  )
  const templates = new Map<string, Template>()
  for (const [name, text] of texts) {
    inTemplate(name, () => {
      const tree = handlebars.parse(text)
      new PartialCheck(texts).accept(tree)
      handlebars.precompile(tree, strictly)
    })
    const compiled = handlebars.compile(text, strictly)
    handlebars.registerPartial(name, (view: object, options?: Handlebars.RuntimeOptions) =>
      inTemplate(name, () => compiled(view, options)),
    )
    templates.set(name, view => inTemplate(name, () => compiled(view)))
  }
  return templates
}

/** Finds partials that do not exist, which Handlebars itself would only see when it draws. */
class PartialCheck extends Handlebars.Visitor {
  readonly names: ReadonlyMap<string, unknown>

  constructor(names: ReadonlyMap<string, unknown>) {
    super()
    this.names = names
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    const name = 'original' in partial.name ? String(partial.name.original) : ''
    if (this.names.has(name)) return
    const {line, column} = partial.loc.start
    throw new Error(
      `Unexpected partial \`${name}\`, expected the name of a template - ${line}:${column}`,
    )
  }
}

/** Says in which template something went wrong; the innermost template is named once. */
function inTemplate<T>(name: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    if (error instanceof TemplateError) throw error
    throw new TemplateError(`${name}.hbs: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
}

class TemplateError extends Error {}
