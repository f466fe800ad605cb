import Handlebars from 'handlebars'
import {strictly} from './strictly.js'
import {inTemplate, KnownFault, startOf} from './template-error.js'
import {textsOf} from './templates.js'

/**
 * Looks at every template of `files` as far as that can be done without drawing it. Throws a `TemplateError` where one cannot be
 * parsed, prints text as it is, or uses a helper or partial that does not exist.
 */
export function checkTemplates(files: ReadonlyMap<string, string>): void {
  const texts = textsOf(files)
  for (const [name, text] of texts)
    inTemplate(name, () => {
      const tree = Handlebars.parse(text)
      new Check(texts).accept(tree)
      Handlebars.precompile(tree, strictly)
    })
}

/** The names of the partials that each template of `files` uses, by its name; of one that cannot be parsed, none. */
export function partialsUsed(files: ReadonlyMap<string, string>): Map<string, Set<string>> {
  return new Map([...textsOf(files)].map(([name, text]) => [name, partialsIn(text)]))
}

function partialsIn(text: string): Set<string> {
  const used = new Set<string>()
  class Collect extends Handlebars.Visitor {
    override PartialStatement(partial: hbs.AST.PartialStatement): void {
      used.add(nameOf(partial))
    }
    override PartialBlockStatement(partial: hbs.AST.PartialBlockStatement): void {
      used.add(nameOf(partial))
      super.PartialBlockStatement(partial)
    }
  }
  try {
    new Collect().accept(Handlebars.parse(text))
  } catch {
    // What is wrong with it is said when it is checked.
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

function nameOf(partial: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement): string {
  return 'original' in partial.name ? String(partial.name.original) : ''
}
