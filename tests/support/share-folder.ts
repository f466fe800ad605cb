import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {TestProject} from 'vitest/node'
import type {} from './built.ts'

/** Before all files of a run: makes the empty folder that `built.ts` builds into. After them: removes it. */
export default function shareFolder({provide}: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'shinchoku-tests-'))
  provide('sharedFolder', folder)
  return () => rmSync(folder, {recursive: true, force: true})
}
