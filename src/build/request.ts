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
  /** `data` stops at the YAML, `pages` at the site without its PDFs. */
  make: 'data' | 'pages' | 'all'
  /** When it is aborted, papers whose turn has not come are left to the next build. */
  signal?: AbortSignal
  /** Whether a YAML that was edited by hand may be written over (default: false). */
  force?: boolean
}
