import {mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {removeOldDrafts} from '../../src/print/remove-old-drafts.ts'

test('only drafts of the folder itself that are older than an hour are removed', async () => {
  const base = mkdtempSync(join(tmpdir(), 'print-test-'))
  const old = new Date(Date.now() - 2 * 3_600_000)
  for (const name of ['shell-1', 'shell-1.7-old', 'shell-1.8-new', 'shell-2.9-old']) {
    mkdirSync(join(base, name))
    if (!name.endsWith('new')) utimesSync(join(base, name), old, old)
  }
  await removeOldDrafts(join(base, 'shell-1'))
  const left = readdirSync(base).sort()
  rmSync(base, {recursive: true})
  expect(left).toEqual(['shell-1', 'shell-1.8-new', 'shell-2.9-old'])
})
