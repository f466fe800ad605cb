import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {type BuildRequest, build} from '../src/build/build.js'
import {draftCorrections} from '../src/corrections/draft.js'
import {reportsOf, tell} from '../src/diagnostics/report.js'
import {indicatorsOf} from '../src/model/walk.js'
import {understand} from '../src/pipeline.js'
import {memoryWorld} from './support/memory-world.js'
import {testWorkshop} from './support/workshop.js'

const text = `みどり市総合戦略の進捗状況

基本目標1 木と暮らすまち

(1) 並木

KPI\t担当課\t現状値 (H30)\t(R2)\t(R3)\t目標値 (当初)
並木の本数\t公園課\t10本\t12本\t15木\t20本
`

function read(corrections: string, source = text) {
  const file = new VFile({path: 'a.corrections.yaml', value: corrections})
  const bytes = new TextEncoder().encode(source)
  const {document} = understand({path: 'a.txt', id: 'a', bytes, corrections: file})
  return {
    document,
    indicator: document && indicatorsOf(document.sections)[0],
    problems: file.messages.map(it => [it.line, it.ruleId]),
    reasons: file.messages.map(it => it.reason),
  }
}

describe('a correction to the text', () => {
  const correction = '{line: 8, from: 15木, to: 15本, reason: OCR, by: 公園課}'

  it('is made before the text is read, and recorded with reason and author', () => {
    const {document, indicator, problems} = read(`corrections:\n  - ${correction}\n`)
    expect(problems).toEqual([])
    expect(indicator?.actuals?.[1]).toMatchObject({raw: '15本', number: 15, line: 8})
    expect(document?.corrections).toEqual([
      {line: 8, from: '15木', to: '15本', reason: 'OCR', by: '公園課'},
    ])
  })

  it.each([
    ['stands in another line', correction.replace('8', '7'), text],
    ['stands twice in its line', correction.replace('15木', '本').replace('15本', '木'), text],
    ['is already mended in the text', correction, text.replace('15木', '15本')],
    ['stands behind the end of the text', correction.replace('8', '800'), text],
  ])(
    'that %s is an error that names both places, and no document comes of it',
    (_, wrong, source) => {
      const {document, problems, reasons} = read(`corrections:\n  - ${wrong}\n`, source)
      expect(document).toBeUndefined()
      expect(problems).toEqual([[2, 'correction-does-not-fit']])
      expect(reasons[0]).toMatch(/原文の \d+ 行目に/)
    },
  )
})

describe('a correction to a field', () => {
  it('sets it after the text was read, and records what was read', () => {
    const {document, indicator} = read(
      'corrections:\n  - {set: goal-1/measure-1/1, key: divisions, value: [公園課, 道路課], reason: 共管}\n',
    )
    expect(indicator?.divisions).toEqual(['公園課', '道路課'])
    expect(document?.corrections).toEqual([
      {
        set: 'goal-1/measure-1/1',
        key: 'divisions',
        value: ['公園課', '道路課'],
        reason: '共管',
        was: ['公園課'],
      },
    ])
  })

  it('reads a figure as a cell is read, with the year and place of what it replaces', () => {
    const {indicator, document} = read(
      'corrections:\n  - {set: goal-1/measure-1/1, key: actuals.1, value: 15本, reason: 誤字}\n',
    )
    expect(indicator?.actuals?.[1]).toEqual({
      raw: '15本',
      number: 15,
      unit: '本',
      period: {label: 'R3', fiscalYear: 2021},
      line: 8,
      column: 19,
    })
    expect(document?.corrections?.[0]).toMatchObject({was: '15木'})
  })

  it('can name sections, and takes a field out where its value is null', () => {
    const {document} = read(
      'corrections:\n  - {set: goal-1, key: title, value: 木々, reason: 改題}\n  - {set: goal-1/measure-1/1, key: divisions, value: null, reason: 未定}\n',
    )
    expect(document?.sections[0]?.title).toBe('木々')
    expect(document && indicatorsOf(document.sections)[0]?.divisions).toBeUndefined()
  })

  it.each([
    ['an id that is not there', 'set: goal-9, key: title, value: x', 'correction-without-target'],
    [
      'a figure that is not there',
      'set: goal-1/measure-1/1, key: actuals.7, value: 1本',
      'correction-without-target',
    ],
    ['a field that no model has', 'set: goal-1, key: colour, value: green', 'corrections-invalid'],
    ['a value of the wrong kind', 'set: goal-1, key: title, value: [1]', 'corrections-invalid'],
    ['an id, which is permanent', 'set: goal-1, key: id, value: x', 'correction-without-target'],
    [
      'the length of a list',
      'set: goal-1/measure-1/1, key: actuals.length, value: 0',
      'correction-without-target',
    ],
    [
      'the prototype of all objects',
      'set: goal-1, key: __proto__.x, value: 1',
      'correction-without-target',
    ],
  ])('of %s is an error at its line', (_, wrong, rule) => {
    const {document, problems} = read(`corrections:\n  - {${wrong}, reason: …}\n`)
    expect(document).toBeUndefined()
    expect(problems).toEqual([[2, rule]])
  })

  it.each([
    'key: title, value: 木と暮らすまち',
    'key: vision, value: null',
    'key: constructor, value: null',
  ])('that changes nothing any more is a warning: %s', change => {
    const {document, problems} = read(`corrections:\n  - {set: goal-1, ${change}, reason: …}\n`)
    expect(document).toBeDefined()
    expect(problems).toEqual([[2, 'correction-not-needed']])
  })
})

