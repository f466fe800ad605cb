import {UnknownField} from './guard-view.js'

/** What can be wrong with a template, and the name or the words that it is about. */
export interface TemplateFault {
  kind: 'field' | 'partial' | 'raw' | 'syntax'
  found: string
  /** Undefined where Handlebars does not say. */
  place?: Place | undefined
}

/** 1-based. */
export interface Place {
  line: number
  column: number
}

const words = {field: 'unknown field', partial: 'unknown partial', raw: 'unescaped'}

/** A template that cannot be used. */
export class TemplateError extends Error {
  constructor(
    /** Its name without the ending. */
    readonly template: string,
    readonly fault: TemplateFault,
  ) {
    const {kind, found, place} = fault
    const what = kind === 'syntax' ? found : `${words[kind]} \`${found}\``
    super(`${template}.hbs: ${what}${place ? ` - ${place.line}:${place.column}` : ''}`)
  }
}

/** A template does what none may: a fault that is known to its place. */
export class KnownFault extends Error {
  constructor(readonly fault: TemplateFault) {
    super(fault.found)
  }
}

/**
 * Does what may find a mistake in the template `name`; the innermost template that is at fault is named.
 * @param placeOfField says where in the template a field is read, where Handlebars does not
 */
export function inTemplate<T>(
  name: string,
  act: () => T,
  placeOfField: (field: string) => Place | undefined = () => undefined,
): T {
  try {
    return act()
  } catch (error) {
    if (error instanceof TemplateError) throw error
    throw new TemplateError(name, faultOf(error, placeOfField))
  }
}

function faultOf(
  error: unknown,
  placeOfField: (field: string) => Place | undefined,
): TemplateFault {
  if (error instanceof KnownFault) return error.fault
  if (error instanceof UnknownField)
    return {kind: 'field', found: error.field, place: placeOfField(error.field)}
  const message = error instanceof Error ? error.message : String(error)
  const ofText = /^Cannot use 'in' operator to search for '([^']*)'/.exec(message)?.[1]
  if (ofText !== undefined) return {kind: 'field', found: ofText, place: placeOfField(ofText)}
  const parsed = /^Parse error on line (\d+):/.exec(message)
  if (parsed) {
    const place = {line: Number(parsed[1]), column: 1}
    return {kind: 'syntax', found: message.split('\n').at(-1) ?? '', place}
  }
  const placed = / - (\d+):(\d+)$/.exec(message)
  const place = placed ? {line: Number(placed[1]), column: Number(placed[2]) + 1} : undefined
  const field = /^"([^"]*)" not defined in /.exec(message)?.[1]
  if (field !== undefined) return {kind: 'field', found: field, place}
  return {kind: 'syntax', found: message.slice(0, placed?.index), place}
}

/** Where a part of a template begins, 1-based. */
export function startOf({loc}: hbs.AST.Node): Place {
  return {line: loc.start.line, column: loc.start.column + 1}
}
