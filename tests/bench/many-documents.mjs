/** Whether a document among many takes longer than one among few, and memory grows: texts to the site, and to papers. */
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {availableParallelism, tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {runProcess} from './run-process.mjs'
import {writeTexts} from './seeded-texts.mjs'
import {median} from './statistics.mjs'

const pathOf = path => fileURLToPath(new URL(path, import.meta.url))

/** Texts → YAML → site of each number of documents, without papers; the first is what the others are measured by. */
export async function measureSites(counts, {say}) {
  const rows = []
  for (const count of counts) {
    const {memory: _, ...taken} = await inFolder(count, (texts, out) =>
      runProcess([pathOf('./build-pages.mjs'), texts, out]),
    )
    const perDocument = taken.cpuMilliseconds / count
    const toFirst = perDocument / (rows[0]?.cpuMillisecondsPerDocument ?? perDocument)
    const row = {documents: count, ...taken, cpuMillisecondsPerDocument: perDocument, toFirst}
    rows.push(row)
    say(
      `site of ${count} documents: ${taken.milliseconds} ms, processor ${perDocument.toFixed(1)} ms a document ` +
        `(× ${toFirst.toFixed(2)} of the first), peak ${taken.peakMegabytes} MB`,
    )
  }
  return rows
}

/** All of so many documents, with their papers: how many a second and core, and whether memory is flat. */
export async function measurePapers(count, {say}) {
  const {memory, ...taken} = await inFolder(count, (texts, out) =>
    runProcess([pathOf('../../dist/cli.js'), 'build', texts, '--out', out, '--quiet'], {
      statuses: [0, 1],
    }),
  )
  const cores = availableParallelism()
  const perSecondAndCore = count / (taken.milliseconds / 1000) / cores
  const megabytes = quartersOf(memory).map(median)
  say(
    `papers of ${count} documents: ${taken.milliseconds} ms, processor ${(taken.cpuMilliseconds / count).toFixed(0)} ms ` +
      `a document, ${perSecondAndCore.toFixed(2)} a second and core (${cores} cores); ` +
      `memory in the four quarters of the time ${megabytes.join(', ')} MB`,
  )
  return {documents: count, cores, perSecondAndCore, megabytes, ...taken}
}

function quartersOf(samples) {
  const size = Math.ceil(samples.length / 4)
  return [0, 1, 2, 3].map(it => samples.slice(it * size, (it + 1) * size)).filter(it => it.length)
}

async function inFolder(count, work) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-many-'))
  try {
    const texts = join(folder, 'texts')
    mkdirSync(texts)
    writeTexts(texts, count)
    return await work(texts, join(folder, 'output'))
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}