describe('a corrections file', () => {
  it.each([
    ['corrections:\n  - {line: 8, from: a, to: b}\n', 2],
    ['corrections:\n  - {line: 8, from: a, to: b, reason: x, because: y}\n', 2],
    ['corrections:\n  - {line: 8, from: a, to: "b\\nc", reason: x}\n', 2],
    ['corrections: {}\n', 1],
    ['corrections:\n  - [\n', 3],
  ])('with a mistake is refused at the line of the mistake: %j', (wrong, line) => {
    const {document, problems} = read(wrong)
    expect(document).toBeUndefined()
    expect(problems[0]?.[0]).toBe(line)
  })

  it('can be drafted from what is suggested, and fits the text it was drafted from', () => {
    const rows = ['公園緑地課', '公園緑地課', '公園緑地課', '公園縁地課'].map(
      (it, n) => `指標${n}\t${it}\t1本\t1本\t1本\t1本\n`,
    )
    const source = text.replace('並木の本数\t公園課\t10本\t12本\t15木\t20本\n', rows.join(''))
    const {file} = understand({path: 'a.txt', id: 'a', bytes: new TextEncoder().encode(source)})
    const draft = draftCorrections(file)
    expect(draft?.count).toBe(1)
    expect(draft?.text).toContain('{line: 11, from: 公園縁地課, to: 公園緑地課, reason: ')
    const {document, problems} = read(draft?.text ?? '', source)
    expect(problems).toEqual([])
    expect(document?.diagnostics).toEqual([])
  })
})

describe('a YAML that was edited by hand', () => {
  const request: BuildRequest = {paths: ['in/a.txt'], from: 'text', out: 'out', make: 'all'}

  async function edited(change: (yaml: string) => string) {
    const world = memoryWorld({'in/a.txt': text})
    await build(request, testWorkshop(world))
    const path = 'out/data/a.yaml'
    const yaml = new TextDecoder().decode(world.files.get(path))
    world.files.set(path, Buffer.from(change(yaml)))
    world.written.length = 0
    return {world, path}
  }

  it('is not written over, and the message says how the edit becomes a correction', async () => {
    const {world} = await edited(it =>
      it.replace('divisions: [公園課]', 'divisions: [公園課, 道路課]'),
    )
    const {documents} = await build(request, testWorkshop(world))
    expect(world.written).toEqual([])
    expect(documents[0]?.facts).toBeUndefined()
    const reports = reportsOf(documents[0]?.file ?? {messages: []})
    const said = reports.filter(it => it.ruleId === 'yaml-edited').map(it => tell(it, 'ja'))
    expect(said.join()).toContain('a.corrections.yaml')
    expect(said.join()).toContain(
      '- {set: goal-1/measure-1/1, key: divisions, value: [公園課, 道路課], reason: …}',
    )
  })

  it('is written over once the same stands in the corrections', async () => {
    const {world, path} = await edited(it =>
      it.replace('divisions: [公園課]', 'divisions: [公園課, 道路課]'),
    )
    const correction =
      '{set: goal-1/measure-1/1, key: divisions, value: [公園課, 道路課], reason: 共管}'
    world.files.set('in/a.corrections.yaml', Buffer.from(`corrections:\n  - ${correction}\n`))
    const {documents} = await build(request, testWorkshop(world))
    expect(documents[0]?.pdf).toBe('pdf/a.pdf')
    expect(new TextDecoder().decode(world.files.get(path))).toContain('共管')
    expect(world.written.some(it => it.startsWith('in/'))).toBe(false)
  })

  it('is written over when that is asked for', async () => {
    const {world, path} = await edited(it => it.replace('title: 並木', 'title: 森'))
    await build({...request, force: true}, testWorkshop(world))
    expect(new TextDecoder().decode(world.files.get(path))).toContain('title: 並木')
  })

  it('counts as edited when it is no YAML any more, or something was taken out', async () => {
    for (const change of [
      (it: string) => it.replace('sections:', 'sections: ['),
      (it: string) => it.replace(/ {6}- id: goal-1\/measure-1\n[\s\S]*?(?=diagnostics)/, ''),
    ]) {
      const {world} = await edited(change)
      await build(request, testWorkshop(world))
      expect(world.written).toEqual([])
    }
  })

  it('is any YAML whose seal is gone', async () => {
    const {world} = await edited(it =>
      it.replace(/# as written.*\n/, '').replace('title: 並木', 'title: 森'),
    )
    await build(request, testWorkshop(world))
    expect(world.written).toEqual([])
  })

  it('is none that only a newer text makes another', async () => {
    const {world} = await edited(it => it)
    world.files.set('in/a.txt', Buffer.from(text.replace('12本', '13本')))
    const {documents} = await build(request, testWorkshop(world))
    expect(documents[0]?.pdf).toBe('pdf/a.pdf')
  })
})
