import {readFileSync} from 'node:fs'
import {codeOf} from './refusal.js'

const unknownStart = '0'

/**
 * What tells a process from every other, also from a later one with its number: number and start, "4711 123456". Where the
 * system does not say when a process started (it does on Linux), only the number tells: "4711 -".
 */
export function markProcess(id: number): string {
  return `${id} ${readStat(id).start}`
}

/** Whether the process that a mark was made of is still there. */
export function isAlive(mark: string): boolean {
  const [id = '', start = ''] = mark.trim().split(' ')
  if (!/^[1-9]\d{0,9}$/.test(id)) return false
  try {
    process.kill(Number(id), 0)
  } catch (error) {
    // The process of another user may not be asked, but it is there.
    if (codeOf(error) !== 'EPERM') return false
  }
  const now = readStat(Number(id))
  return !now.ended && start === now.start
}

/** Whether the process that a mark was made of is there beyond doubt, and no later one with its number. */
export function isSurelyAlive(mark: string): boolean {
  return isAlive(mark) && !mark.endsWith(` ${unknownStart}`)
}

/**
 * When a process started, in ticks since the machine did, and whether it has ended and is only waited for (proc(5), fields
 * 22 and 3).
 */
function readStat(id: number): {start: string; ended: boolean} {
  try {
    const text = readFileSync(`/proc/${id}/stat`, 'latin1')
    // The name of a process may hold brackets and spaces; what follows it does not.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return {start: fields[19] ?? unknownStart, ended: /^[ZX]$/.test(fields[0] ?? '')}
  } catch {
    return {start: unknownStart, ended: false}
  }
}
