import {spawn} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {performance} from 'node:perf_hooks'

const ticksPerSecond = 100
const kilobytesPerPage = 4

/** What Linux tells of a process: its parent, ticks of processor time (with its ended children), kilobytes of memory. */
function readStat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const [own, ended] = [fields[11] + fields[12], fields[13] + fields[14]]
    return {parent: fields[1], ticks: own + ended, kilobytes: fields[21] * kilobytesPerPage}
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
 * Runs a program to its end. Time is that of the whole process. On Linux, memory is the largest sum over it and all that
 * it started, shared pages counted once for each; processor time is what was last seen of each.
 */
export function runProcess(args, {env = process.env} = {}) {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(process.execPath, args, {env, stdio: ['ignore', 'ignore', 'inherit']})
    const ticks = new Map()
    let peak = 0
    const look = () => {
      const tree = listTree(child.pid)
      for (const [pid, stat] of tree) ticks.set(pid, stat.ticks)
      const kilobytes = tree.reduce((sum, [, stat]) => sum + stat.kilobytes, 0)
      peak = Math.max(peak, kilobytes)
    }
    const timer = process.platform === 'linux' ? setInterval(look, 50) : undefined
    child.once('error', reject)
    child.once('exit', code => {
      clearInterval(timer)
      if (code !== 0) reject(new Error(`${args.join(' ')} ended with ${code}`))
      const sum = [...ticks.values()].reduce((all, it) => all + it, 0)
      resolve({
        milliseconds: Math.round(performance.now() - start),
        cpuMilliseconds: Math.round((sum * 1000) / ticksPerSecond),
        peakMegabytes: Math.round(peak / 1024),
      })
    })
  })
}
