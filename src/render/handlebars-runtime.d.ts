/** What draws templates that were compiled ahead; it comes without types of its own. */
declare module 'handlebars/runtime.js' {
  import type Handlebars from 'handlebars'

  /** A compiled template as `Handlebars.precompile` writes it, evaluated. */
  export type Specification = object

  const runtime: {create(): Pick<typeof Handlebars, 'registerPartial' | 'template'>}
  export default runtime
}
