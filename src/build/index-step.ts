import {join} from 'node:path'
import {VFile} from 'vfile'
import {folderOf, type IndexRow, indexFiles, rowOf} from '../publish/site.js'
import {indexStyleSheet, pageScript, siteStyleSheet} from '../render/render.js'
import {toRules} from '../settings/rules.js'
import type {Settings} from '../settings/settings.js'
import {isAbsent} from '../world/refusal.js'
import type {World} from '../world/world.js'
import {readYaml} from '../yaml/read.js'
import {digestOf, fingerprint, plainText} from './fingerprint.js'
import {charactersOf, makeFonts} from './font-step.js'
import type {Desk} from './open-desk.js'
import type {Drawing} from './open-drawing.js'
import {reportBroken} from './report-broken.js'
import type {Work} from './work.js'

/** What the list of the site knows of a document, and by what. */
interface Listed {
  id: string
  row: IndexRow
  /** The program that made the row. */
  program: string
  title: string | undefined
  rules: Settings['rules']
  municipality: string | undefined
}

/** The arrow YAML → row of the site's list. */
export async function listDocument({data, cover}: Drawing, {maker, workshop}: Work): Promise<void> {
  const {id, from, yaml, settings} = data
  const {rules, municipality} = settings
  const {program} = workshop.versions
  const {title} = cover
  await maker.make<Listed>({
    name: `${rowPrefix}${id}`,
    from,
    key: fingerprint(['row', program, yaml, plainText({title, rules, municipality})]),
    async run() {
      const row = rowOf(await data.open(), {title, rules: toRules(rules)})
      return {files: new Map(), value: {id, row, program, title, rules, municipality}}
    },
  })
}

/** The list of the site, before it is drawn. */
export interface Index {
  key: string
  /** Path inside the output folder → text. Throws where a template cannot be drawn. */
  draw(): Map<string, string>
}

/**
 * The list of all documents that stand in the output folder, whoever made them, by id; undefined where there are none, or
 * where a template of others cannot be drawn, which is reported on it.
 */
export async function openIndex(
  {siteLook, pressOf}: Desk,
  work: Work,
): Promise<Index | 'none' | 'broken'> {
  const {maker, workshop} = work
  const listed = await readRows(work)
  if (listed.length === 0) return 'none'
  const {program, fontLicence, versions} = workshop
  const {files, logo} = siteLook
  const press = pressOf(siteLook)
  const rows = listed.map(it => it.row)
  const municipality = listed.find(it => it.municipality !== undefined)?.municipality
  const shown = plainText({rows, municipality, logo, program})
  const shared = [siteStyleSheet(files), indexStyleSheet(files), pageScript(files), fontLicence]
  const key = fingerprint(['index', versions.program, shown, press.keyOf('site/index'), ...shared])
  const templates = await press.templates()
  const draw = () => indexFiles(rows, {municipality, logo, program, templates, fontLicence, files})
  const isNew = maker.steps().get(indexStep)?.key !== key
  if (siteLook.own.size > 0 && isNew && !reportBroken(siteLook, draw)) return 'broken'
  return {key, draw}
}

/** The arrow rows → list of the site, with what all its pages share and the fonts of the list. */
export async function makeIndex(desk: Desk, work: Work): Promise<void> {
  const {maker, workshop, request} = work
  const {siteLook: look} = desk
  const index = await openIndex(desk, work)
  if (index === 'broken') return
  if (index === 'none') {
    await maker.retire(indexStep)
    await maker.retire(fontStep)
    return
  }
  const made = await maker.make<string>({
    name: indexStep,
    key: index.key,
    async run() {
      const files = index.draw()
      return {files, value: digestOf(charactersOf(files.get(indexPath) ?? ''))}
    },
  })
  const text = async () =>
    new TextDecoder().decode(await workshop.world.read(join(request.out, indexPath)))
  const characters = made?.value ?? ''
  await makeFonts({name: fontStep, folder: 'site', characters, text, look}, work)
}

const rowPrefix = 'row '
const indexStep = 'index'
const fontStep = 'fonts of index'
const indexPath = 'site/index.html'

/** The rows of all documents, by id. Those that another program made are made again from the YAML on the site. */
async function readRows({maker, workshop, request}: Work): Promise<Listed[]> {
  const rows: Listed[] = []
  for (const [name, {value}] of maker.steps()) {
    if (!name.startsWith(rowPrefix)) continue
    const listed = value as Listed
    if (listed.program === workshop.versions.program) {
      rows.push(listed)
      continue
    }
    const {id, title, rules} = listed
    const path = join(request.out, folderOf(id), `${id}.yaml`)
    const text = await readOrNothing(path, workshop.world)
    const file = new VFile({path, value: new TextDecoder().decode(Buffer.from(text))})
    const document = readYaml(file, Number.POSITIVE_INFINITY)
    if (document) rows.push({...listed, row: rowOf(document, {title, rules: toRules(rules)})})
  }
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Nothing where the file is gone. */
async function readOrNothing(path: string, world: World): Promise<Uint8Array | ''> {
  try {
    return await world.read(path)
  } catch (error) {
    if (isAbsent(error)) return ''
    throw error
  }
}
