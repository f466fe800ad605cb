import type {Value} from '../model/value.js'
import {figureOf} from './figure.js'
import {judgeChange} from './judge-change.js'
import {judgeFigure} from './judge-figure.js'
import {judgeParts} from './judge-parts.js'
import {judgeRelative} from './judge-relative.js'
import {judgeState} from './judge-state.js'
import {sayActual, sayTarget} from './phrases.js'
import {type Question, unjudged, type Verdict} from './question.js'

type Kind = 'figure' | 'parts' | 'state' | 'relative' | 'change' | 'text'

/** Holds one actual value against one target, whatever kinds the two are of. */
export function judgeTarget(question: Question): Verdict {
  const actual = kindOf(question.actual)
  const target = kindOf(question.target)
  const pair = `${sayActual(question)}と${sayTarget(question)}`
  if (target === 'text') {
    return unjudged(
      'target-not-read',
      `${sayTarget(question)}は数値として読めず、${sayActual(question)}と比べられません。`,
    )
  }
  if (actual === 'text') {
    return unjudged(
      'actual-not-read',
      `${sayActual(question)}は数値として読めず、${sayTarget(question)}と比べられません。`,
    )
  }
  if (actual === 'state' && (target === 'state' || question.target.relative === 'maintain')) {
    return judgeState(question)
  }
  if (target === 'relative' && actual === 'figure') return judgeRelative(question)
  if (target === 'change' && (actual === 'figure' || actual === 'change'))
    return judgeChange(question)
  if (target === 'parts' && actual === 'parts') return judgeParts(question)
  if (target === 'figure' && actual === 'figure') return judgeFigure(question)
  if (target === 'parts' || actual === 'parts') {
    return unjudged('parts-differ', `${pair}は値の数が異なり、比べられません。`)
  }
  const kinds = `${kindNames[actual]}と${kindNames[target]}`
  return unjudged('kinds-differ', `${pair}は書き方が異なり（${kinds}）、比べられません。`)
}

const kindNames: Readonly<Record<Kind, string>> = {
  figure: '数値',
  parts: '複数の数値',
  state: '言葉',
  relative: '維持・増減',
  change: '増減の幅',
  text: '文',
}

function kindOf(value: Value): Kind {
  if (value.parts !== undefined) return 'parts'
  if (value.state !== undefined) return 'state'
  if (value.relative !== undefined) return 'relative'
  if (value.change !== undefined && Number.isFinite(value.number)) return 'change'
  return figureOf(value) === undefined ? 'text' : 'figure'
}
