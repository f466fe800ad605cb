import {spawnSync} from 'node:child_process'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {text} from '../build/two-texts.js'
import {freshFolder, root, shinchoku} from '../support/cli.js'

/** Runs a script of ours with so many files that may be open at once. */
function runWith(limit: number, script: string, args: ReadonlyArray<string>, cwd: string) {
  const command = `ulimit -n ${limit}; exec "$0" "$@"`
  const program = [process.execPath, join(root, script), ...args]
  return spawnSync('sh', ['-c', command, ...program], {cwd, encoding: 'utf8', timeout: 60_000})
}

function folderOfOne(): string {
  const folder = freshFolder()
  mkdirSync(join(folder, 'in'))
  writeFileSync(join(folder, 'in/a.txt'), text)
  return folder
}

const build = ['build', 'in', '--out', 'out', '--lang', 'en', '--quiet']

describe.runIf(process.platform === 'linux')(
  'where few files may be open',
  {timeout: 90_000},
  () => {
    it.each([24, 35, 41, 48, 60, 99])(
      'at most %d, no browser is begun: one line says what is allowed and what is needed, and it ends with 2',
      limit => {
        const {status, stdout, stderr} = runWith(limit, 'dist/cli.js', build, folderOfOne())
        expect({status, stdout}).toEqual({status: 2, stdout: ''})
        expect(stderr).toBe(
          `shinchoku: No PDF can be made: only ${limit} files may be open at once (EMFILE). Raise the limit (ulimit -n) to 100 or more and run it again.\n`,
        )
      },
    )

    it('what is there is still found up to date, since no browser is needed for that', () => {
      const cwd = folderOfOne()
      expect(shinchoku(build, {cwd}).status).toBe(0)
      expect(runWith(40, 'dist/cli.js', build, cwd)).toMatchObject({status: 0, stderr: ''})
    })

    it('a browser that cannot be begun for want of handles fails with that, and not as one that is not there', () => {
      const {stdout, stderr} = runWith(400, 'tests/faults/few-handles.mjs', ['5'], root)
      expect({stdout, stderr}).toEqual({stdout: 'EMFILE', stderr: ''})
    })
  },
)
