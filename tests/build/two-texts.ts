import {type BuildRequest, type BuildResult, build} from '../../src/build/build.js'
import {type MemoryWorld, memoryWorld} from '../support/memory-world.js'
import {type TestWorkshop, testWorkshop} from '../support/workshop.js'

export const text = `みどり市総合戦略の進捗状況

基本目標1 木と暮らすまち

(1) 並木

KPI\t担当課\t現状値 (H30)\t(R2)\t(R3)\t目標値 (当初)
並木の本数\t公園課\t10本\t12本\t15本\t20本
`

export const settings = `municipality: みどり市
cover: {paper: 資料1}
`

/** A folder of two texts and their settings. */
export function twoTexts(): MemoryWorld {
  return memoryWorld({
    'in/a.txt': text,
    'in/b.txt': text.replace('並木の本数', '生け垣の長さ'),
    'in/settings.yaml': settings,
  })
}

/** Puts a text file into a world. */
export function put(world: MemoryWorld, path: string, content: string): void {
  world.files.set(path, Buffer.from(content))
}

/** The text files under `out/` with their content, but for what the build keeps for itself. */
export function outputs(world: MemoryWorld): Map<string, string> {
  const found = [...world.files].filter(
    ([path]) => path.startsWith('out/') && !/\/\.[^/]*$/.test(path),
  )
  return new Map(
    found
      .map(([path, bytes]) => [path.slice('out/'.length), new TextDecoder().decode(bytes)] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )
}

/** Builds the texts that now stand in the folder `in`. */
export async function buildFolder(
  world: MemoryWorld,
  {
    workshop = testWorkshop(world),
    ...request
  }: Partial<BuildRequest> & {workshop?: TestWorkshop} = {},
): Promise<BuildResult> {
  const paths = [...world.files.keys()].filter(it => /^in\/[^/]+\.txt$/.test(it)).sort()
  const whole = {paths, folders: ['in'], from: 'text', out: 'out', make: 'all', ...request} as const
  return build(whole, workshop)
}

/** Builds once more after a change: what was written and removed, as seen from `out`, and how many papers were printed. */
export async function rebuild(
  world: MemoryWorld,
  change: (world: MemoryWorld, workshop: TestWorkshop) => void,
): Promise<{written: string[]; removed: string[]; printed: number; opened: number}> {
  const workshop = testWorkshop(world)
  change(world, workshop)
  world.written.length = 0
  world.removed.length = 0
  await buildFolder(world, {workshop})
  const seen = (paths: ReadonlyArray<string>) =>
    paths
      .filter(it => !/\/\.[^/]*$/.test(it))
      .map(it => it.slice('out/'.length))
      .sort()
  return {
    written: seen(world.written),
    removed: seen(world.removed),
    printed: workshop.sheets.length,
    opened: workshop.opened,
  }
}
