import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {root} from './cli.js'

const folder = join(root, 'tests/cases')

/** The source of a case; its name is `<layout>/<case>`. */
export interface CaseText {
  layout: string
  name: string
  text: string
}

/** The sources of all cases. */
export function readCases(): CaseText[] {
  return readdirSync(folder).flatMap(layout =>
    readdirSync(join(folder, layout)).map(name => {
      const own = join(folder, layout, name)
      const file = readdirSync(own).find(it => it.startsWith('source.')) ?? ''
      return {layout, name: `${layout}/${name}`, text: readFileSync(join(own, file), 'utf8')}
    }),
  )
}
