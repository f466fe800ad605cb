import {readdirSync, readFileSync} from 'node:fs'

/**
 * The memory, in megabytes, that the processes of a group hold for themselves: what they share with each other, as the
 * program itself, is not counted. Undefined where the system does not say it as Linux does (proc(5)).
 */
export function measureGroup(group: number): number | undefined {
  try {
    const kilobytes = readdirSync('/proc')
      .filter(it => /^\d+$/.test(it) && groupOf(it) === group)
      .map(ownKilobytes)
    return kilobytes.length === 0 ? undefined : kilobytes.reduce((sum, it) => sum + it, 0) / 1024
  } catch {
    return undefined
  }
}

/** The name of a process may hold brackets and spaces; what follows it does not. */
function groupOf(id: string): number {
  const stat = read(`/proc/${id}/stat`)
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2])
}

function ownKilobytes(id: string): number {
  return Number(/^RssAnon:\s*(\d+) kB/m.exec(read(`/proc/${id}/status`))?.[1] ?? 0)
}

/** Empty where the process has ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
