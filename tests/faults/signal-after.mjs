/**
 * Loaded ahead of the program (`--import`): interrupts it right after the calls of `SIGNAL_AFTER` (of `node:fs` or
 * `node:fs/promises`) on paths that match `SIGNAL_ON`; where `NO_ROOM` is set, the system says that its disks are full.
 */
import fs from 'node:fs'
import promises from 'node:fs/promises'
import {syncBuiltinESMExports} from 'node:module'

const {SIGNAL_AFTER: name = '', SIGNAL_ON: on = '', NO_ROOM: noRoom} = process.env
const path = new RegExp(on)

function interrupt(found) {
  if (path.test(String(found))) process.kill(process.pid, 'SIGTERM')
}

if (name in fs && name.endsWith('Sync')) {
  const real = fs[name]
  fs[name] = (...given) => {
    const done = real(...given)
    interrupt(given[0])
    return done
  }
} else {
  const real = promises[name]
  promises[name] = async (...given) => {
    const done = await real(...given)
    interrupt(given[0])
    return done
  }
}
if (noRoom) promises.statfs = async () => ({bavail: 0, bsize: 4096, files: 0, ffree: 0})
syncBuiltinESMExports()
