import type {ComparisonView} from '../view/comparison.js'
import type {ReplacedPagesView} from '../view/replaced-pages.js'
import type {IndexView, ReportView} from '../view/view.js'
import {compactCss} from './compact-css.js'
import {compactHtml} from './compact-html.js'
import {compactScript} from './compact-script.js'
import type {Templates} from './templates.js'

/** The parts of the style sheet, in the order of the cascade. */
const styles = [
  'theme/colours.css',
  'theme/base.css',
  'report/summary.css',
  'report/contents.css',
  'report/figure.css',
  'report/overview.css',
  'report/section.css',
  'report/actions.css',
  'report/card.css',
  'report/ledger.css',
  'report/chart.css',
  'report/annex.css',
  'report/paper.css',
  'report/paper-parts.css',
  'report/contents-paper.css',
  'report/summary-paper.css',
  'report/overview-paper.css',
  'report/cover.css',
  'site/site.css',
  'site/filter.css',
  'site/places.css',
  'site/narrow.css',
  'site/print.css',
]

const paperOnly: ReadonlySet<string> = new Set([
  'report/cover.css',
  'report/contents-paper.css',
  'report/overview-paper.css',
  'report/paper-parts.css',
  'report/paper.css',
  'report/summary-paper.css',
])

/**
 * The paper as one HTML file, for printing. It links `style.css` and the fonts `fonts/regular.ttf` and
 * `fonts/bold.ttf` beside it. Throws where template and view do not fit.
 */
export function renderPaper(view: ReportView, templates: Templates): string {
  return draw('report/paper', view, templates)
}

/**
 * The document's page of the site, `<id>/index.html`. It links `../style.css`, and `fonts.css` (see `fontSheet`) with
 * the fonts beside the page. Throws where template and view do not fit.
 */
export function renderPage(view: ReportView, templates: Templates): string {
  const html = draw('report/page', view, templates)
  return templates.guarded ? html : compactHtml(html)
}

/**
 * The site's `index.html`. It links `style.css`, `index.css`, and `fonts.css` (see `fontSheet`) with the fonts beside it. Throws
 * where template and view do not fit.
 */
export function renderIndex(view: IndexView, templates: Templates): string {
  return draw('site/index', view, templates)
}

/** The parts of the style sheet of a comparison. */
const comparisonStyles = [
  'theme/colours.css',
  'theme/base.css',
  'compare/compare.css',
  'compare/paper.css',
]

/**
 * 新旧対照表 as one HTML file, for printing. It links `style.css` (see `comparisonSheet`) and the fonts as the paper
 * does. Throws where template and view do not fit.
 */
export function renderComparison(view: ComparisonView, templates: Templates): string {
  return draw('compare/paper', view, templates)
}

/**
 * 新旧対照表 as one HTML file that stands alone, its style in it. `files`: name → text of what stands under `templates/`.
 * Throws where template and view do not fit.
 */
export function renderComparisonPage(
  view: ComparisonView,
  templates: Templates,
  files: ReadonlyMap<string, string>,
): string {
  const [head = '', body = ''] = draw('compare/page', view, templates).split(styleLink)
  return `${head}<style>${compactCss(comparisonSheet(files))}</style>${body}`
}

const styleLink = '<link rel="stylesheet" href="style.css">'

/** The `style.css` of 新旧対照表. `files`: name → text of what stands under `templates/`. */
export function comparisonSheet(files: ReadonlyMap<string, string>): string {
  return comparisonStyles.map(name => sheet(name, files)).join('\n')
}

/** 差替一覧 as a part of a paper, to stand at its end. Throws where template and view do not fit. */
export function renderReplacedPages(view: ReplacedPagesView, templates: Templates): string {
  return draw('compare/replaced', view, templates)
}

/** What is added to the `style.css` of a paper so that every page is marked 差替, and for 差替一覧. `files`: as for `styleSheet`. */
export function replacementSheet(files: ReadonlyMap<string, string>): string {
  return sheet('compare/replaced.css', files)
}

/** The one `style.css` of paper and site. `files`: name → text of what stands under `templates/`. */
export function styleSheet(files: ReadonlyMap<string, string>): string {
  return styles.map(name => sheet(name, files)).join('\n')
}

/**
 * The `style.css` of the site: what only the paper needs is left out, and so are comments and the white space between
 * rules. `files`: name → text of what stands under `templates/`.
 */
export function siteStyleSheet(files: ReadonlyMap<string, string>): string {
  return styles
    .filter(name => !paperOnly.has(name))
    .map(name => compactCss(sheet(name, files)))
    .join('')
}

/** The `index.css` of the site's `index.html`, beside its `style.css`. `files`: name → text of what stands under `templates/`. */
export function indexStyleSheet(files: ReadonlyMap<string, string>): string {
  return compactCss(sheet('site/index.css', files))
}

/** The `site.js` of the document's pages, without comments and indents. `files`: name → text of what stands under `templates/`. */
export function pageScript(files: ReadonlyMap<string, string>): string {
  return compactScript(sheet('site/site.js', files))
}

/** `fonts.css`: the fonts `regular.woff` and `bold.woff` that stand beside it. To be copied beside each page of the site. */
export function fontSheet(files: ReadonlyMap<string, string>): string {
  return compactCss(sheet('theme/fonts.css', files))
}

/**
 * The template `name` and all that it is made of, by name, as they stand in `files` (name → text of what stands under
 * `templates/`): what a page that it draws depends on. `partials`: template → the partials that it uses; left out where all
 * are ours, which name them plainly.
 */
export function templatesOf(
  name: string,
  files: ReadonlyMap<string, string>,
  partials: ReadonlyMap<string, Iterable<string>> = new Map(),
): Map<string, string> {
  const found = new Map<string, string>()
  const queue = [name]
  for (const next of queue) {
    const text = files.get(`${next}.hbs`)
    if (found.has(next) || text === undefined) continue
    found.set(next, text)
    queue.push(...(partials.get(next) ?? partialsNamed(text)))
  }
  return found
}

function partialsNamed(text: string): string[] {
  return [...text.matchAll(/\{\{~?#?>\s*([\w/-]+)/g)].map(([, partial = '']) => partial)
}

function draw(name: string, view: object, templates: Templates): string {
  const template = templates.get(name)
  if (template === undefined) throw new Error(`The template \`${name}.hbs\` is missing`)
  return template(view)
}

function sheet(name: string, files: ReadonlyMap<string, string>): string {
  const text = files.get(name)
  if (text === undefined) throw new Error(`The file \`${name}\` is missing`)
  return text
}
