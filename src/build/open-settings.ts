import type {VFile} from 'vfile'
import type {Settings} from '../settings/settings.js'
import {loadLook} from './load-look.js'
import type {Look} from './look.js'
import {settingsBeside} from './settings-beside.js'
import {findSettings} from './sources.js'
import type {Workshop} from './workshop.js'

/** What holds for a file. */
export interface SettingsFound {
  settings: Settings
  look: Look
  /** Whether something is so wrong with settings or templates that nothing can be made under them. */
  broken: boolean
}

/** The settings of all files of a call, each read once. */
export interface AllSettings {
  find(path: string): Promise<SettingsFound>
  /** The settings files and the templates of others, with what is wrong with them. */
  files(): VFile[]
}

/** Opens the settings beside each file, or those at `named` for all files. */
export function openSettings(named: string | undefined, workshop: Workshop): AllSettings {
  const found = new Map<string, SettingsFound & {file?: VFile}>()
  const filesOf = ({file, look}: {file?: VFile; look: Look}) => [
    ...(file ? [file] : []),
    ...look.own.values(),
  ]
  return {
    async find(path) {
      const place = named ?? settingsBeside(path)
      const known = found.get(place)
      if (known) return known
      const read = await findSettings(place, workshop.world)
      const look = await loadLook(read, workshop)
      const broken = filesOf({...read, look}).some(it => it.messages.some(({fatal}) => fatal))
      const all = {...read, look, broken}
      found.set(place, all)
      return all
    },
    files: () => [...found.values()].flatMap(filesOf),
  }
}
