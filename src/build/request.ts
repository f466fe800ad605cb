/** What a build is asked for. */
export interface BuildRequest {
  /** The files to read. */
  paths: ReadonlyArray<string>
  /** Folders of which all files are among `paths`: what was made of files that are gone from them is removed. */
  folders?: ReadonlyArray<string>
  /** Whether the files are texts of divisions or our own YAML. */
  from: 'text' | 'yaml'
  /** In place of the settings beside each file. */
  settings?: string | undefined
  /** The output folder. */
  out: string
  /** `data` stops at the YAML. */
  make: 'data' | 'all'
  /** Whether a YAML that was edited by hand may be written over (default: false). */
  force?: boolean
}
