import {describe, expect, it} from 'vitest'
import {build} from '../../src/build/build.js'
import {buildThemed, themedRequest} from '../support/themed.js'

const settings = 'municipality: みどり市\ntemplates: ../ours\n'

describe('a template of the municipality', () => {
  it('stands in place of ours, and the others stay', async () => {
    const {paper, read, reports} = await buildThemed(settings, {
      'ours/partials/status.hbs': '<em>{{word}}</em>',
      'ours/report/cover.css': '.cover { color: red }',
    })
    for (const html of [paper, read('site/a/index.html')]) {
      expect(html).toContain('<em>前進</em>')
      expect(html).toContain('並木の本数')
    }
    expect(reports).toEqual([])
  })

  it('may be a style sheet, and is left as it is written', async () => {
    const css = ".site::after { content: 'a  b'; width: calc(1px + 2px) }\n"
    const {file, read} = await buildThemed(settings, {
      'ours/site/site.css': css,
      'ours/report/cover.css': '.cover { color: red }',
    })
    expect(file('style.css')).toContain('.cover { color: red }')
    expect(read('site/style.css')).toContain("content:'a  b';width:calc(1px + 2px)")
  })

  it('may be the list of documents, and keep the white space that ours do without', async () => {
    const {read} = await buildThemed(settings, {
      'ours/site/index.hbs': '<pre>{{title}}\n  {{municipality}}</pre>',
      'ours/partials/words.hbs': '<pre>\n  語\n</pre>',
    })
    expect(read('site/index.html')).toBe('<pre>進捗状況報告\n  みどり市</pre>')
    expect(read('site/a/index.html')).toContain('<tr>\n')
  })

  it('may use a partial of its own', async () => {
    const {paper, reports} = await buildThemed(settings, {
      'ours/partials/status.hbs': '{{> partials/mark this}}',
      'ours/partials/mark.hbs': '<em>{{mark}}</em>',
    })
    expect(paper).toContain('<em>○</em>')
    expect(reports).toEqual([])
  })

  it('is part of what decides whether a paper is printed again', async () => {
    const {world, workshop} = await buildThemed(settings, {'ours/report/cover.css': '/* 1 */'})
    await build(themedRequest, workshop)
    expect(workshop.sheets).toHaveLength(1)
    world.files.set('ours/report/cover.css', Buffer.from('/* 2 */'))
    await build(themedRequest, workshop)
    expect(workshop.sheets).toHaveLength(2)
  })

  it.each([
    ['report/papr.hbs', 'report/paper.hbs'],
    ['cover.css', 'report/cover.css'],
    ['report/paper.hb', 'report/paper.hbs'],
  ])('under the name %s does nothing, which is a warning that names %s', async (name, nearest) => {
    const {reports, read} = await buildThemed(settings, {
      [`ours/${name}`]: 'x',
      'ours/README.md': 'notes',
    })
    expect(reports).toMatchObject([
      {ruleId: 'template-not-ours', line: 2, column: 12, fatal: false, expected: [nearest]},
    ])
    expect(read('site/index.html')).not.toBe('')
  })

  it.each([
    ['{{titel}}', 'template-field', 2, 'titel'],
    ['{{#if titel}}x{{/if}}', 'template-field', 2, 'titel'],
    ['{{#each names}}x{{/each}}', 'template-field', 2, 'names'],
    ['{{> partials/mark this}}', 'template-partial', 2, 'partials/mark'],
    ['{{> partials/verdict titel}}', 'template-field', 2, 'titel'],
    ['{{{name}}}', 'template-raw', 2, 'name'],
    ['{{&name}}', 'template-raw', 2, 'name'],
    ['{{#if name}}', 'template-syntax', 2, 'got'],
    ['{{upper name}}', 'template-syntax', 2, 'upper'],
  ])(
    'with %s is an error on its file and line, and no page or paper is made',
    async (found, rule, line, word) => {
      const {reports, world} = await buildThemed(settings, {
        'ours/partials/card.hbs': `<div>\n${found}</div>`,
      })
      expect(reports).toMatchObject([
        {path: 'ours/partials/card.hbs', ruleId: rule, line, fatal: true},
      ])
      expect(reports[0]?.reason).toContain(word)
      expect(world.written.filter(it => !/^out\/(?:data\/|\.)/.test(it))).toEqual([])
    },
  )

  it('in a folder that does not exist is an error of the settings', async () => {
    const {reports} = await buildThemed('templates: nowhere\n')
    expect(reports).toMatchObject([{ruleId: 'settings-invalid', line: 1, column: 12, fatal: true}])
  })
})
