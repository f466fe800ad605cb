import Handlebars from 'handlebars'
import {UnknownField} from './guard-view.js'

/** A template that cannot be used: its name without the ending, where in it, and why. */
export class TemplateError extends Error {
  constructor(
    readonly template: string,
    readonly reason: string,
    readonly place?: {line: number; column: number} | undefined,
  ) {
    super(`${template}.hbs: ${reason}${place ? ` - ${place.line}:${place.column}` : ''}`)
  }
}

/** Does what may find a mistake in the template `name`; the innermost template that is at fault is named. */
export function inTemplate<T>(name: string, text: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    if (error instanceof TemplateError) throw error
    throw new TemplateError(name, ...explain(error, text))
  }
}

type Place = TemplateError['place']

function explain(error: unknown, text: string): [reason: string, place: Place] {
  if (error instanceof UnknownField) return [error.message, placeOfField(error.field, text)]
  const message = error instanceof Error ? error.message : String(error)
  const parsed = /^Parse error on line (\d+):/.exec(message)
  if (parsed) {
    const expected = message.split('\n').at(-1) ?? ''
    return [expected, {line: Number(parsed[1]), column: 1}]
  }
  const placed = / - (\d+):(\d+)$/.exec(message)
  if (!placed) return [message, undefined]
  const place = {line: Number(placed[1]), column: Number(placed[2]) + 1}
  return [message.slice(0, placed.index), place]
}

/** Where a template first reads a field; Handlebars does not keep that for conditions. */
function placeOfField(field: string, text: string): Place {
  let place: Place
  class Search extends Handlebars.Visitor {
    override PathExpression(path: hbs.AST.PathExpression): void {
      if (!path.parts.includes(field)) return
      place ??= {line: path.loc.start.line, column: path.loc.start.column + 1}
    }
  }
  new Search().accept(Handlebars.parse(text))
  return place
}
