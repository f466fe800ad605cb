import {kindNames} from './format.js'
import {flatten, type SectionView} from './section.js'

/** One count of the report: 61 指標. */
export interface Count {
  /** How many. */
  number: number
  /** Of what. */
  word: string
}

/** How many goals, measures, indicators, actions and terms a document has; what it has none of is left out. */
export function tally(sections: ReadonlyArray<SectionView>): Count[] {
  const all = flatten(sections)
  const kinds = (['goal', 'direction', 'measure', 'item'] as const).map(kind => {
    const found = all.filter(section => section.kind === kind)
    const names = new Set(found.map(({kindName}) => kindName))
    const [name] = names.size === 1 ? names : []
    return {number: found.length, word: name ?? kindNames[kind]}
  })
  const actions = all.reduce((sum, section) => sum + (section.actions?.rows.length ?? 0), 0)
  const indicators = sections.reduce((sum, {count}) => sum + count, 0)
  return [...kinds, {number: indicators, word: '指標'}, {number: actions, word: '取組'}].filter(
    ({number}) => number > 0,
  )
}
