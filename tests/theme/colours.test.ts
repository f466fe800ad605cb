import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {colourNames, coloursIn, paintColours} from '../../src/theme/colours.js'
import {contrastOf, findLowContrast} from '../../src/theme/contrast.js'

const css = readFileSync('templates/theme/colours.css', 'utf8')
const painted = (theme: Parameters<typeof paintColours>[1]) => coloursIn(paintColours(css, theme))

describe('the colours of the templates', () => {
  it('have the eight that a theme may set, and are easy to tell apart', () => {
    const colours = coloursIn(css)
    expect(colourNames.filter(it => !colours.has(it))).toEqual([])
    expect(findLowContrast(colours)).toEqual([])
  })

  it('stay as they are where the theme says nothing', () => {
    expect(paintColours(css, {})).toBe(css)
  })

  it('take what a theme sets, and mix the paler ones of it', () => {
    const [before, after] = [coloursIn(css), painted({accent: '#800000'})]
    expect(after.get('accent')).toBe('#800000')
    expect(after.get('tint')).toBe('#f9f2f2')
    expect(after.get('ink-soft')).toBe(before.get('ink-soft'))
  })

  it('are all mixed anew where the paper is another', () => {
    const [before, after] = [coloursIn(css), painted({paper: '#fff8e8'})]
    const same = [...after].filter(([name, hex]) => before.get(name) === hex).map(([name]) => name)
    expect(same).toEqual(colourNames.filter(it => it !== 'paper'))
  })

  it('stand in one style sheet alone', () => {
    const sheets = ['theme/base', 'report/paper', 'report/figure', 'report/card', 'site/site']
    for (const name of sheets)
      expect(readFileSync(`templates/${name}.css`, 'utf8')).not.toMatch(/#[0-9a-f]{3,8}\b|rgb\(/)
  })
})

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#000000', 21],
    ['#777777', '#ffffff', 4.48],
    ['#ff0000', '#ffffff', 4],
    ['#123456', '#123456', 1],
  ])('of %s and %s is %d, as WCAG counts', (one, other, ratio) => {
    expect(contrastOf(one, other)).toBeCloseTo(ratio, 2)
  })

  it('that is too low names both colours, the ratio and the least', () => {
    expect(findLowContrast(painted({flat: '#e0b040'}))).toMatchObject([
      {colour: 'flat', ground: 'paper', least: 4.5},
      {colour: 'flat', ground: 'tint', least: 4.5},
    ])
  })
})
