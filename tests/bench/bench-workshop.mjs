import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {openWorkshop} from '../../dist/commands/open-workshop.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const terminal = {out() {}, err() {}, live: false, colour: false, lang: 'en'}
const program = {
  name: 'shinchoku',
  root,
  code: join(root, 'dist'),
  date: undefined,
  env: process.env,
}

/** The workshop of the program, that says nothing. */
export async function openBenchWorkshop() {
  const workshop = await openWorkshop({quiet: true, format: 'text'}, program, terminal)
  return {...workshop, progress() {}}
}
