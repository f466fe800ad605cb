import type {Value} from '../../model/value.js'
import {readBrackets} from '../match/form-indicator.js'
import type {FormText} from '../match/form-item.js'
import {joinLines} from '../match/join-lines.js'
import {isWhole} from '../match/sentence.js'
import {endsText, withoutBlanks} from '../match/torn-text.js'
import {readPeriod} from '../value/read-period.js'
import {fold} from '../value/spelling.js'
import {unmeasuredWords} from '../vocabulary/unmeasured-words.js'
import {claimBrackets, leaveOtherName} from './form-brackets.js'
import {type FormFigure, tellsActual} from './form-figure.js'
import {paragraphsOf, readText, type Writing} from './form-text.js'

/** 総括評価 of an item. */
export interface Evaluation {
  summary: string[]
  /** The measured value that one of its rows names in brackets. */
  actual: FormFigure | undefined
  /** What it says instead of one: that the indicator could not be measured. */
  unmeasured: Value | undefined
}

/** Reads the rows of an evaluation; `name` is that of the indicator that the item is measured with. */
export function readEvaluation(
  texts: ReadonlyArray<FormText>,
  name: string | undefined,
  writing: Writing,
): Evaluation {
  const summary: string[] = []
  let actual: FormFigure | undefined
  let unmeasured: Value | undefined
  const wanted = name && withoutBlanks(name)
  texts.forEach((text, index) => {
    const whole = readText(text, writing, {goesOn: index < texts.length - 1})
    const brackets = readBrackets(whole.text)
    const at = actual ? -1 : brackets.findLastIndex(it => tellsActual(it, name))
    const bracket = brackets[at]
    let words = whole.text
    if (bracket) {
      words = `${words.slice(0, bracket.start)}${words.slice(bracket.end)}`
      const tears = whole.tears.filter(it => it.at > bracket.start && it.at < bracket.end)
      actual = {bracket, tears, line: text.line, column: whole.used[0]?.column ?? 1}
      claimBrackets(text, writing, bracket.name)
      leaveOtherName(text, bracket.name, name, writing)
    }
    const paragraphs = paragraphsOf(words)
    const column = whole.used[0]?.column ?? 1
    unmeasured ??= findUnmeasured(paragraphs, wanted)
    if (unmeasured && unmeasured.line === undefined)
      unmeasured = {...unmeasured, line: text.line, column}
    addParagraphs(summary, paragraphs)
  })
  return {summary, actual, unmeasured}
}

/** A paragraph that breaks off goes on in the next row. */
function addParagraphs(summary: string[], paragraphs: string[]): void {
  const last = summary.at(-1)
  for (const [index, paragraph] of paragraphs.entries()) {
    const goesOn = index === 0 && last !== undefined && !isWhole(last) && !endsText(last)
    if (goesOn) summary[summary.length - 1] = joinLines([last, paragraph])
    else summary.push(paragraph)
  }
}

/** A year that the sentence names: 2024年度の時点では. */
const year = /(?:令和|平成)?(?:\d{1,4}|元)年度/u

/** Why the indicator `name` (without blanks) has no figure, where one of `paragraphs` says so of it; in its words. */
function findUnmeasured(paragraphs: ReadonlyArray<string>, name: string | undefined) {
  return paragraphs.map(it => readUnmeasured(it, name)).find(it => it !== undefined)
}

function readUnmeasured(paragraph: string, name: string | undefined): Value | undefined {
  if (name === undefined || !withoutBlanks(paragraph).includes(name)) return undefined
  for (const [kind, words] of Object.entries(unmeasuredWords)) {
    const raw = words.exec(paragraph)?.[0]
    if (raw === undefined) continue
    const period = readPeriod(year.exec(fold(paragraph))?.[0] ?? '')
    return {raw, ...(period && {period}), missing: kind as keyof typeof unmeasuredWords}
  }
  return undefined
}
