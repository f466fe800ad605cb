/**
 * Puts the program that runs into few files: the chunks in `dist/run/`, with the packages that it reads and draws with, and
 * `dist/cli.js`, which loads them. Hundreds of modules, each found and compiled by itself, take longer to load than most
 * builds to do. What is loaded late stays so. Packages that bring files besides code are left where they are installed.
 */
import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {dirname, join} from 'node:path'
import Handlebars from 'handlebars'
import {build} from 'rolldown'
import {strictly} from '../dist/render/strictly.js'
import {recordBytecode} from './record-bytecode.js'

const leftAlone = [/^@sparticuz\/chromium/, /^puppeteer$/, /^@expo-google-fonts\//, /^fontverter$/]

/** What puppeteer-core loads for browsers that are started or spoken to in other ways than ours. */
const neverLoaded = [/^@puppeteer\/browsers/, /^chromium-bidi/, /^ws$/]

/** The licences of the packages that are in, as they ask. */
const licences = {
  name: 'licences',
  generateBundle(_, bundle) {
    const modules = Object.values(bundle).flatMap(it => it.moduleIds ?? [])
    const folders = new Set(modules.filter(it => /node_modules/.test(it)).map(folderOf))
    const source = [...folders]
      .sort()
      .map(describe)
      .join(`\n${'-'.repeat(80)}\n\n`)
    this.emitFile({type: 'asset', fileName: 'run/licences.txt', source})
  },
}

/** The folder of the package that a module is of. */
function folderOf(module) {
  const folder = dirname(module)
  const about = join(folder, 'package.json')
  return existsSync(about) && JSON.parse(readFileSync(about, 'utf8')).version
    ? folder
    : folderOf(folder)
}

function describe(folder) {
  const {name, version, license} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const files = readdirSync(folder)
    .filter(it => /^(?:licen[cs]e|notice)/i.test(it))
    .sort()
  const texts = files.map(it => readFileSync(join(folder, it), 'utf8').trim())
  return `${[`${name} ${version} (${license})`, ...texts].join('\n\n')}\n`
}

/** Tells one build of the program from another, so that it need not read itself whole at each start. */
const digest = {
  name: 'digest',
  generateBundle(_, bundle) {
    const hash = createHash('sha256')
    for (const {fileName, code = ''} of Object.values(bundle).sort(byName))
      hash.update(`${fileName}:${code.length}:${code}`)
    this.emitFile({type: 'asset', fileName: 'run/digest.txt', source: hash.digest('hex')})
  },
}

/** Files that are loaded together are one: each costs as much to find as ten kilobytes to compile. */
const joined = {
  start: ['src/commands/run.ts'],
  build: ['src/build/build-changed.ts'],
  printing: ['src/print/printer.ts', 'src/print/guard-browser.ts'],
  finishing: ['src/print/subset-fonts.ts', 'src/print/finish-pdf.ts'],
}

let parts

/** The file that a module goes into: the first of those in which it is loaded; one apart where threads share it. */
function fileOf(module, context) {
  parts ??= Object.entries(joined).map(([name, leads]) => [
    name,
    closureOf(
      leads.map(it => join(import.meta.dirname, '..', it)),
      context,
    ),
  ])
  const found = parts.filter(([, modules]) => modules.has(module)).map(([name]) => name)
  const isThreads = found.includes('printing') || found.includes('finishing')
  return isThreads && found.length > 1 ? 'shared' : found[0]
}

/** Modules, with all that they load at once. */
function closureOf(leads, context) {
  const found = new Set(leads)
  for (const id of found)
    for (const next of context.getModuleInfo(id)?.importedIds ?? []) found.add(next)
  return found
}

const byName = (a, b) => (a.fileName < b.fileName ? -1 : 1)

/** Compiles the templates ahead (see `src/render/ready-templates.ts`). */
const templates = {
  name: 'templates',
  load(id) {
    if (!id.endsWith('/render/ready-templates.ts')) return
    const ready = readdirSync('templates', {recursive: true})
      .filter(it => it.endsWith('.hbs'))
      .sort()
      .map(it => readFileSync(join('templates', it), 'utf8'))
      .map(it => `[${JSON.stringify(sha256(it))}, ${Handlebars.precompile(it, strictly)}]`)
    return `export const readyTemplates = new Map([${ready.join(',\n')}])`
  },
}

const sha256 = text => createHash('sha256').update(text).digest('hex')

/** Chunks of before must not stay; those that run are missed as briefly as can be. */
const clean = {
  name: 'clean',
  generateBundle: () => rmSync('dist/run', {recursive: true, force: true}),
}

const common = {platform: 'node', resolve: {extensionAlias: {'.js': ['.ts', '.js']}}}

await build({
  ...common,
  input: {cli: 'src/cli.ts', worker: 'src/print/beside/worker.ts'},
  preserveEntrySignatures: 'allow-extension',
  external: [...leftAlone, ...neverLoaded],
  plugins: [clean, templates, licences, digest],
  output: {
    dir: 'dist',
    format: 'cjs',
    // Scripts that are loaded with their bytecode import nothing by themselves.
    dynamicImportInCjs: false,
    entryFileNames: 'run/[name].cjs',
    chunkFileNames: 'run/[name].cjs',
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [{debugName: 'joined', name: fileOf}],
    },
  },
})

await build({
  ...common,
  input: {
    cli: 'src/start/start-cli.ts',
    'run/worker': 'src/start/start-worker.ts',
    'run/load-chunk': 'src/start/load-chunk.ts',
  },
  output: {dir: 'dist', format: 'esm', chunkFileNames: 'run/chunk.js'},
})

recordBytecode()
