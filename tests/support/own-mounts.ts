import {spawnSync} from 'node:child_process'

/** What `unshare` has to be told, so that a program may mount disks that nobody else sees. */
export const unshare = process.getuid?.() === 0 ? ['-m'] : ['-rm']

/** Why no disks of our own can be mounted here, or no browser can be run; undefined where both can. */
export function findMountObstacle(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'the disk is one of Linux'
  const probe = spawnSync('unshare', [...unshare, 'sh', '-c', 'mount -t tmpfs tmpfs /mnt'])
  return probe.status === 0 ? undefined : 'nothing may be mounted here (no mount namespaces)'
}
