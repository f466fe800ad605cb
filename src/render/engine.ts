import type Handlebars from 'handlebars'
import type {Specification} from 'handlebars/runtime.js'
import type {Place} from './template-error.js'

/** What templates are drawn by. */
export interface Engine {
  registerPartial(name: string, partial: Handlebars.TemplateDelegate): void
  /** What draws a template; `ready` where it was compiled ahead. */
  template(text: string, ready?: Specification): Handlebars.TemplateDelegate
  /** Where a template reads a field, as far as can be told. */
  placeOfField(field: string, text: string): Place | undefined
}
