/**
 * `npm run bench`: reading against remark-parse, then building against a bare browser, each pair taken in turn in one run,
 * since machines are noisy. `--quick` measures less, `--json FILE` writes the figures, `--rounds N` takes N pairs.
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import './read.mjs'
import {measureBuild} from './build.mjs'
import {measureLong} from './long-document.mjs'

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

const file = optionOf('--json')
if (file) {
  const read = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, `${JSON.stringify({read, built, long}, undefined, 2)}\n`)
}
