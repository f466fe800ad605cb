import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'

/** The two font files the reports are set in, whole, and the folders they stand in. */
export interface FontFiles {
  regular: string
  bold: string
  folders: string[]
}

let files: FontFiles | undefined

/**
 * Finds BIZ UDPGothic, regular and bold, in the npm package that carries it; once, since Node looks for a package in many
 * places.
 * @throws the module error of Node where the package is not installed
 */
export function findFontFiles(): FontFiles {
  files ??= lookForFiles()
  return files
}

function lookForFiles(): FontFiles {
  const require = createRequire(import.meta.url)
  const root = dirname(require.resolve('@expo-google-fonts/biz-udpgothic/package.json'))
  const regular = join(root, '400Regular', 'BIZUDPGothic_400Regular.ttf')
  const bold = join(root, '700Bold', 'BIZUDPGothic_700Bold.ttf')
  return {regular, bold, folders: [dirname(regular), dirname(bold)]}
}
