/**
 * `npm run bench`: how long a text takes on its way to YAML, as a ratio to remark-parse alone on the same bytes, both in
 * one process and taken in turn, since machines are noisy. Prints a table and, with `--json FILE`, writes it.
 */
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {performance} from 'node:perf_hooks'
import {fileURLToPath} from 'node:url'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {understand} from '../../dist/pipeline.js'
import {writeYaml} from '../../dist/yaml/write.js'

const own = fileURLToPath(new URL('../../sources/', import.meta.url))
const real = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url))
const remark = unified().use(remarkParse).freeze()

function texts(folder) {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter(it => /\.(?:txt|md|tsv)$/.test(it))
  return names.map(name => readFileSync(folder + name))
}

function toYaml(bytes) {
  const {document} = understand({
    path: 'bench.txt',
    id: 'bench',
    bytes,
    limitBytes: Infinity,
    limitEntries: Infinity,
  })
  return document ? writeYaml(document).length : 0
}

const say = line => process.stdout.write(`${line}\n`)

function time(run) {
  globalThis.gc?.()
  const start = performance.now()
  run()
  return performance.now() - start
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

const spread = numbers => `${Math.min(...numbers).toFixed(2)}–${Math.max(...numbers).toFixed(2)}`
const results = []

/** Both ways in turn, `rounds` times; the ratio of each pair counts. */
function compare(name, set, rounds) {
  const bytes = set.reduce((sum, it) => sum + it.length, 0)
  const pairs = Array.from({length: rounds}, () => [
    time(() => {
      for (const it of set) toYaml(it)
    }),
    time(() => {
      for (const it of set) remark.parse(it.toString('utf8'))
    }),
  ])
  const ratios = pairs.map(([ours, theirs]) => ours / theirs)
  const row = {
    name,
    kilobytes: Math.round(bytes / 1000),
    milliseconds: Math.round(median(pairs.map(it => it[0]))),
    remarkMilliseconds: Math.round(median(pairs.map(it => it[1]))),
    ratio: Number(median(ratios).toFixed(2)),
    spread: spread(ratios),
  }
  results.push(row)
  say(
    `${name}: ${row.kilobytes} KB, text → YAML ${row.milliseconds} ms, remark-parse ${row.remarkMilliseconds} ms, ratio ${row.ratio} (${row.spread})`,
  )
}

/** Many documents, or one long one: what a megabyte takes must not grow. */
function grow(name, sizes, make) {
  let first
  for (const size of sizes) {
    const set = make(size)
    const bytes = set.reduce((sum, it) => sum + it.length, 0)
    const taken = time(() => {
      for (const it of set) toYaml(it)
    })
    const perMegabyte = taken / (bytes / 1e6)
    first ??= perMegabyte
    const row = {
      name: `${name} ${size}`,
      megabytes: Number((bytes / 1e6).toFixed(1)),
      milliseconds: Math.round(taken),
      millisecondsPerMegabyte: Math.round(perMegabyte),
      toFirst: Number((perMegabyte / first).toFixed(2)),
      peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    }
    results.push(row)
    say(
      `${row.name}: ${row.megabytes} MB, ${row.milliseconds} ms, ${row.millisecondsPerMegabyte} ms/MB (× ${row.toFirst} of the first), peak ${row.peakMegabytes} MB`,
    )
  }
}

const ours = texts(own)
const seeds = texts(real)
for (const it of [...ours, ...seeds]) toYaml(it)
compare(`sources/ (${ours.length} texts)`, ours, 15)
if (seeds.length > 0) compare(`real texts (${seeds.length})`, seeds, 15)
if (!process.argv.includes('--quick'))
  grow('documents:', [5, 50, 500, 2000], size =>
    Array.from({length: size}, (_, n) => ours[n % ours.length]),
  )
const long = ours[0]
if (!process.argv.includes('--quick'))
  grow('one text, MB:', [1, 5, 20, 50], size => [
    Buffer.concat(Array(Math.ceil((size * 1e6) / long.length)).fill(long)),
  ])

const file = process.argv[process.argv.indexOf('--json') + 1]
if (process.argv.includes('--json') && file)
  writeFileSync(file, `${JSON.stringify(results, undefined, 2)}\n`)
