import type {VFile} from 'vfile'
import type {FontPair} from '../print/subset-fonts.js'
import {defaultRunningTitles, type RunningTitles} from '../theme/running-titles.js'
import type {ViewContext} from '../view/view.js'

/** How everything looks that is made under one settings file. */
export interface Look {
  /** Name → text of all files under `templates/`: ours, those that stand in their place, and the colours of the theme. */
  files: ReadonlyMap<string, string>
  /** By name, the files that are not ours. */
  own: ReadonlyMap<string, VFile>
  /** Template → the partials that it uses, where not all are ours. */
  partials?: ReadonlyMap<string, ReadonlySet<string>>
  /** In place of our fonts. */
  fonts?: FontPair | undefined
  logo?: ViewContext['logo']
  running: RunningTitles
}

/** How things look where no settings say anything. `files`: name → text of our own templates. */
export function plainLook(files: Look['files']): Look {
  return {files, own: new Map(), running: defaultRunningTitles}
}
