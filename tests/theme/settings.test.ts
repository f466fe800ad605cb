import {describe, expect, it} from 'vitest'
import {build} from '../../src/build/build.js'
import {tell} from '../../src/diagnostics/report.js'
import {buildThemed, themedRequest} from '../support/themed.js'

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('pixels')])

describe('a theme', () => {
  it('paints paper and site', async () => {
    const {file, read} = await buildThemed('theme: {colours: {accent: "#800000"}}\n')
    expect(file('style.css')).toContain('#800000')
    expect(read('site/style.css')).toContain('--accent:#800000')
  })

  it('sets paper and site in its fonts', async () => {
    const {file, read} = await buildThemed(
      'theme: {fonts: {regular: ../f/r.otf, bold: ../f/b.otf}}\n',
      {
        'f/r.otf': 'Regular of ours',
        'f/b.otf': 'Bold of ours',
      },
    )
    expect(file('fonts/regular.ttf')).toMatch(/^Regular/)
    expect(read('site/a/bold.woff')).toMatch(/^Bold of ours/)
    expect(read('site/regular.woff')).toMatch(/^Regular of ours/)
  })

  it.each([
    ['an SVG', 'image/svg+xml', svg],
    ['a PNG', 'image/png', png],
  ])(
    'puts %s on the cover and the site, as a picture in which nothing runs',
    async (_, type, logo) => {
      const {paper, read} = await buildThemed('municipality: みどり市\ntheme: {logo: mark}\n', {
        'in/mark': logo,
      })
      const src = `data:${type};base64,${Buffer.from(logo).toString('base64')}`
      for (const html of [paper, read('site/index.html'), read('site/a/index.html')]) {
        const [image = ''] = html.match(/<img [^>]*>/) ?? []
        expect(image).toContain(src.replaceAll('=', '&#x3D;'))
        expect(image).toMatch(/alt="?みどり市のロゴ/)
        expect(html).not.toContain('alert(1)')
      }
    },
  )

  it('says what stands at the head and the foot of the pages', async () => {
    const {paper} = await buildThemed(
      'cover: {paper: 資料7}\ntheme: {running: {header: "{paper}：{goal}", footer: false}}\n',
    )
    expect(paper).toContain(
      '@top-left { content: "資料7\\ff1a 概要" } @bottom-left { content: "" }',
    )
    expect(paper).toContain('資料7\\ff1a 基本目標\\20 1\\3000 木と暮らすまち')
  })

  it('is part of what decides whether a paper is printed again', async () => {
    const settings = 'theme: {fonts: {regular: f, bold: f}, logo: l}\n'
    const {world, workshop} = await buildThemed(settings, {'in/f': 'one', 'in/l': svg})
    const again = async (path: string, content: string) => {
      world.files.set(path, Buffer.from(content))
      const printed = workshop.sheets.length
      await build(themedRequest, workshop)
      return workshop.sheets.length - printed
    }
    expect(await again('in/f', 'one')).toBe(0)
    expect(await again('in/f', 'two')).toBe(1)
    expect(await again('in/l', '<svg/>')).toBe(1)
    expect(await again('in/settings.yaml', `${settings}# a comment\n`)).toBe(0)
  })
})

describe('trouble in a theme', () => {
  it.each([
    ['colours: {accent: teal}', 'theme.colours.accent', 'teal', 'teal'],
    ['colours: {acent: "#800000"}', 'theme.colours', 'acent', 'acent'],
    ['running: {header: "{pgae}"}', 'theme.running.header', '{pgae}', '"{pgae}"'],
    ['fonts: {regular: none.ttf, bold: f}', 'theme.fonts.regular', 'none.ttf', 'none.ttf'],
    ['fonts: {regular: f, bold: bad}', 'theme.fonts.bold', 'bad', 'bad'],
    ['fonts: {regular: f}', 'theme.fonts.bold', '', '{regular'],
    ['logo: none.svg', 'theme.logo', 'none.svg', 'none.svg'],
    ['logo: f', 'theme.logo', 'f', 'f'],
    ['logo: large.svg', 'theme.logo', '201 KB', 'large.svg'],
  ])('%s: one error at its place, and nothing is made', async (theme, key, found, at) => {
    const column = `theme: {${theme}}`.indexOf(at) + 1
    const {reports, world} = await buildThemed(`# ours\ntheme: {${theme}}\n`, {
      'in/f': 'f',
      'in/bad': 'no font',
      'in/large.svg': `<svg>${' '.repeat(200_001)}</svg>`,
    })
    expect(reports).toMatchObject([{ruleId: 'settings-invalid', line: 2, column, fatal: true}])
    for (const language of ['ja', 'en'] as const) {
      const [sentence = ''] = reports.map(it => tell(it, language))
      expect(sentence).toContain(key)
      expect(sentence).toContain(found)
    }
    expect(world.written).toEqual([])
  })

  it('that people can live with is a warning: colours that are hard to tell apart', async () => {
    const {reports, world} = await buildThemed('theme:\n  colours:\n    flat: "#e0b040"\n')
    expect(reports.map(it => [it.ruleId, it.line, it.column, it.fatal])).toEqual([
      ['colours-hard-to-tell', 3, 11, false],
      ['colours-hard-to-tell', 3, 11, false],
    ])
    expect(reports[0]?.reason).toContain('flat（#e0b040）と地の paper（#ffffff）')
    expect(reports[0]?.reason).toMatch(/ 2\.00 /)
    expect(world.written).toContain('out/pdf/a.pdf')
  })
})
