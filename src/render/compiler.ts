import Handlebars from 'handlebars'
import type {Specification} from 'handlebars/runtime.js'
import type {Engine} from './engine.js'
import {strictly} from './strictly.js'
import {type Place, startOf} from './template-error.js'

/** Draws templates whatever they are, and finds places in them. */
export function openCompiler(): Engine {
  const handlebars = Handlebars.create()
  return {
    registerPartial: (name, partial) => handlebars.registerPartial(name, partial),
    template: (text: string, ready?: Specification) =>
      ready ? handlebars.template(ready) : handlebars.compile(text, strictly),
    placeOfField,
  }
}

/**
 * Where a template first reads a field in a condition or hands it on, else where it first prints it: Handlebars itself does
 * not remember.
 */
function placeOfField(field: string, text: string): Place | undefined {
  const conditions: Place[] = []
  const others: Place[] = []
  const look = (nodes: ReadonlyArray<hbs.AST.Node>, into = conditions) => {
    for (const node of nodes)
      if ('parts' in node && (node.parts as string[]).includes(field)) into.push(startOf(node))
  }
  class Search extends Handlebars.Visitor {
    override BlockStatement(block: hbs.AST.BlockStatement): void {
      look(block.params)
      super.BlockStatement(block)
    }
    override PartialStatement(partial: hbs.AST.PartialStatement): void {
      look(partial.params)
    }
    override PathExpression(path: hbs.AST.PathExpression): void {
      look([path], others)
    }
  }
  new Search().accept(Handlebars.parse(text))
  return conditions[0] ?? others[0]
}
