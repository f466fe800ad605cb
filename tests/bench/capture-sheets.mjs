import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from '../../dist/build/build.js'
import {openWorkshop} from '../../dist/commands/open-workshop.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const terminal = {out() {}, err() {}, live: false, colour: false, lang: 'en'}

/**
 * Builds the reports of texts up to the sheets that the printer is given, and writes each into a folder of its own inside
 * `folder`, which any browser can open.
 * @returns the folders of the sheets
 */
export async function captureSheets(paths, folder) {
  const folders = []
  const capture = async ({html, files}) => {
    const to = join(folder, `sheet-${folders.length}`)
    folders.push(to)
    for (const [path, bytes] of [
      ['index.html', html],
      ...[...files].map(([p, f]) => [p, f.bytes]),
    ]) {
      mkdirSync(dirname(join(to, path)), {recursive: true})
      writeFileSync(join(to, path), bytes)
    }
    throw new Error('captured')
  }
  const program = {
    name: 'shinchoku',
    root,
    code: join(root, 'dist'),
    date: undefined,
    env: process.env,
  }
  const workshop = await openWorkshop({quiet: true, format: 'text'}, program, terminal)
  const printer = {browser: '', print: capture, printWithPages: capture}
  await build(
    {paths, from: 'text', out: join(folder, 'out'), make: 'all'},
    {...workshop, openPrinter: async () => ({...printer, close: async () => {}}), progress() {}},
  )
  return folders
}
