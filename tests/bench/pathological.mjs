/**
 * How processor time and memory grow with texts that nobody writes, from text to HTML and CSV: each at a quarter, half and
 * the whole of its largest size, each in a process of its own. `pathological.mjs [--share 0.1] [--only WORDS]`.
 */
import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {pathologicalTexts} from './pathological-texts.mjs'

const optionOf = name => {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}
const share = Number(optionOf('--share') ?? 1)
const only = optionOf('--only') ?? ''
const stages = fileURLToPath(new URL('pathological-stages.mjs', import.meta.url))
const longest = 180_000

for (const [name, {full}] of Object.entries(pathologicalTexts)) {
  if (!name.includes(only)) continue
  for (const part of [1, 2, 4]) {
    const parts = Math.round((full * share * part) / 4)
    const {status, signal, stdout, stderr} = spawnSync(
      process.execPath,
      ['--max-old-space-size=4096', stages, name, String(parts)],
      {encoding: 'utf8', timeout: longest},
    )
    const size = `${name} × ${parts}`.padEnd(46)
    if (status !== 0) {
      const why = signal
        ? `ended after ${longest / 1000} s`
        : stderr.split('\n').find(it => /Error/.test(it))
      process.stdout.write(`${size} ${why}\n`)
      continue
    }
    const {stages: taken, megabytes, peakMegabytes, read, said} = JSON.parse(stdout)
    const all = Object.values(taken).reduce((sum, it) => sum + it, 0)
    const each = Object.entries(taken).map(([stage, it]) => `${stage} ${it}`)
    process.stdout.write(
      `${size} ${String(all).padStart(7)} ms ${String(peakMegabytes).padStart(5)} MB  ` +
        `${read ? '' : 'refused '}${said} messages; ${each.join(', ')}; ` +
        `${Object.entries(megabytes)
          .map(([what, it]) => `${what} ${it.toFixed(1)}`)
          .join(', ')} MB\n`,
    )
  }
}
