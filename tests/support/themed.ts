import {build} from '../../src/build/build.js'
import {reportsOf, type Told} from '../../src/diagnostics/report.js'
import {type MemoryWorld, memoryWorld} from './memory-world.js'
import {type TestWorkshop, testWorkshop} from './workshop.js'

const text = `みどり市総合戦略の進捗状況

基本目標1 木と暮らすまち

KPI\t担当課\t現状値 (H30)\t(R2)\t(R3)\t目標値 (当初)
並木の本数\t公園課\t10本\t12本\t15本\t20本
`

/** What a build under some settings came to. */
export interface Themed {
  world: MemoryWorld
  workshop: TestWorkshop
  /** What is wrong with the settings and the templates, with the file that it is about. */
  reports: Array<Told & {path: string}>
  /** The text of an output file. */
  read(path: string): string
  /** HTML and files of the paper. */
  paper: string
  file(path: string): string
}

/** Builds a small text under these settings, in `in/`, with these files about: path → content. */
export async function buildThemed(
  settings: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Themed> {
  const world = memoryWorld({...files, 'in/a.txt': text, 'in/settings.yaml': settings})
  const workshop = testWorkshop(world)
  const {settingsFiles} = await build(themedRequest, workshop)
  const [sheet] = workshop.sheets
  return {
    world,
    workshop,
    reports: settingsFiles.flatMap(file =>
      reportsOf(file).map(it => Object.assign(it, {path: file.path})),
    ),
    read: path => String(world.files.get(`out/${path}`) ?? ''),
    paper: sheet?.html ?? '',
    file: path => Buffer.from(sheet?.files.get(path)?.bytes ?? []).toString(),
  }
}

export const themedRequest = {paths: ['in/a.txt'], from: 'text', out: 'out', make: 'all'} as const
