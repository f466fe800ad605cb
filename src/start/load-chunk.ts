/** How the program is loaded from the files that it is bundled into (`bundle/`). */
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {basename, join} from 'node:path'
import {Script} from 'node:vm'
import {engineWaits} from './engine-waits.js'

interface Chunk {
  exports: unknown
}

const folder = import.meta.dirname
const chunks = new Map<string, Chunk>()

/** Path of its bytecode → script, of all that was loaded. */
export const loadedScripts: ReadonlyMap<string, Script> = new Map<string, Script>()

engineWaits()

/**
 * Loads a chunk, once, and those that it asks for: with its bytecode beside it, where this engine made it (it refuses that of
 * others), since to compile anew what a build of one text runs would take a fifth of its time.
 * @param name of the file without `.cjs`
 * @returns its exports
 */
export function loadChunk(name: string): unknown {
  const known = chunks.get(name)
  if (known) return known.exports
  const chunk: Chunk = {exports: {}}
  chunks.set(name, chunk)
  const path = join(folder, `${name}.cjs`)
  const script = compile(name, path)
  const ofOthers = createRequire(path)
  const load = (id: string): unknown =>
    id.startsWith('./') ? loadChunk(basename(id, '.cjs')) : ofOthers(id)
  script.runInThisContext().call(chunk.exports, chunk.exports, load, chunk, path, folder)
  return chunk.exports
}

/** As a function of what CommonJS gives a module. */
function compile(name: string, path: string): Script {
  const source = readFileSync(path, 'utf8')
  const bytecodePath = path.replace(/cjs$/, 'bytecode')
  const script = new Script(
    `(function(exports,require,module,__filename,__dirname){${source}\n})`,
    {
      // It stands in the bytecode, too, which goes elsewhere: no path of this machine.
      filename: `shinchoku/${name}.cjs`,
      cachedData: readBytecode(bytecodePath),
    },
  )
  ;(loadedScripts as Map<string, Script>).set(bytecodePath, script)
  return script
}

function readBytecode(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    // It is but faster with it.
    return undefined
  }
}
