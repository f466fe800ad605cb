/** A file a sheet may ask for: its media type and its bytes. */
export interface SheetFile {
  type: string
  bytes: Uint8Array
}

/**
 * One page to print: its HTML and every file it may ask for, keyed by URL path (`style.css`,
 * `fonts/regular.ttf`). Nothing else can be loaded.
 */
export interface Sheet {
  html: string
  files: ReadonlyMap<string, SheetFile>
}
