import {promisify} from 'node:util'
import {deflate, deflateSync} from 'node:zlib'

/** As small as the last level makes it, in half of its time. */
const options = {level: 8}

/** Packs bytes for a stream whose filter is `FlateDecode`. */
export function deflateBytes(bytes: Uint8Array | string): Uint8Array {
  return deflateSync(bytes, options)
}

const deflateElsewhere = promisify<Uint8Array, typeof options, Uint8Array>(deflate)

/** Does the same while this thread does something else. */
export function deflateAside(bytes: Uint8Array): Promise<Uint8Array> {
  return deflateElsewhere(bytes, options)
}
