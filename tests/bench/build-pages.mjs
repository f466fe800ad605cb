/** Builds the YAML and the site of a text, or of all texts in a folder, without papers: `build-pages.mjs TEXTS OUT`. */
import {readdirSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {build} from '../../dist/build/build.js'
import {openBenchWorkshop} from './bench-workshop.mjs'

const [texts, out] = process.argv.slice(2)
const isFolder = statSync(texts).isDirectory()
const paths = isFolder ? readdirSync(texts).map(it => join(texts, it)) : [texts]
const workshop = await openBenchWorkshop()
await build({paths: paths.sort(), from: 'text', out, make: 'pages'}, workshop)
