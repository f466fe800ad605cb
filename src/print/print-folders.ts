import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {readdir, readFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {isSurelyAlive, markProcess} from '../world/process-mark.js'
import {blameTemporaryFolder} from './folder-error.js'
import {killGroup} from './kill-group.js'
import {nameOwned, sweepAbandoned} from './owned-files.js'

const prefix = 'shinchoku-print-'
const markName = 'browser'

/**
 * Makes a folder, of this process and user alone, for all that the browsers of a printer write.
 * @throws FolderError where the system refuses it
 */
export function makePrintFolder(): string {
  return make(join(tmpdir(), nameOwned(prefix)))
}

/**
 * Makes a folder for one browser in such a folder, as long as that is there.
 * @throws FolderError where the system refuses it
 */
export function makeWithin(folder: string): string {
  return make(join(folder, 'browser-'))
}

function make(start: string): string {
  try {
    return mkdtempSync(start)
  } catch (error) {
    return blameTemporaryFolder(error)
  }
}

const mostTries = 20
const pauseMs = 50

/**
 * Removes such a folder at once. A browser that was just killed may still write into it, and another thread may be removing
 * the same, on which one try stumbles.
 */
export function removePrintFolder(folder: string): void {
  for (let tries = 1; ; tries++) {
    try {
      rmSync(folder, {recursive: true, force: true})
      return
    } catch (error) {
      if (tries === mostTries) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs)
    }
  }
}

/** Notes in the folder of a browser which process it is. */
export function markBrowser(folder: string, browser: number): void {
  writeFileSync(join(folder, markName), markProcess(browser), {mode: 0o600})
}

/** Removes the folders that killed processes left, and ends their browsers: those that hang do not see that their pipe ended. */
export function sweepPrintFolders(): Promise<void> {
  return sweepAbandoned(tmpdir(), prefix, async folder => {
    const inside = await readdir(folder).catch((): string[] => [])
    for (const at of ['', ...inside]) {
      const mark = await readFile(join(folder, at, markName), 'utf8').catch(() => '')
      if (isSurelyAlive(mark)) killGroup(Number.parseInt(mark, 10))
    }
  })
}
