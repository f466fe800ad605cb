/** The same work by other programs, where they are installed: the paper by WeasyPrint, Markdown to HTML by pandoc. */
import {spawnSync} from 'node:child_process'
import {cpSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {captureSheets} from './capture-sheets.mjs'
import {runProcess} from './run-process.mjs'
import {median, spread} from './statistics.mjs'

const pathOf = path => fileURLToPath(new URL(path, import.meta.url))
const source = pathOf('../../sources/minahoshi-senryaku.md')
const cli = pathOf('../../dist/cli.js')
const isInstalled = name => spawnSync(name, ['--version'], {stdio: 'ignore'}).status === 0

/** Each program in turn with ours, whole processes, on one text of `sources/`. */
export async function measureOthers({rounds, say}) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-others-'))
  try {
    const text = join(folder, 'text.md')
    cpSync(source, text)
    const [sheet] = await captureSheets([text], join(folder, 'sheets'))
    const out = join(folder, 'out')
    const pdf = join(folder, 'other.pdf')
    const html = join(folder, 'other.html')
    const pages = [pathOf('./build-pages.mjs'), text, out]
    const pairs = [
      {
        name: 'text → YAML, site and PDF, against WeasyPrint printing the same sheet once',
        program: 'weasyprint',
        args: ['--quiet', join(sheet, 'index.html'), pdf],
        ours: [cli, 'build', text, '--out', out, '--quiet'],
      },
      {
        name: 'text → YAML and site, against pandoc making HTML of the same text',
        program: 'pandoc',
        args: [
          '--quiet',
          '--from',
          'markdown',
          '--to',
          'html',
          '--standalone',
          '--output',
          html,
          text,
        ],
        ours: pages,
      },
    ]
    const rows = []
    for (const {name, program, args, ours} of pairs) {
      if (!isInstalled(program)) continue
      const ratios = []
      for (let round = 0; round < rounds; round++) {
        rmSync(out, {recursive: true, force: true})
        const own = await runProcess(ours, {statuses: [0, 1]})
        const other = await runProcess(args, {program})
        ratios.push(own.milliseconds / other.milliseconds)
      }
      const row = {name, rounds, ratio: Number(median(ratios).toFixed(2)), spread: spread(ratios)}
      rows.push(row)
      say(`${name}: ratio ${row.ratio} (${row.spread})`)
    }
    return rows
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}
