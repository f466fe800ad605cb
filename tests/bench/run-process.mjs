import {spawn} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {performance} from 'node:perf_hooks'

const ticksPerSecond = 100

/** What Linux tells of a process: its parent, and ticks of its processor time. */
function readStat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    return {parent: fields[1], ticks: fields[11] + fields[12]}
  } catch {
    return undefined
  }
}

/** Kilobytes of memory of a process: what is its own, and its share of what it has together with others (PSS). */
function readMemory(pid) {
  try {
    return Number(
      /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1'))?.[1] ?? 0,
    )
  } catch {
    return 0
  }
}

/** `node`, or what Chromium calls a process of its own: `browser`, `renderer`, `gpu-process`…; undefined where it ended. */
function kindOf(pid, root) {
  if (pid === root) return 'node'
  try {
    const line = readFileSync(`/proc/${pid}/cmdline`, 'latin1')
    return line === '' ? undefined : (/--type=([\w-]+)/.exec(line)?.[1] ?? 'browser')
  } catch {
    return undefined
  }
}

/** The process and all that it started, at this moment. */
function listTree(root) {
  const stats = new Map()
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? readStat(name) : undefined
    if (stat) stats.set(Number(name), stat)
  }
  const isOurs = pid => {
    for (let it = pid; it > 1; it = stats.get(it)?.parent ?? 0) if (it === root) return true
    return false
  }
  return [...stats].filter(([pid]) => isOurs(pid))
}

/**
 * Runs a program to its end. Time is that of the whole process. On Linux, processor time is what was last seen of it and
 * all that it started; `memory` their memory again and again, in MB, `peakOf` and `cpuOf` the largest
 * and the processor time by kind of process. With `keep`, `output` is what it printed. Looking at processes takes time of
 * their processors: without `look` they are left alone, and nothing but the time is told.
 */
export function runProcess(
  args,
  {env = process.env, statuses = [0], program, keep = false, look: looks = true} = {},
) {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const stdio = ['ignore', keep ? 'pipe' : 'ignore', 'inherit']
    const child = spawn(program ?? process.execPath, args, {env, stdio})
    let output = ''
    child.stdout?.on('data', it => {
      output += it
    })
    const ticks = new Map()
    const kinds = new Map()
    const memory = []
    const peakOf = {}
    const look = () => {
      const sums = {}
      for (const [pid, stat] of listTree(child.pid)) {
        ticks.set(pid, stat.ticks)
        const kind = kindOf(pid, child.pid) ?? kinds.get(pid)
        if (kind === undefined) continue
        kinds.set(pid, kind)
        sums[kind] = (sums[kind] ?? 0) + readMemory(pid) / 1024
      }
      memory.push(Math.round(Object.values(sums).reduce((sum, it) => sum + it, 0)))
      for (const [kind, it] of Object.entries(sums))
        peakOf[kind] = Math.max(peakOf[kind] ?? 0, Math.round(it))
    }
    const timer = looks && process.platform === 'linux' ? setInterval(look, 50) : undefined
    child.once('error', reject)
    child.once('close', code => {
      clearInterval(timer)
      if (!statuses.includes(code)) reject(new Error(`${args.join(' ')} ended with ${code}`))
      const cpuOf = {}
      for (const [pid, it] of ticks) {
        const kind = kinds.get(pid) ?? 'other'
        cpuOf[kind] = (cpuOf[kind] ?? 0) + (it * 1000) / ticksPerSecond
      }
      const sum = [...ticks.values()].reduce((all, it) => all + it, 0)
      resolve({
        milliseconds: Math.round(performance.now() - start),
        cpuMilliseconds: Math.round((sum * 1000) / ticksPerSecond),
        peakMegabytes: Math.max(0, ...memory),
        peakOf,
        cpuOf,
        memory,
        ...(keep && {output, status: code}),
      })
    })
  })
}
