import {fillRunningTitle, type Placeholder, type RunningTitles} from '../theme/running-titles.js'
import {cssString} from './format.js'

/** The head and the foot of pages, escaped for the inside of a CSS string; '' where nothing stands. */
export interface RunningView {
  /** At the head: the goal of the page, unless the settings say otherwise. */
  header: string
  /** At the foot, beside the page number: the title of the report, unless the settings say otherwise. */
  footer: string
}

/** A named page of the paper (`@page`) with its head and foot. */
export interface NamedPage extends RunningView {
  /** The name of the page, and for a chapter the class of the section that begins it. */
  page: string
}

/** The pages that are there whatever the document holds, and what their head calls them. */
const parts = {
  summary: '概要',
  front: '目次',
  overview: '指標一覧',
  upright: '指標一覧',
  annex: '資料',
}

/** What fills running titles beside the goal. */
export type RunningFacts = Readonly<
  Partial<Record<Exclude<Placeholder, 'goal'>, string | undefined>>
>

/** The running titles of a page that belongs to `goal`. */
export function toRunning(titles: RunningTitles, facts: RunningFacts, goal = ''): RunningView {
  const fillIn = (pattern: string) => cssString(fillRunningTitle(pattern, {...facts, goal}))
  return {header: fillIn(titles.header), footer: fillIn(titles.footer)}
}

/** Those of the pages that every report has. */
export function toParts(titles: RunningTitles, facts: RunningFacts): NamedPage[] {
  return Object.entries(parts).map(([page, name]) => ({page, ...toRunning(titles, facts, name)}))
}
