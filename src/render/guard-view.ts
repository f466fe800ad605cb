/** A template reads a field that the view does not have. */
export class UnknownField extends Error {
  constructor(readonly field: string) {
    super(`The view has no field \`${field}\``)
  }
}

/**
 * The view as it is, but a field that it does not have throws an `UnknownField` when it is read: `{{#if}}` and
 * `{{#each}}` would otherwise pass over a misspelt name.
 */
export function guardView<T extends object>(view: T): T {
  return new Proxy(view, {
    get(target, key, receiver) {
      // Handlebars asks every value that it prints whether it escapes itself.
      const known = key in target || typeof key === 'symbol' || key === 'toHTML'
      if (!known) throw new UnknownField(key)
      const value: unknown = Reflect.get(target, key, receiver)
      return typeof value === 'object' && value !== null ? guardView(value) : value
    },
  })
}
