import {describe, expect, it} from 'vitest'
import {fillRunningTitle, unknownPlaceholder} from '../../src/theme/running-titles.js'

describe('a running title', () => {
  it.each([
    ['{goal}', {goal: '基本目標 1'}, '基本目標 1'],
    ['{paper}　{title}', {title: '計画'}, '計画'],
    ['{title} {date} {version}', {title: '計画', version: 'ab'}, '計画 ab'],
    ['外部秘', {}, '外部秘'],
    ['{title}', {title: '{goal}', goal: 'x'}, '{goal}'],
  ])('%s with %j is “%s”', (pattern, values, text) => {
    expect(fillRunningTitle(pattern, values)).toBe(text)
  })

  it('knows no other placeholders', () => {
    expect(unknownPlaceholder('{goal} {pgae}')).toBe('pgae')
    expect(unknownPlaceholder('{}')).toBe('')
    expect(unknownPlaceholder('{goal} } {')).toBeUndefined()
  })
})
