import {describe, expect, it} from 'vitest'
import type {Piece} from '../../src/recognise/match/form-row.js'
import {isStrangeTo, meetsOddly, pairsOf} from '../../src/recognise/match/paper-pairs.js'
import {joinPieces} from '../../src/recognise/match/torn-text.js'
import {runsPast} from '../../src/recognise/match/torn-width.js'

function cells(...texts: string[]): Piece[] {
  const place = {start: 0, end: 0, line: 1, column: 1, cuts: []}
  return texts.map((text, index) => ({...place, text, cell: index + 1}))
}

describe('where two cells of a text meet', () => {
  const said = '橋の板を締め直し、夜につなげていく。\n'
  const paper = pairsOf(`${said.repeat(9)}夜に\tこつなげていく。`)

  it('is doubtful where the paper has such characters side by side nowhere else', () => {
    expect(meetsOddly('夜に', 'こつなげて', paper)).toBe(true)
    expect(meetsOddly('夜に', 'つなげて', paper)).toBe(false)
    expect(meetsOddly('板を', '締め直し', paper)).toBe(false)
  })

  it('is not doubted in a paper that repeats nothing, unless one character fits without the other', () => {
    const short = pairsOf('朝の道を歩いて\t確かめた。夜につなぐ。夜に\tこつなぐ。')
    expect(meetsOddly('歩いて', '確かめた', short)).toBe(false)
    expect(meetsOddly('夜に', 'こつなぐ', short)).toBe(true)
  })

  it('tells a label read past recognition from words of the paper', () => {
    expect(isStrangeTo('白目来旱', pairsOf(`${said.repeat(9)}白目来旱`))).toBe(true)
    expect(isStrangeTo('夜につなげ', paper)).toBe(false)
  })
})

describe('a text in one cell', () => {
  const long = '橋の板を締め直し夜に釣り人と歩いて確かめた。'

  it('may have lost the ends of its lines where it is nearly two of the torn lines wide', () => {
    expect(runsPast(joinPieces(cells(long)), 12)).toBe(true)
    expect(runsPast(joinPieces(cells(long)), 20)).toBe(false)
    expect(runsPast(joinPieces(cells(long)), undefined)).toBe(false)
  })

  it('has not where its lines are told apart by blanks, or go on in the next cell', () => {
    expect(runsPast(joinPieces(cells('橋の板を締め 直し夜に歩く。'), 3), 5)).toBe(false)
    expect(runsPast(joinPieces(cells(long.slice(0, -1), 'のち。')), 12)).toBe(false)
  })

  it('does not break off at a blank that only follows a comma', () => {
    expect(joinPieces(cells('鳴り、 夜の釣り人が驚いている。'), 30).missing).toEqual([])
    const full = '橋の板が鳴るため夜の釣り人が驚き、 歩く人も減る。'
    expect(joinPieces(cells(full), 30).missing).toEqual([17])
  })
})
