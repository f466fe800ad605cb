import {
  type IndicatorJudgement,
  type Rules,
  type StatusTally,
  tallyStatuses,
} from '../judge/judge.js'
import type {ReportContext} from './context.js'
import {type MoverView, toMovers} from './movers.js'
import {percent} from './rate.js'
import {reasonWords} from './reason-words.js'
import {flatten, type SectionView} from './section.js'
import {type StatusBar, type StatusCount, toBar, toCounts} from './status-bar.js'

/** The page for those who read only one (概要). */
export interface SummaryView {
  /** How many indicators there are, and how many of them are judged. */
  lead: string
  /** Each status: how many, out of how many, and as a percentage. */
  counts: Array<
    StatusCount & {
      /** How many are counted. */
      outOf: number
      /** `42.9 %`. */
      share: string
    }
  >
  /** All indicators in one bar. */
  bar: StatusBar
  /** One bar each on a common scale; empty where there is one part only, or so many that they say nothing. */
  goals: GoalBar[]
  /** What a reader has to know to take the counts for what they are: whole sentences. */
  remarks: string[]
  /** True where it fills no page: the contents follow on the same one. */
  short: boolean
  /** True where there are any of the following. */
  moved: boolean
  /** Towards their target, farthest first. */
  forward: MoverView[]
  /** Away from their target, farthest first. */
  backward: MoverView[]
  /** The rule in one sentence. */
  rule: string
  /** The page of the whole rule; '' where it is not known. */
  rulePage: string
}

/** The counts of one goal. */
export interface GoalBar {
  /** `基本目標 1`; undefined where the text does not count it. */
  label: string | undefined
  /** Without its subtitle. */
  title: string
  /** To its heading. */
  href: string
  /** '' where it is not known. */
  pageNumber: string
  /** From best to worst. */
  counts: StatusCount[]
  /** What the counts add up to. */
  outOf: number
  /** The counts as a picture. */
  bar: StatusBar
}

const mostGoals = 8
const mostReasons = 6
const barWidth = 220

/** The summary of a report; undefined where no indicator has a status. */
export function toSummary(
  sections: ReadonlyArray<SectionView>,
  context: ReportContext,
): SummaryView | undefined {
  const {judged, pageOf} = context
  if (!judged.any) return undefined
  const all = [...judged.of.values()]
  const {outOf, plans} = tallyStatuses(all)
  const keys = flatten(sections).flatMap(({indicators}) => indicators.map(it => it.statusKey))
  const counts = toCounts(keys)
  const movers = toMovers(sections, judged)
  const moved = movers.forward.length + movers.backward.length > 0
  const goals = toGoalBars(sections)
  return {
    lead: sayJudged(tallyStatuses(all)),
    counts: counts.map(it => ({...it, outOf, share: percent(it.number / outOf)})),
    bar: toBar(counts, {name: '全指標', width: 480, height: 22, scale: outOf}),
    goals,
    remarks: [
      ...sayTime(all),
      ...sayFirstTargets(all),
      ...sayReasons(all),
      ...sayDoubts(all, plans),
    ],
    short: !moved && goals.length === 0,
    moved,
    ...movers,
    rule: sayRule(judged.rules),
    rulePage: pageOf('report-rules'),
  }
}

function sayJudged({all, outOf, plans, counts}: StatusTally): string {
  const asked = plans === 0 ? '' : `そのうち実績の記載がある${outOf}指標について、`
  const left = counts.unjudged === 0 ? '' : `${counts.unjudged}指標は判定できません。`
  return `指標は${all}あり、${asked}最後の実績を目標と比べて${outOf - counts.unjudged}指標を判定しました。${left}`
}

function toGoalBars(sections: ReadonlyArray<SectionView>): GoalBar[] {
  const all = flatten(sections)
  const goals = all.filter(({kind}) => kind === 'goal')
  const parts = (goals.length > 0 ? goals : [...sections]).map(section => {
    const keys = flatten([section]).flatMap(({indicators}) => indicators.map(it => it.statusKey))
    const counts = toCounts(keys)
    return {section, counts, outOf: counts.reduce((sum, {number}) => sum + number, 0)}
  })
  const filled = parts.filter(({outOf}) => outOf > 0)
  const sum = filled.reduce((total, {outOf}) => total + outOf, 0)
  if (filled.length < 2 || filled.length > mostGoals || sum < 2 * filled.length) return []
  const scale = Math.max(...filled.map(({outOf}) => outOf))
  return filled.map(({section: {label, lead, href, pageNumber}, counts, outOf}) => ({
    label,
    title: lead,
    href,
    pageNumber,
    counts,
    outOf,
    bar: toBar(counts, {
      name: [label, lead].filter(Boolean).join(' '),
      width: barWidth,
      height: 16,
      scale,
    }),
  }))
}

function sayTime(all: ReadonlyArray<IndicatorJudgement>): string[] {
  const periods = new Map<string, number>()
  for (const {headline} of all) {
    const label = headline.actual?.period?.label
    if (label !== undefined) periods.set(label, (periods.get(label) ?? 0) + 1)
  }
  const counted = [...periods].sort(([, one], [, other]) => other - one)
  const [first] = counted
  if (first === undefined) return []
  if (counted.length === 1) return [`最後の実績は${first[0]}の値です。`]
  const words = counted.slice(0, 4).map(([label, number]) => `${label}が${number}指標`)
  return [`最後の実績は${words.join('、')}${counted.length > 4 ? 'など' : ''}です。`]
}

function sayFirstTargets(all: ReadonlyArray<IndicatorJudgement>): string[] {
  const revised = all.filter(({initial}) => initial !== undefined)
  if (revised.length === 0) return []
  const count = (pick: (it: IndicatorJudgement) => string | undefined) =>
    revised.filter(it => pick(it) === 'achieved').length
  const now = count(({headline}) => headline.status)
  const first = count(({initial}) => initial?.status)
  return [
    `目標が見直された${revised.length}指標は見直し後の目標で数えています。そのうち達成は${now}指標で、当初の目標で数えると${first}指標です。`,
  ]
}

function sayReasons(all: ReadonlyArray<IndicatorJudgement>): string[] {
  const reasons = new Map<string, number>()
  for (const {headline} of all) {
    const words = headline.status === 'unjudged' ? reasonWords[headline.reason] : ''
    if (words !== '') reasons.set(words, (reasons.get(words) ?? 0) + 1)
  }
  if (reasons.size === 0) return []
  const words = [...reasons]
    .sort(([, one], [, other]) => other - one)
    .map(([word, number]) => `${word} ${number}`)
  const shown = words.slice(0, mostReasons).join('、')
  return [`判定できない理由は、${shown}${words.length > mostReasons ? 'など' : ''}です。`]
}

function sayDoubts(all: ReadonlyArray<IndicatorJudgement>, plans: number): string[] {
  const conflicts = all.filter(it => it.conflicts.length > 0).length
  return [
    ...(plans > 0 ? [`実績の記載がない${plans}指標は、どの数にも含めていません。`] : []),
    ...(conflicts > 0
      ? [
          `指標名や目標の向きと数値とが食い違う指標が${conflicts}あり、データに関する注記に挙げています。`,
        ]
      : []),
  ]
}

function sayRule({flatShare}: Rules): string {
  const share = `${Math.round(flatShare * 1e6) / 1e4}%`
  return (
    `最後の実績が目標に達したものを達成、達していないが基準値より目標に近いものを前進、動きが目標までの${share}以内のものを横ばい、` +
    '目標から遠ざかったものを後退とし、比べられないものは判定していません。'
  )
}
