import {findSources, PathError, textEndings} from '../build/sources.js'
import {disk} from '../world/disk.js'
import {UsageError} from './usage-error.js'

/** The texts, or our own YAML, that `paths` lead to. Throws a `UsageError` where one leads to none. */
export async function findPaths(
  paths: ReadonlyArray<string>,
  from: 'text' | 'yaml',
): Promise<string[]> {
  try {
    const found = await findSources(paths, from === 'yaml' ? ['.yaml', '.yml'] : textEndings, disk)
    return found.filter(it => !/(?:^|[/\\])settings\.ya?ml$|\.corrections\.ya?ml$/.test(it))
  } catch (error) {
    if (!(error instanceof PathError)) throw error
    throw new UsageError(error.problem, {path: error.path, expected: error.expected})
  }
}
