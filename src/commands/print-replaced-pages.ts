import type {Replacement} from '../build/list-replacements.js'
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
  for (const {title, before, after, list} of papers) {
    out(`${paint(terminal, 'strong', fill(lang, 'diff-pages-paper', {title, before, after}))}\n`)
    for (const it of list) {
      const changes = it.changes.map(change => toWords(change, lang)).join('、')
      const place = paint(terminal, 'dim', [it.heading, changes].filter(Boolean).join(': '))
      out(`  ${toDeed(it, lang)}  ${place}\n`)
    }
  }
  for (const path of written) out(`${fill(lang, 'diff-pages-made', {path: shortPath(path)})}\n`)
}

function toDeed({takeOut, putIn = '', after = ''}: Replacement, lang: Terminal['lang']): string {
  if (putIn === '') return fill(lang, 'diff-pages-removed', {page: takeOut ?? ''})
  if (takeOut === undefined) return fill(lang, 'diff-pages-added', {page: putIn, after})
  return fill(lang, 'diff-pages-replaced', {page: putIn})
}

function toWords(
  {subject, kinds, old, new: next}: Replacement['changes'][number],
  lang: Terminal['lang'],
): string {
  const told = kinds.map(it => fill(lang, `kind-${it}`)).join('・')
  return `${fill(lang, `subject-${subject}`)} ${(next ?? old)?.heading ?? ''} (${told})`
}
