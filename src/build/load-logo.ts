import type {World} from '../world/world.js'
import {largestLogoBytes} from './file-limits.js'
import type {Look} from './look.js'
import {type NamedFile, readNamed} from './named-file.js'

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/**
 * The logo in `file` (SVG or PNG) as an address that holds the picture itself: a browser draws it and does nothing that
 * stands in it, and there is no file on the site that could be opened by itself, where a script would run.
 * https://svgwg.org/svg2-draft/conform.html#secure-static-mode
 */
export async function loadLogo(
  file: NamedFile,
  {alt}: {alt?: string | undefined},
  world: World,
): Promise<Look['logo']> {
  const bytes = await readNamed(file, largestLogoBytes, world)
  if (bytes === undefined) return undefined
  const type = kindOf(bytes)
  if (type === undefined) return file.refuse('settings-logo-kind')
  return {src: `data:${type};base64,${Buffer.from(bytes).toString('base64')}`, alt}
}

function kindOf(bytes: Uint8Array): 'image/png' | 'image/svg+xml' | undefined {
  if (png.every((it, index) => bytes[index] === it)) return 'image/png'
  const start = Buffer.from(bytes.subarray(0, 4000)).toString('utf8')
  return /^\uFEFF?\s*</.test(start) && /<(?:\w+:)?svg[\s/>]/.test(start)
    ? 'image/svg+xml'
    : undefined
}
