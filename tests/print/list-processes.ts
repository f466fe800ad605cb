import {readdirSync, readFileSync} from 'node:fs'
import {setTimeout} from 'node:timers/promises'

/** Lists the processes of this machine (Linux) whose command line holds the given text. */
export function listProcesses(text: string): number[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .filter(pid => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(text)
      } catch {
        return false
      }
    })
    .map(Number)
}

/** Kills processes; those that went with others of them are gone already. */
export function killProcesses(pids: ReadonlyArray<number | undefined>): void {
  for (const pid of pids) {
    try {
      if (pid !== undefined) process.kill(pid, 'SIGKILL')
    } catch {
      // It went with one of the others.
    }
  }
}

/** Waits up to three seconds until no process is left whose command line holds the text. */
export async function listSurvivors(text: string): Promise<number[]> {
  for (let i = 0; i < 60 && listProcesses(text).length > 0; i++) await setTimeout(50)
  return listProcesses(text)
}
