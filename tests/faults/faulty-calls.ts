import type * as promises from 'node:fs/promises'

type Calls = typeof promises

/** Which of the calls that change something under `folder` fails, and how. */
export interface Fault {
  folder: string
  /** Counted from 1; all from this one on fail, until there is another fault or none. */
  from: number
  /** A code of the system; or `killed`, after which nothing at all is done, as in a process that is dead. */
  code: string
  /** Whether calls that make room still work, as on a full disk. */
  mayRemove?: boolean
}

/** What stands between the program and the disk. */
export const between: {fault: Fault | undefined; calls: number} = {fault: undefined, calls: 0}

const changing = ['appendFile', 'mkdir', 'open', 'rename', 'rm', 'rmdir', 'unlink'] as const
const removing: ReadonlyArray<string> = ['rm', 'rmdir', 'unlink']

/** The calls of `node:fs/promises`, of which those fail that `between` says. What writes writes one half first. */
export function faultyCalls(real: Calls): Calls {
  const faulty: Record<string, unknown> = {...real}
  const wrap = (name: string, call: (...args: never[]) => Promise<unknown>) => {
    faulty[name] = async (...args: unknown[]) => {
      const fails = failsAt(name, String(args[0]))
      if (fails && name === 'appendFile')
        await real.appendFile(String(args[0]), half(String(args[1])))
      if (fails) throw refusal(String(args[0]))
      return call(...(args as never[]))
    }
  }
  for (const name of changing) wrap(name, real[name] as never)
  const {open} = faulty as Pick<Calls, 'open'>
  faulty.open = async (...args: Parameters<Calls['open']>) => {
    const file = await open(...args)
    const path = String(args[0])
    const {writeFile, sync} = file
    file.writeFile = async (content: never) => {
      const fails = failsAt('writeFile', path)
      await writeFile.call(file, fails ? half(String(content)) : content)
      if (fails) throw refusal(path)
    }
    file.sync = async () => {
      if (failsAt('sync', path)) throw refusal(path)
      await sync.call(file)
    }
    return file
  }
  return faulty as Calls
}

function half(content: string): string {
  return content.slice(0, content.length / 2)
}

function failsAt(name: string, path: string): boolean {
  const {fault} = between
  if (!fault || !path.startsWith(fault.folder)) return false
  between.calls++
  if (fault.mayRemove && removing.includes(name)) return false
  return between.calls >= fault.from
}

function refusal(path: string): Error {
  const code = between.fault?.code ?? ''
  return Object.assign(new Error(`${code}: ${path}`), {code, path})
}
