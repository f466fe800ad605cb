/** How time and memory grow with the length of one document, up to a thousand indicators. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {listPages} from '../../dist/print/pdf/list-pages.js'
import {openPdf} from '../../dist/print/pdf/open-pdf.js'
import {checkNumbers} from './check-numbers.mjs'
import {openRandom} from './random.mjs'
import {runProcess} from './run-process.mjs'

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const model = fileURLToPath(new URL('../../sources/minahoshi-shinchoku.txt', import.meta.url))

/** Builds one document of each size. */
export async function measureLong(sizes, {say}) {
  const rows = []
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-long-'))
    try {
      mkdirSync(join(folder, 'texts'))
      writeFileSync(join(folder, 'texts', 'long.txt'), composeLong(size))
      const out = join(folder, 'output')
      const {memory: _, ...taken} = await runProcess([
        cli,
        'build',
        join(folder, 'texts'),
        '--out',
        out,
        '--quiet',
      ])
      const [file] = readdirSync(join(out, 'pdf'))
      const pdf = join(out, 'pdf', file)
      const bytes = readFileSync(pdf)
      const pages = listPages(openPdf(bytes)).length
      const numbers = await checkNumbers(bytes)
      const perPage = Number((taken.cpuMilliseconds / pages).toFixed(1))
      const row = {
        indicators: size,
        pages,
        ...numbers,
        kilobytes: Math.round(statSync(pdf).size / 1000),
        ...taken,
      }
      rows.push({...row, cpuMillisecondsPerPage: perPage})
      say(describeNumbers(size, numbers))
      say(
        `${size} indicators: ${pages} pages, ${row.kilobytes} KB, ${taken.milliseconds} ms, ` +
          `processor ${perPage} ms a page, peak ${taken.peakMegabytes} MB ` +
          `(${describeKinds(taken.peakOf)})`,
      )
    } finally {
      rmSync(folder, {recursive: true, force: true})
    }
  }
  return rows
}

/** A text with so many indicators: the records of one of ours again and again, under goals and measures of their own. */
export function composeLong(size, seed = 1) {
  const random = openRandom(seed)
  const records = readFileSync(model, 'utf8')
    .split(/\n(?=KPI\t)/)
    .slice(1)
    .map(it => it.split(/\n\n/)[0])
  const lines = ['第2期みなほし市総合戦略の進捗状況について', '']
  for (let index = 0; index < size; index++) {
    if (index % 12 === 0)
      lines.push(`基本目標${index / 12 + 1} まちをつくる取組 その${index / 12 + 1}`, '')
    if (index % 4 === 0) lines.push(`(${(index % 12) / 4 + 1}) 施策の${index / 4 + 1}`, '')
    const record = records[Math.floor(random() * records.length)] ?? ''
    const [head = '', row = '', ...rest] = record.split('\n')
    const digit = () => String(1 + Math.floor(random() * 9))
    lines.push(head, `第${index + 1} ${row.replace(/(?<=\t)\d(?=[\d.,])/g, digit)}`, ...rest, '')
  }
  return lines.join('\n')
}

const describeKinds = peakOf =>
  Object.entries(peakOf)
    .map(([kind, it]) => `${kind} ${it}`)
    .join(', ')

const describeNumbers = (size, {numbers, wrongNumbers, bookmarks, wrongBookmarks}) =>
  `${size} indicators: ${wrongNumbers} of ${numbers} page numbers wrong, ${wrongBookmarks} of ${bookmarks} bookmarks`
