/**
 * How processor time and memory grow with texts that nobody writes, the whole way and through the command line, each at a
 * quarter, half and the whole of its largest size: `shinchoku extract` with limits raised beyond all of them, which shows how
 * the work grows, and `shinchoku build` as it is, which ends in a site and a paper or in a limit with its name.
 * `pathological.mjs [--share 0.1] [--only WORDS] [--no-build]`.
 */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {pathologicalTexts} from './pathological-texts.mjs'
import {runProcess} from './run-process.mjs'

const optionOf = name => {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}
const share = Number(optionOf('--share') ?? 1)
const only = optionOf('--only') ?? ''
const builds = !process.argv.includes('--no-build')
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const raised = 'limits: {entries: 1000000000, sourceMegabytes: 1000, yamlMegabytes: 1000}\n'

/** Runs one command on `text` in a folder of its own: what it took, and the errors by their rules. */
async function measure(command, text, settings) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-pathological-'))
  try {
    mkdirSync(join(folder, 'in'))
    writeFileSync(join(folder, 'in/a.txt'), text)
    if (settings) writeFileSync(join(folder, 'in/settings.yaml'), settings)
    const args = [cli, command, join(folder, 'in'), '--out', join(folder, 'out')]
    const {output, ...taken} = await runProcess([...args, '--quiet', '--format', 'json'], {
      statuses: [0, 1, 2, 134],
      keep: true,
    })
    const rules = [...output.matchAll(/"rule": "([\w-]+)",\s+"severity": "error"/g)].map(
      it => it[1],
    )
    return {...taken, rules: [...new Set(rules)]}
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

const ended = {0: 'made', 1: 'refused', 134: 'OUT OF MEMORY'}

/** One measurement in a few words. */
function say({cpuMilliseconds, peakMegabytes, status, rules}) {
  const result = [ended[status] ?? `status ${status}`, ...rules].join(' ')
  return `${(cpuMilliseconds / 1000).toFixed(1).padStart(6)} s ${String(peakMegabytes).padStart(5)} MB ${result}`
}

for (const [name, {full, make}] of Object.entries(pathologicalTexts)) {
  if (!name.includes(only)) continue
  for (const part of [1, 2, 4]) {
    const parts = Math.round((full * share * part) / 4)
    const text = make(parts)
    const megabytes = (Buffer.byteLength(text) / 1e6).toFixed(1)
    const found = [`extract ${say(await measure('extract', text, raised))}`]
    if (builds) found.push(`build ${say(await measure('build', text))}`)
    process.stdout.write(
      `${`${name} × ${parts}`.padEnd(44)} ${megabytes.padStart(5)} MB  ${found.join('; ')}\n`,
    )
  }
}
