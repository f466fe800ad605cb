import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {build} from '../../dist/build/build.js'
import {openBenchWorkshop} from './bench-workshop.mjs'

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
  const workshop = await openBenchWorkshop()
  const printer = {browser: '', print: capture, printWithPages: capture}
  await build(
    {paths, from: 'text', out: join(folder, 'out'), make: 'all'},
    {...workshop, openPrinter: async () => ({...printer, close: async () => {}})},
  )
  return folders
}
