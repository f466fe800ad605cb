import {spawnSync} from 'node:child_process'
import {mkdtempSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** The repository. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** Runs the compiled program as a person would, and waits for it. */
export function shinchoku(
  args: ReadonlyArray<string>,
  options: {cwd?: string; env?: NodeJS.ProcessEnv} = {},
): {status: number | null; out: string; err: string} {
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    [join(root, 'dist/cli.js'), ...args],
    {
      cwd: options.cwd ?? root,
      env: {...process.env, LANG: 'ja_JP.UTF-8', LC_ALL: '', ...options.env},
      encoding: 'utf8',
    },
  )
  return {status, out: stdout, err: stderr}
}

/** A new folder for one test; the system's temporary folder is emptied by the system. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'shinchoku-test-'))
}
