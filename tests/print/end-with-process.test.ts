import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {listProcesses, listSurvivors} from './list-processes.ts'

const child = fileURLToPath(new URL('print-in-child.mjs', import.meta.url))
const built = fileURLToPath(new URL('../../dist/print/printer.js', import.meta.url))
const canRun = process.platform === 'linux' && existsSync(built)

describe.runIf(canRun)('the browser of a process', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const)(
    'ends when the process is ended by %s, and only a kill leaves files',
    async signal => {
      const folder = mkdtempSync(join(tmpdir(), 'print-test-'))
      const parent = spawn(process.execPath, [child, '', '', 'wait'], {
        env: {...process.env, TMPDIR: folder},
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      await once(parent.stdout, 'data')
      const running = listProcesses(folder).length
      parent.kill(signal)
      const [, endedBy] = await once(parent, 'exit')
      const survivors = await listSurvivors(folder)
      const left = readdirSync(folder).filter(name => name.startsWith('shinchoku-print-'))
      rmSync(folder, {recursive: true, force: true, maxRetries: 5})
      expect(endedBy).toBe(signal)
      expect(running).toBeGreaterThan(0)
      expect(survivors).toEqual([])
      expect(left).toHaveLength(signal === 'SIGKILL' ? 1 : 0)
    },
    30_000,
  )
})
