import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'

/** The sha-256 of the compiled program in `folder`: as it was bundled, or of the names and bytes of its `.js` files. */
export function digestProgram(folder: string): string {
  try {
    return readFileSync(join(folder, 'run/digest.txt'), 'utf8')
  } catch {
    return digestFiles(folder)
  }
}

function digestFiles(folder: string): string {
  const hash = createHash('sha256')
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  for (const name of names.filter(it => it.endsWith('.js')).sort()) {
    const bytes = readFileSync(join(folder, name))
    hash.update(`${name.replaceAll('\\', '/')}:${bytes.length}:`).update(bytes)
  }
  return hash.digest('hex')
}

/** Name → version of the packages that the package in `root` asks for, as far as they are installed. */
export function packageVersions(root: string): Map<string, string> {
  const {dependencies, optionalDependencies} = readPackage(root)
  const names = Object.keys({...dependencies, ...optionalDependencies}).sort()
  return new Map(
    names.flatMap(name => {
      const version = versionOf(name, root)
      return version === undefined ? [] : [[name, version] as const]
    }),
  )
}

interface Package {
  version?: string
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

function versionOf(name: string, folder: string): string | undefined {
  try {
    return readPackage(join(folder, 'node_modules', name)).version
  } catch {
    const above = dirname(folder)
    return above === folder ? undefined : versionOf(name, above)
  }
}

function readPackage(folder: string): Package {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package
}
