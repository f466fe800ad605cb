import {type ReportedFile, reportsOf, severityOf, type Told, tell} from '../diagnostics/report.js'
import {fill} from '../messages/catalogue.js'
import {printable} from '../messages/printable.js'
import {sourceWindow} from './source-window.js'
import {paint, type Terminal} from './terminal.js'

/** The reports on a file as a compiler prints them: place, how bad, sentence, rule; then the line with a caret. */
export function printReports(
  file: ReportedFile,
  terminal: Terminal,
  isShown: (report: Told) => boolean,
): void {
  const lines = String(file.value ?? '').split('\n')
  for (const report of reportsOf(file)) {
    if (!isShown(report)) continue
    const severity = severityOf(report)
    const place = paint(terminal, 'strong', placeOf(file, report))
    const word = paint(terminal, severity, fill(terminal.lang, `severity-${severity}`))
    const rule = paint(terminal, 'dim', `[${report.ruleId}]`)
    terminal.out(`${place}: ${word}: ${tell(report, terminal.lang)} ${rule}\n`)
    const line = report.line === undefined ? undefined : lines[report.line - 1]
    if (line) terminal.out(sourceWindow(line, report.column ?? 1))
    const found = report.expected?.[0]
    if (found !== undefined) terminal.out(`    ${fill(terminal.lang, 'suggestion', {found})}\n`)
  }
}

/** The reports on a file as data. */
export function reportsAsData(file: ReportedFile, terminal: Terminal): object[] {
  return reportsOf(file).map(report => ({
    rule: report.ruleId,
    severity: severityOf(report),
    line: report.line,
    column: report.column,
    ...(report.lines.length > 1 && {lines: report.lines}),
    message: tell(report, terminal.lang),
    raw: report.actual,
    suggestion: report.expected?.[0],
  }))
}

/** `file:line:column`, as editors and terminals make it a link. */
function placeOf(file: ReportedFile, report: Told): string {
  return [printable(file.path), report.line, report.column].filter(it => it !== undefined).join(':')
}
