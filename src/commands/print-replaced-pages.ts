import type {ReplacedPages} from '../build/replace-pages.js'
import type {DocumentChanges} from '../compare/comparison.js'
import {fill} from '../messages/catalogue.js'
import {shortPath} from './short-path.js'
import {paint, type Terminal} from './terminal.js'
import {titleLine} from './title-line.js'

/** What stands beside the list: documents that are in one version only, and where the pages were written. */
export interface Beside {
  oneSided: ReadonlyArray<DocumentChanges>
  written: ReadonlyArray<string>
  terminal: Terminal
}

/** The list of replaced pages (差替一覧), paper by paper, and where they were written. */
export function printReplacedPages(
  papers: ReadonlyArray<ReplacedPages>,
  {oneSided, written, terminal}: Beside,
): void {
  const {lang, out} = terminal
  if (papers.length + oneSided.length === 0) out(`${fill(lang, 'diff-pages-none')}\n`)
  for (const document of oneSided) out(`${paint(terminal, 'strong', titleLine(document, lang))}\n`)
  for (const {title, before, after, replaced, added, removed} of papers) {
    out(`${paint(terminal, 'strong', fill(lang, 'diff-pages-paper', {title, before, after}))}\n`)
    const lists = {replaced, added, removed}
    for (const kind of ['replaced', 'added', 'removed'] as const) {
      const pages = listNumbers(lists[kind])
      if (pages !== '') out(`  ${fill(lang, `diff-pages-${kind}`, {pages})}\n`)
    }
  }
  for (const path of written) out(`${fill(lang, 'diff-pages-made', {path: shortPath(path)})}\n`)
}

/** Numbers in ascending order with those that follow each other in one: `1, 4–6, 12`. */
export function listNumbers(numbers: ReadonlyArray<number>): string {
  const runs: Array<[first: number, last: number]> = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run && run[1] === number - 1) run[1] = number
    else runs.push([number, number])
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ')
}
