import {dirname, join} from 'node:path'

/** Where the settings of the file at `path` stand: beside it. */
export function settingsBeside(path: string): string {
  return join(dirname(path), 'settings.yaml')
}
