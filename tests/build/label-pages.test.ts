import {describe, expect, it} from 'vitest'
import {labelPages} from '../../src/build/label-pages.js'
import {listReplacements, type PagedPaper} from '../../src/build/list-replacements.js'
import type {Change} from '../../src/compare/comparison.js'

/** The labels of pages with these texts, a letter each, after `before`, and what the paper says that it has. */
function labelsOf(before: string, after: string): [labels: string, total: number] {
  const {labels, total} = labelPages([...before], [...after])
  return [labels.join(' '), total]
}

describe('the numbers of pages that take the place of others', () => {
  it.each([
    ['a page that is put in is a branch of the one before it', 'abcd', 'abXcd', '1 2 2-2 3 4', 4],
    ['so are several', 'abcd', 'abXYcd', '1 2 2-2 2-3 3 4', 4],
    ['where pages differ, the last ones of them are', 'abcd', 'aXYZd', '1 2 3 3-2 4', 4],
    ['at the end, too', 'ab', 'abX', '1 2 2-2', 2],
    ['where there are fewer, numbers are left out', 'abcd', 'aXd', '1 2 4', 4],
    ['pages that are gone at the end', 'abcd', 'ab', '1 2', 4],
    ['nothing differs', 'abc', 'abc', '1 2 3', 3],
    ['no page stays', 'abc', 'WXYZ', '1 2 3 4', 4],
    ['a page before the first one has no number to branch from', 'ab', 'Xab', '1 2 3', 3],
  ])('%s', (_, before, after, labels, total) => {
    expect(labelsOf(before, after)).toEqual([labels, total])
  })

  it('are each once, and rise', () => {
    const {labels} = labelPages([...'abcdefghij'], [...'XaYYbdZeUVWXYZhj!!'])
    const keys = labels.map(it => it.split('-').map(Number)).map(([n = 0, b = 1]) => n * 100 + b)
    expect(keys).toEqual([...new Set(keys)].sort((a, b) => a - b))
  })
})

describe('差替一覧', () => {
  const paper = (looks: string, texts: string[] = []): PagedPaper => ({
    looks: [...looks],
    texts,
    bookmarks: [
      {title: '題', page: 1},
      {title: '目標', page: 2},
    ],
  })

  it('says of each page which to take out and which to put in', () => {
    const labels = ['1', '2', '2-2', '4']
    const {list, ...found} = listReplacements(paper('abcd'), paper('aXYd'), {labels, changes: []})
    expect(found).toEqual({
      before: 4,
      after: 4,
      replaced: ['2'],
      added: ['2-2'],
      removed: ['3'],
    })
    const none = {heading: '目標', changes: []}
    expect(list).toEqual([
      {takeOut: '2', putIn: '2', ...none},
      {putIn: '2-2', after: '2', ...none},
      {takeOut: '3', ...none},
    ])
  })

  it('names the changes of what stands on the page, before or now', () => {
    const place = (heading: string) => ({heading, path: [], position: 1})
    const rest = {fields: [], leftOutAfter: 0}
    const births = place('1　出生者の数')
    const changes: Change[] = [
      {subject: 'indicator', kinds: ['changed'], old: births, new: births, ...rest},
      {subject: 'indicator', kinds: ['removed'], old: place('待機児童の数'), ...rest},
    ]
    const before = paper('ab', ['', '出生者の数待機児童の数'])
    const after = paper('XY', ['目次', '1出生者の数'])
    const {list} = listReplacements(before, after, {labels: ['1', '2'], changes})
    expect(list.map(it => it.changes.map(({kinds}) => kinds[0]))).toEqual([
      [],
      ['changed', 'removed'],
    ])
  })
})
