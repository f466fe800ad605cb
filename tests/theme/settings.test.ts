import {describe, expect, it} from 'vitest'
import {build} from '../../src/build/build.js'
import {reportsOf, tell} from '../../src/diagnostics/report.js'
import {memoryWorld} from '../support/memory-world.js'
import {testWorkshop} from '../support/workshop.js'

const text = `みどり市総合戦略の進捗状況

基本目標1 木と暮らすまち

KPI\t担当課\t現状値 (H30)\t(R2)\t(R3)\t目標値 (当初)
並木の本数\t公園課\t10本\t12本\t15本\t20本
`
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('pixels')])

/** Builds the text above under these settings, with these files about. */
async function built(settings: string, files: Record<string, string | Uint8Array> = {}) {
  const world = memoryWorld({...files, 'in/a.txt': text, 'in/settings.yaml': settings})
  const workshop = testWorkshop(world)
  const {settingsFiles} = await build(
    {paths: ['in/a.txt'], from: 'text', out: 'out', make: 'all'},
    workshop,
  )
  const reports = settingsFiles.flatMap(file => reportsOf(file))
  const read = (path: string) => String(world.files.get(`out/${path}`) ?? '')
  const [sheet] = workshop.sheets
  return {world, workshop, reports, read, paper: sheet?.html ?? '', files: sheet?.files}
}

describe('a theme', () => {
  it('paints paper and site', async () => {
    const {files, read} = await built('theme: {colours: {accent: "#800000"}}\n')
    expect(Buffer.from(files?.get('style.css')?.bytes ?? []).toString()).toContain('#800000')
    expect(read('site/style.css')).toContain('--accent:#800000')
  })

  it('sets paper and site in its fonts', async () => {
    const {files, read} = await built('theme: {fonts: {regular: ../f/r.otf, bold: ../f/b.otf}}\n', {
      'f/r.otf': 'Regular of ours',
      'f/b.otf': 'Bold of ours',
    })
    expect(Buffer.from(files?.get('fonts/regular.ttf')?.bytes ?? []).toString()).toMatch(/^Regular/)
    expect(read('site/a/bold.woff')).toMatch(/^Bold of ours/)
    expect(read('site/regular.woff')).toMatch(/^Regular of ours/)
  })

  it.each([
    ['an SVG', 'image/svg+xml', svg],
    ['a PNG', 'image/png', png],
  ])(
    'puts %s on the cover and the site, as a picture in which nothing runs',
    async (_, type, logo) => {
      const {paper, read} = await built('municipality: みどり市\ntheme: {logo: mark}\n', {
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
    const {paper} = await built(
      'cover: {paper: 資料7}\ntheme: {running: {header: "{paper}：{goal}", footer: false}}\n',
    )
    expect(paper).toContain(
      '@top-left { content: "資料7\\ff1a 概要" } @bottom-left { content: "" }',
    )
    expect(paper).toContain('資料7\\ff1a 基本目標\\20 1\\3000 木と暮らすまち')
  })

  it('is part of what decides whether a paper is printed again', async () => {
    const settings = 'theme: {fonts: {regular: f, bold: f}, logo: l}\n'
    const {world, workshop} = await built(settings, {'in/f': 'one', 'in/l': svg})
    const again = async (path: string, content: string) => {
      world.files.set(path, Buffer.from(content))
      const printed = workshop.sheets.length
      await build({paths: ['in/a.txt'], from: 'text', out: 'out', make: 'all'}, workshop)
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
    const {reports, world} = await built(`# ours\ntheme: {${theme}}\n`, {
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
    const {reports, world} = await built('theme:\n  colours:\n    flat: "#e0b040"\n')
    expect(reports.map(it => [it.ruleId, it.line, it.column, it.fatal])).toEqual([
      ['colours-hard-to-tell', 3, 11, false],
      ['colours-hard-to-tell', 3, 11, false],
    ])
    expect(reports[0]?.reason).toContain('flat（#e0b040）と地の paper（#ffffff）')
    expect(reports[0]?.reason).toMatch(/ 2\.00 /)
    expect(world.written).toContain('out/pdf/a.pdf')
  })
})
