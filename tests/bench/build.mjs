/** How long a build takes, as a ratio to a bare browser that prints the same sheets once each in one process. */
import {
  cpSync,
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
import {unpackBundledBrowser} from '../../dist/print/bundled-browser.js'
import {composeFontConfig} from '../../dist/print/font-config.js'
import {findFontFiles} from '../../dist/print/font-files.js'
import {listPages} from '../../dist/print/pdf/list-pages.js'
import {openPdf} from '../../dist/print/pdf/open-pdf.js'
import {captureSheets} from './capture-sheets.mjs'
import {runProcess} from './run-process.mjs'
import {comparePairs, describeRow, median} from './statistics.mjs'

const pathOf = path => fileURLToPath(new URL(path, import.meta.url))
const cli = pathOf('../../dist/cli.js')

/** Measures the texts in a folder: from nothing, with nothing to do, and with one figure changed. */
export async function measureBuild(name, source, {rounds, say}) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-build-'))
  try {
    const texts = join(folder, 'texts')
    cpSync(source, texts, {recursive: true})
    const bench = await prepare(folder, texts)
    const cold = await measureCold(name, bench, rounds)
    say(describeRow(cold))
    for (const it of cold.pdfs) say(`  ${it.file}: ${it.pages} pages, ${it.kilobytes} KB`)
    const idle = await measureIdle(name, bench, rounds)
    say(`${idle.name}: ${idle.milliseconds} ms, node alone ${idle.nodeMilliseconds} ms`)
    const changed = await measureChange(name, bench, rounds)
    say(`${describeRow(changed)}; page of the site after ${changed.htmlMilliseconds} ms`)
    return [cold, idle, changed]
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

async function prepare(folder, texts) {
  const {path, libraries} = await unpackBundledBrowser(process.env)
  const config = join(folder, 'fonts.conf')
  writeFileSync(config, composeFontConfig(findFontFiles().folders, join(folder, 'fontconfig')))
  const env = {...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: config, LANG: 'C.UTF-8'}
  const [out, printed] = [join(folder, 'output'), join(folder, 'printed')]
  mkdirSync(printed)
  const bare = (sheets, look = false) =>
    runProcess([pathOf('./bare-print.mjs'), path, printed, ...sheets], {env, look})
  const ours = (look = false) => runProcess([cli, 'build', texts, '--out', out, '--quiet'], {look})
  return {folder, texts, out, ours, bare}
}

const listTexts = folder =>
  readdirSync(folder)
    .filter(it => /\.(?:txt|md|tsv|csv)$/.test(it))
    .map(it => join(folder, it))

async function measureCold(name, {folder, texts, out, ours, bare}, rounds) {
  const sheets = await captureSheets(listTexts(texts), join(folder, 'sheets'))
  const pairs = []
  for (let round = 0; round < rounds; round++) {
    rmSync(out, {recursive: true, force: true})
    pairs.push({ours: await ours(), bare: await bare(sheets)})
  }
  rmSync(out, {recursive: true, force: true})
  const looked = {ours: await ours(true), bare: await bare(sheets, true)}
  const pdfs = readdirSync(join(out, 'pdf')).map(file => {
    const bytes = readFileSync(join(out, 'pdf', file))
    return {
      file,
      pages: listPages(openPdf(bytes)).length,
      kilobytes: Math.round(bytes.length / 1000),
    }
  })
  return {...comparePairs(`${name}, from nothing`, pairs, looked), pdfs}
}

async function measureIdle(name, {ours}, rounds) {
  const [idle, node] = [[], []]
  for (let round = 0; round < rounds; round++) {
    idle.push((await ours()).milliseconds)
    node.push((await runProcess(['-e', '0'])).milliseconds)
  }
  const row = {milliseconds: median(idle), nodeMilliseconds: median(node)}
  return {name: `${name}, nothing to do`, rounds, ...row}
}

/** Another figure in the same text each round; only its report is to be made anew. */
async function measureChange(name, {folder, texts, out, ours, bare}, rounds) {
  const text = listTexts(texts).find(it => findFigure(readFileSync(it, 'utf8')) !== undefined)
  if (text === undefined) throw new Error(`no figure in ${texts}`)
  const [sheet] = await captureSheets([text], join(folder, 'changed'))
  const original = readFileSync(text, 'utf8')
  const {start, end} = findFigure(original)
  const pairs = []
  const html = []
  const change = round =>
    writeFileSync(text, original.slice(0, start) + (1000 + round) + original.slice(end))
  for (let round = 0; round < rounds; round++) {
    change(round)
    const before = Date.now()
    pairs.push({ours: await ours(), bare: await bare([sheet])})
    html.push(findNewest(join(out, 'site')) - before)
  }
  change(rounds)
  const looked = {ours: await ours(true), bare: await bare([sheet], true)}
  writeFileSync(text, original)
  const row = comparePairs(`${name}, one figure changed`, pairs, looked)
  return {...row, htmlMilliseconds: Math.round(median(html))}
}

/** The first figure that fills a cell. */
function findFigure(text) {
  const found = /[\t|] ?(\d[\d,.]*)(?=[^\t|\n]{0,6}[\t|])/.exec(text)
  if (found === null) return undefined
  const end = found.index + found[0].length
  return {start: end - found[1].length, end}
}

/** When the last of the reports' pages was written. */
function findNewest(site) {
  const pages = readdirSync(site, {withFileTypes: true}).filter(it => it.isDirectory())
  return Math.max(...pages.map(it => statSync(join(site, it.name, 'index.html')).mtimeMs))
}
