import {
  findSources,
  PathError,
  type Sources,
  textEndings,
  yamlEndings,
} from '../build/find-sources.js'
import {isKnownFolder} from '../build/is-known-folder.js'
import {disk} from '../world/disk.js'
import {UsageError} from './usage-error.js'

/**
 * The texts, or our own YAML, that `paths` lead to. Throws a `UsageError` where one leads to none; a folder out of which
 * something in the output folder `out` was made may be empty by now.
 */
export async function findPaths(
  paths: ReadonlyArray<string>,
  from: 'text' | 'yaml',
  out?: string,
): Promise<Sources> {
  const mayBeEmpty = async (folder: string) =>
    out !== undefined && (await isKnownFolder(folder, out, disk))
  try {
    return await findSources(paths, from === 'yaml' ? yamlEndings : textEndings, disk, mayBeEmpty)
  } catch (error) {
    if (!(error instanceof PathError)) throw error
    const {problem, path, expected} = error
    const noTexts = problem === 'usage-no-sources' && from === 'text'
    throw new UsageError(noTexts ? 'usage-no-texts' : problem, {path, expected})
  }
}
