import {quote, sayActual, sayActualIs, sayTarget} from './phrases.js'
import {type Question, unjudged, type Verdict} from './question.js'

/** Endings that only say that it is done: 設置済 is 設置. */
const doneEndings = ['済み', '済', '完了', 'した', 'しました']

/** Beginnings that say that it is not: 未設置 is not yet 設置. */
const notYet = ['未']

/** Words that are each other's opposite. */
const opposites: ReadonlyArray<readonly [reached: string, not: string]> = [
  ['有', '無'],
  ['あり', 'なし'],
  ['○', '×'],
  ['実施', '休止'],
  ['実施', '中止'],
]

/** Holds a word against a word: 構築 is reached by 構築 and 構築済, by nothing else. */
export function judgeState(question: Question): Verdict {
  const {actual, target, baseline} = question
  const word = plain(actual.state ?? '')
  // 現状維持 asks for the word that stood there before.
  const maintain = target.relative === 'maintain'
  const aim = plain((maintain ? baseline?.state : target.state) ?? '')
  const subject = sayActual(question)
  if (aim === '') {
    return unjudged(
      'kinds-differ',
      `${subject}と${sayTarget(question)}は、言葉と数値のため比べられません。`,
    )
  }
  const against = maintain && baseline ? `基準値${quote(baseline)}` : sayTarget(question)
  const base = maintain && baseline ? {baseline} : {}
  if (word === aim) {
    const same = actual.raw === (maintain ? baseline : target)?.raw ? 'と同じで' : 'に当たり'
    const aimed = maintain ? sayTarget(question) : '目標'
    const sentence = `${subject}は${against}${same}、${aimed}を達成しています。`
    return {status: 'achieved', reason: 'reached', sentence, ...base}
  }
  if (
    notYet.some(it => word === it + aim) ||
    opposites.some(([yes, no]) => aim === yes && word === no)
  ) {
    const sentence = `${against}に対し、${sayActualIs(question)}で、まだ達成していません。言葉の実績のため、前進か後退かは判定できません。`
    return {...unjudged('state-not-reached', sentence), ...base}
  }
  const sentence = `${against}と${subject}は言葉が異なり、達成かどうか判定できません。`
  return {...unjudged('states-differ', sentence), ...base}
}

function plain(state: string): string {
  const text = state
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/^[◯〇]$/u, '○')
  const ending = doneEndings.find(it => text.length > it.length && text.endsWith(it))
  return ending === undefined ? text : text.slice(0, -ending.length)
}
