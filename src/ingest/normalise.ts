import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'

/** Characters that no text of a division means: C0 and C1 controls but white space (a form feed ends a page). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what this is for
const strayControls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufeff]/g

/** `text` with LF line ends and without stray control characters; both changes are reported on `file`. */
export function normalise(text: string, file: VFile): string {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text
  return withoutControls(withLineFeeds(body, file), file)
}

function withLineFeeds(text: string, file: VFile): string {
  const at = text.indexOf('\r')
  if (at < 0) return text
  const found = text[at + 1] === '\n' ? 'CRLF' : 'CR'
  report(file, 'line-ends-converted', {line: 1, params: {found}})
  return text.replace(/\r\n?/g, '\n')
}

function withoutControls(text: string, file: VFile): string {
  const found = text.match(strayControls)
  if (!found) return text
  const codes = [...new Set(found)].map(
    it => `U+${it.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
  const line = text.slice(0, text.search(strayControls)).split('\n').length
  report(file, 'control-removed', {line, params: {found: codes.join(' '), count: found.length}})
  return text.replace(strayControls, '')
}
