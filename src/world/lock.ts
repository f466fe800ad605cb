import {randomUUID} from 'node:crypto'
import {closeSync, openSync, rmSync, writeSync} from 'node:fs'
import {mkdir, rename, rm} from 'node:fs/promises'
import {dirname} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {makeForProcess} from './end-with-process.js'
import {isAlive, markProcess} from './process-mark.js'
import {readFileWithin} from './read-file.js'
import {codeOf, isAbsent} from './refusal.js'

const pauseMs = 50
/** It holds two numbers. */
const largestLockBytes = 1_000
/** A lock that stays empty this long was left by a process that died before it wrote its name. */
const pausesForEmpty = 20

/** See `World.lock`. */
export async function lock(
  path: string,
  onWait: (process: number) => void,
): Promise<() => Promise<void>> {
  await mkdir(dirname(path), {recursive: true})
  const us = `${markProcess(process.pid)}\n`
  let told = false
  for (let empty = 0; ; ) {
    const release = take(path, us)
    if (release)
      return async () => {
        release()
        await takeAway(path, us)
      }
    const holder = await readHolder(path)
    if (holder === undefined) continue
    empty = holder === '' ? empty + 1 : 0
    const alive = holder === '' ? empty < pausesForEmpty : isAlive(holder)
    if (!alive) {
      await takeAway(path, holder)
      continue
    }
    if (holder !== '' && !told) {
      told = true
      onWait(Number.parseInt(holder, 10))
    }
    await wait(pauseMs)
  }
}

/** Takes a lock if it is free, for as long as this process lives; `release` calls the watch over that off. */
function take(path: string, us: string): (() => void) | undefined {
  try {
    const {release} = makeForProcess(
      () => writeNew(path, us),
      () => rmSync(path, {force: true}),
    )
    return release
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return undefined
    throw error
  }
}

function writeNew(path: string, content: string): void {
  const file = openSync(path, 'wx')
  try {
    writeSync(file, content)
  } catch (error) {
    rmSync(path, {force: true})
    throw error
  } finally {
    closeSync(file)
  }
}

/** Undefined where the lock is there no more. */
async function readHolder(path: string): Promise<string | undefined> {
  try {
    return await readText(path)
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw error
  }
}

async function readText(path: string): Promise<string> {
  return new TextDecoder().decode(await readFileWithin(path, largestLockBytes))
}

/** Removes the lock if it still is `holder`'s: another process may have taken it meanwhile, and gets its own back. */
async function takeAway(path: string, holder: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`
  try {
    await rename(path, aside)
  } catch (error) {
    if (isAbsent(error)) return
    throw error
  }
  if ((await readText(aside).catch(() => holder)) === holder) await rm(aside, {force: true})
  else await rename(aside, path)
}
