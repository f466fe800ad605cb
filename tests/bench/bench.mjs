/**
 * `npm run bench`: reading against remark-parse, then building against a bare browser, each pair taken in turn in one run,
 * since machines are noisy; then long documents, many documents, saves under `watch`, and other programs. `--quick` measures less, `--json FILE`
 * writes the figures, `--rounds N` takes N pairs.
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import './read.mjs'
import {measureBuild} from './build.mjs'
import {measureLong} from './long-document.mjs'
import {measurePapers, measureSites} from './many-documents.mjs'
import {measureOthers} from './other-programs.mjs'
import {measureWatch} from './watch.mjs'

const say = line => process.stdout.write(`${line}\n`)
const optionOf = name => {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}
const quick = process.argv.includes('--quick')
const rounds = Number(optionOf('--rounds') ?? (quick ? 3 : 9))
const folders = {'sources/': '../../sources/', 'real texts': '../../../shared/seeds/'}

const built = []
for (const [name, path] of Object.entries(folders)) {
  const folder = fileURLToPath(new URL(path, import.meta.url))
  if (existsSync(folder)) built.push(...(await measureBuild(name, folder, {rounds, say})))
}
const long = await measureLong(quick ? [125, 250] : [125, 250, 500, 1000], {say})
const sites = await measureSites(quick ? [50, 200] : [50, 500, 2000], {say})
const papers = await measurePapers(quick ? 20 : 200, {say})
const watched = await measureWatch({rounds, say})
const others = await measureOthers({rounds, say})

const file = optionOf('--json')
if (file) {
  const read = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(
    file,
    `${JSON.stringify({read, built, long, sites, papers, watched, others}, undefined, 2)}\n`,
  )
}
