import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

const root = join(import.meta.dirname, '..')

/**
 * Builds `sources/` with the bundled program and keeps the bytecode of all that was run for it. On a machine where nothing
 * can print, that of reading and drawing.
 */
export function recordBytecode() {
  const out = mkdtempSync(join(tmpdir(), 'shinchoku-bundle-'))
  try {
    const keep = ['--import', join(root, 'bundle/keep-bytecode.js')]
    const call = [join(root, 'dist/cli.js'), 'build', join(root, 'sources'), '--out', out, '-q']
    const {stderr} = spawnSync(process.execPath, [...keep, ...call], {encoding: 'utf8'})
    if (!existsSync(join(root, 'dist/run/build.bytecode'))) throw new Error(stderr)
  } finally {
    rmSync(out, {recursive: true, force: true})
  }
}
