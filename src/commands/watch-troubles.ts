import type {BuildResult} from '../build/build.js'
import {causeOf} from '../build/cause-of.js'
import {reportedFiles} from '../build/result.js'
import {reportsOf, tell as sentenceOf, severityOf, type Told} from '../diagnostics/report.js'
import {fill} from '../messages/catalogue.js'
import {printable} from '../messages/printable.js'
import type {SiteServer} from '../serve/site-server.js'
import {printReports} from './print-reports.js'
import type {Terminal} from './terminal.js'
import {UsageError} from './usage-error.js'

/** Says what is wrong on the pages that are open and, once, on the terminal. */
export interface Troubles {
  /** What makes documents of a build unusable; nothing where all is well. */
  tell(result: BuildResult): void
  /** Why there was no build. */
  tellError(error: unknown): void
}

/** Opens with nothing wrong. */
export function openTroubles(server: SiteServer, {lang, ...terminal}: Terminal): Troubles {
  let last = ''
  /** Whether these lines are news. */
  function show(lines: ReadonlyArray<string>): boolean {
    const before = last
    last = lines.join('\n')
    server.tell({kind: 'trouble', lines})
    if (last === '' && before !== '') terminal.out(`${fill(lang, 'watch-mended')}\n`)
    return last !== before
  }
  return {
    tell(result) {
      const files = reportedFiles(result)
      const lines = files.flatMap(file =>
        reportsOf(file)
          .filter(isError)
          .map(it => `${printable(file.path)}:${it.line ?? 1}: ${sentenceOf(it, lang)}`),
      )
      if (!show(lines)) return
      for (const file of files) printReports(file, {lang, ...terminal}, isError)
    },
    tellError(error) {
      const line =
        error instanceof UsageError
          ? fill(lang, error.key, error.params)
          : printable(error instanceof Error ? error.message : causeOf(error))
      if (show([line])) terminal.err(`shinchoku: ${line}\n`)
    },
  }
}

function isError(report: Told): boolean {
  return severityOf(report) === 'error'
}
