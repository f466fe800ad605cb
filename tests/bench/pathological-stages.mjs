/** Takes one text the whole way, in a process of its own: `pathological-stages.mjs NAME PARTS` prints the processor time of each stage. */
import {fileURLToPath} from 'node:url'
import {VFile} from 'vfile'
import {loadTemplates} from '../../dist/build/load-templates.js'
import {typeset, understand} from '../../dist/pipeline.js'
import {openDataOf} from '../../dist/publish/open-data.js'
import {compileTemplates} from '../../dist/render/templates.js'
import {disk} from '../../dist/world/disk.js'
import {readYaml} from '../../dist/yaml/read.js'
import {writeYaml} from '../../dist/yaml/write.js'
import {pathologicalTexts} from './pathological-texts.mjs'

const [name, parts] = process.argv.slice(2)
const stages = {}
function timed(stage, work) {
  const before = process.cpuUsage()
  const result = work()
  const {user, system} = process.cpuUsage(before)
  stages[stage] = Math.round((user + system) / 1000)
  return result
}

const files = await loadTemplates(fileURLToPath(new URL('../../templates', import.meta.url)), disk)
const templates = compileTemplates(files)
const warm = new TextEncoder().encode(pathologicalTexts.headings.make(2))
understand({path: 'warm.txt', id: 'warm', bytes: warm})

const bytes = new TextEncoder().encode(pathologicalTexts[name].make(Number(parts)))
const {document, file} = timed('understand', () =>
  understand({path: 'text.txt', id: 'text', bytes}),
)
let megabytes = {text: bytes.length / 1e6}
const said = file.messages.length
if (document) {
  const yaml = timed('writeYaml', () => writeYaml(document))
  timed('readYaml', () => readYaml(new VFile({value: yaml})))
  const context = {cover: {}, program: 'bench', dataVersion: '0', downloads: []}
  const {paperOf, page} = timed('page', () => typeset(document, context, templates))
  const paper = timed('paper', () => paperOf('0'))
  const data = timed('openData', () => openDataOf(document))
  const sum = data.reduce((all, it) => all + it.text.length, 0)
  megabytes = {
    ...megabytes,
    yaml: yaml.length / 1e6,
    page: page.length / 1e6,
    paper: paper.length / 1e6,
    data: sum / 1e6,
  }
}
const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024)
process.stdout.write(
  JSON.stringify({read: document !== undefined, said, stages, megabytes, peakMegabytes}),
)
