/** A file of which nothing else is known is read up to here: more than we ever write, less than memory has. */
export const largestFileBytes = 256_000_000

/** The outside as the build sees it: files and folders, by path. What is thrown are errors of the system, with their code. */
export interface World {
  /** What stands at `path`; undefined where nothing does. Throws where it cannot be found out. */
  kindOf(path: string): Promise<'file' | 'folder' | undefined>
  /** The names in a folder, sorted. Throws where it cannot be read. */
  list(folder: string): Promise<string[]>
  /** How many bytes a file has; 0 where that cannot be found out. */
  sizeOf(path: string): Promise<number>
  /** The bytes of a file. Throws where it cannot be read; a `TooLargeError` where it has more than `most`, unread. */
  read(path: string, most?: number): Promise<Uint8Array>
  /**
   * Puts `content` at `path`, making its folder: whole or not at all. Says whether anything changed. Throws where it
   * cannot be written.
   */
  write(path: string, content: string | Uint8Array): Promise<'written' | 'kept'>
  /** Adds `text` to the end of a file, making it and its folder. Throws where it cannot be written. */
  append(path: string, text: string): Promise<void>
  /** Takes away a file, or a folder with nothing in it; does nothing where neither stands. */
  remove(path: string): Promise<void>
  /**
   * Waits until no other process holds the lock file at `path`, takes it, and gives back how to let go of it. A lock
   * whose process has died is taken over. `onWait` is told once, with the id of the process that is waited for.
   */
  lock(path: string, onWait: (process: number) => void): Promise<() => Promise<void>>
}
