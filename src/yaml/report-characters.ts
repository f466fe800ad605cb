import type {VFile} from 'vfile'
import {type Document, isScalar, type LineCounter, type Scalar, visit} from 'yaml'
import {report} from '../diagnostics/report.js'

/** What no text of ours holds and escapes can still bring into YAML: controls but tab, line ends and form feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what this is for
const control = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/u
const half = /\p{Surrogate}/u

/** Reports the first such character of each text and key in `yaml` on `file`; whether there was any. */
export function reportCharacters(yaml: Document.Parsed, lines: LineCounter, file: VFile): boolean {
  let found = false
  visit(yaml, {
    Scalar(_, scalar: Scalar) {
      if (!isScalar(scalar) || typeof scalar.value !== 'string') return
      const [character] = control.exec(scalar.value) ?? half.exec(scalar.value) ?? []
      if (character === undefined) return
      found = true
      const {line, col} = lines.linePos(scalar.range?.[0] ?? 0)
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
      report(file, 'yaml-character', {line, column: col, params: {found: `U+${code}`}})
    },
  })
  return found
}
