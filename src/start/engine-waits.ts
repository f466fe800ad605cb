import {setFlagsFromString} from 'node:v8'

/**
 * Most runs are over before it pays to have compiled much of them, so the engine is to wait longer (it would after 132 KB
 * of bytecode, or 1.8 MB of WebAssembly run). That halves what it takes to finish five papers; long runs do not notice. An
 * engine complains of a flag that it does not know: the first is one of Node 20 alone, the other known up to Node 24.
 */
export function engineWaits(): void {
  const engine = Number.parseInt(process.versions.v8, 10)
  if (engine <= 11) setFlagsFromString('--interrupt-budget=1000000')
  if (engine <= 13) setFlagsFromString('--wasm-tiering-budget=2000000000')
}
