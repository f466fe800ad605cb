import type {ValueView} from './value.js'

/**
 * Figures that stand below each other, each with the room of the decimals and of the unit that others have and it has not.
 * Words stay as they are.
 */
export function alignFigures(values: ReadonlyArray<ValueView>): ValueView[] {
  const figures = values.filter(({word}) => !word)
  const longest = figures.reduce((most, it) => Math.max(most, it.fraction.length), 1)
  const decimals = Math.min(3, longest - 1)
  const slot = new Set(figures.map(({unit}) => unit)).size > 1
  return values.map(value => {
    if (value.word) return value
    const lacking = decimals - Math.max(0, value.fraction.length - 1)
    const pad = `${value.fraction === '' ? 'whole' : 'digits'}-${lacking}`
    return {...value, slot, pad: lacking > 0 ? pad : undefined}
  })
}
