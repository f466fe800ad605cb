/** The outside as the build sees it: files and folders, by path. */
export interface World {
  /** What stands at `path`; undefined where nothing does. */
  kindOf(path: string): Promise<'file' | 'folder' | undefined>
  /** The names in a folder, sorted. Throws where it cannot be read. */
  list(folder: string): Promise<string[]>
  /** The bytes of a file. Throws where it cannot be read. */
  read(path: string): Promise<Uint8Array>
  /**
   * Puts `content` at `path`, making its folder: whole or not at all. Says whether anything changed. Throws where it
   * cannot be written.
   */
  write(path: string, content: string | Uint8Array): Promise<'written' | 'kept'>
}
