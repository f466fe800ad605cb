import type {Specification} from 'handlebars/runtime.js'

/**
 * What our templates were compiled to ahead, by the sha-256 of their text, so that neither they nor what compiles them cost
 * anything at a start. `bundle.js` fills it; the program runs without it as well.
 */
export const readyTemplates: ReadonlyMap<string, Specification> = new Map()
