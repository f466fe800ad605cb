import {spawnSync} from 'node:child_process'
import {chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {freshFolder, root, shinchoku} from './support/cli.js'

const good = `みどり市総合戦略の進捗状況

基本目標1 木と暮らすまち

(1) 並木

KPI\t担当課\t現状値 (H30)\t(R2)\t(R3)\t目標値 (当初)
並木の本数\t公園課\t10本\t12本\t15本\t20本
`

/** A folder with these files, and a good one beside them. */
function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = freshFolder()
  writeFileSync(join(folder, 'good.txt'), good)
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

describe('the command line', () => {
  it.each([[['--help']], [['-h']], [[]], [['--help', '--lang', 'ja']]])(
    '%j explains itself and ends with 0',
    args => {
      const {status, out, err} = shinchoku(args)
      expect({status, err}).toEqual({status: 0, err: ''})
      for (const command of ['build', 'extract', 'render', 'check', 'explain', 'diff'])
        expect(out).toContain(`  ${command} `)
    },
  )

  it.each(['build', 'extract', 'render', 'check', 'explain', 'diff'])(
    'explains %s in both languages',
    command => {
      const japanese = shinchoku([command, '--help', '--lang', 'ja'])
      const english = shinchoku([command, '--help', '--lang', 'en'])
      expect([japanese.status, english.status]).toEqual([0, 0])
      expect(japanese.out).toContain('使い方')
      expect(english.out).toContain('Usage: shinchoku')
      expect(english.out.includes('--out')).toBe(!['check', 'explain'].includes(command))
    },
  )

  it('ends without a word where nobody reads on', () => {
    const script = 'node dist/cli.js check sources | head -n 1'
    const {status, stderr} = spawnSync('sh', ['-c', script], {cwd: root, encoding: 'utf8'})
    expect([status, stderr.includes('EPIPE')]).toEqual([0, false])
  })

  it('says its version', () => {
    const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(shinchoku(['--version'])).toEqual({status: 0, out: `${version}\n`, err: ''})
    expect(shinchoku(['build', '--version']).out).toBe(`${version}\n`)
  })

  it('takes no date that is none: one line that names it, and 2', () => {
    const {status, err} = shinchoku(['check', 'sources'], {env: {SOURCE_DATE_EPOCH: '2026-11-20'}})
    expect(status).toBe(2)
    expect(err).toMatch(/^shinchoku: .*SOURCE_DATE_EPOCH.*2026-11-20.*\n$/)
    expect(shinchoku(['check', 'sources'], {env: {SOURCE_DATE_EPOCH: ''}}).status).toBe(0)
  })

  it.each([
    [['biuld'], 'biuld'],
    [['build', '--ot', 'x'], '--ot'],
    [['build', '--lang', 'fr'], 'fr'],
    [['check', '--out', 'x'], '--out'],
    [['check', '--format', 'xml'], 'xml'],
    [['build', '--out'], 'out'],
    [['build', 'no-such-folder'], 'no-such-folder'],
    [['build', 'no-such-file.txt'], 'no-such-file.txt'],
    [['build', ''], ''],
    [['render', 'templates'], 'templates'],
    [['build', '--out', 'package.json'], 'package.json'],
    [['build', '--settings', 'no-such.yaml'], 'no-such.yaml'],
  ])('%j is wrong usage: one line that names it, and 2', (args, named) => {
    const {status, out, err} = shinchoku(args)
    expect({status, out}).toEqual({status: 2, out: ''})
    expect(err).toContain(named)
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  it('speaks the language that is asked for, else that of the locale', () => {
    const wrong = ['biuld']
    expect(shinchoku(wrong, {env: {LANG: 'ja_JP.UTF-8'}}).err).toContain('ありません')
    expect(shinchoku(wrong, {env: {LANG: 'C'}}).err).toContain('Unknown command')
    expect(
      shinchoku(['build', 'nowhere', '--lang', 'en'], {env: {LANG: 'ja_JP.UTF-8'}}).err,
    ).toContain('does not exist')
  })

  it('check reports like a compiler, on stdout, and writes nothing', () => {
    const folder = folderWith({'odd.txt': good.replace('15本', '')})
    const {status, out, err} = shinchoku(['check', folder, '--lang', 'en'])
    expect(status).toBe(0)
    expect(out).toContain(`${join(folder, 'odd.txt')}:8:19: warning: The cell “(R3)” is blank.`)
    expect(out).toContain('[value-blank]')
    expect(out).toMatch(/\n {4}並木の本数→公園課→10本→12本→→20本\n +\^\n/)
    expect(err).toBe('reading (2)\n')
    expect(readdirSync(folder).sort()).toEqual(['good.txt', 'odd.txt'])
  })

  it('check --format json is JSON with every report', () => {
    const folder = folderWith({'odd.txt': good.replace('15本', '')})
    const {status, out, err} = shinchoku(['check', folder, '--format', 'json', '--lang', 'ja'])
    expect({status, err}).toEqual({status: 0, err: ''})
    const {documents, reports} = JSON.parse(out)
    expect(documents).toMatchObject([{indicators: 1}, {indicators: 1}])
    expect(reports[1].diagnostics).toMatchObject([
      {rule: 'value-blank', severity: 'warning', line: 8, column: 19},
    ])
  })

  it('extract writes data only, wherever it is asked to', () => {
    const folder = folderWith({})
    const out = join(freshFolder(), 'deep/er')
    const {status, err} = shinchoku(['extract', join(folder, 'good.txt'), '--out', out, '--quiet'])
    expect({status, err}).toEqual({status: 0, err: ''})
    expect(readdirSync(out)).toEqual(['.shinchoku.json', 'data'])
    expect(readdirSync(join(out, 'data'))).toEqual([
      'good.ledger.tsv',
      'good.yaml',
      'shinchoku-1.schema.json',
    ])
  })

  it('uses no colour and no cursor movement where nobody sees them', () => {
    const {out, err} = shinchoku(['check', folderWith({})])
    expect(out + err).not.toContain('\u001b')
    expect(out + err).not.toContain('\r')
  })
})

describe('bad input', () => {
  const cases: Array<
    [name: string, file: string, content: string | Uint8Array, rule: string, place: string]
  > = [
    ['an empty file', 'bad.txt', '', 'file-empty', ':1:1'],
    ['a binary file', 'bad.txt', Uint8Array.of(0, 1, 2, 3, 0, 255), 'file-binary', ''],
    [
      'a spreadsheet with the wrong ending',
      'bad.tsv',
      Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0),
      'file-binary',
      '',
    ],
    ['a text with no table', 'bad.md', 'みどり市の進捗\n\n文だけ。\n', 'no-table', ':1:1'],
    [
      'a table with no header',
      'bad.txt',
      'みどり市の進捗\n\n橋\t3本\n川\t2本\n',
      'layout-not-recognised',
      ':3:1',
    ],
    [
      'broken UTF-8',
      'bad.txt',
      Uint8Array.of(...new TextEncoder().encode('みどり\n市'), 0xff, 0xff, 0xff),
      'encoding-broken',
      ':2:1',
    ],
    ['a file of 50 MB', 'bad.txt', new Uint8Array(50_000_000).fill(0x61), 'file-too-large', ''],
  ]

  it.each(cases)(
    '%s is one message with place and remedy, and the others are built',
    (_, file, content, rule, place) => {
      const folder = folderWith({[file]: content})
      const out = freshFolder()
      const {status, out: text} = shinchoku(['extract', folder, '--out', out, '--lang', 'ja'])
      expect(status).toBe(1)
      const messages = text.split('\n').filter(it => it.includes('エラー: '))
      expect(messages).toHaveLength(1)
      expect(messages[0]).toContain(`${join(folder, file)}${place}: エラー: `)
      expect(messages[0]).toContain(`[${rule}]`)
      expect(messages[0]).toMatch(/ください。/)
      expect(readdirSync(join(out, 'data'))).toEqual([
        'good.ledger.tsv',
        'good.yaml',
        'shinchoku-1.schema.json',
      ])
    },
  )

  it('a folder with the name of a text is reported, and the others are built', () => {
    const folder = folderWith({})
    mkdirSync(join(folder, 'bad.txt'))
    const {status, out} = shinchoku(['check', folder, '--lang', 'en'])
    expect(status).toBe(1)
    expect(out).toContain('Cannot read the file (EISDIR)')
  })

  it.skipIf(process.getuid?.() === 0)(
    'a file that may not be read is reported, and the others are built',
    () => {
      const folder = folderWith({'bad.txt': good})
      chmodSync(join(folder, 'bad.txt'), 0)
      const {status, out} = shinchoku(['check', folder, '--lang', 'en'])
      expect(status).toBe(1)
      expect(out).toContain('Cannot read the file (EACCES)')
    },
  )

  it('a row with too few cells, one with too many, and an unknown era are warnings with their places', () => {
    const rows = good
      .replace('(R3)', '(X3)')
      .replace('\t20本\n', '\t20本\n橋\t公園課\t1\n川\t公園課\t1\t2\t3\t4\t5\n')
    const folder = folderWith({'odd.txt': rows})
    const {status, out} = shinchoku(['check', join(folder, 'odd.txt'), '--lang', 'ja'])
    expect(status).toBe(0)
    for (const place of [':7:24: 警告', ':9:1: 警告', ':10:1: 警告'])
      expect(out).toContain(`odd.txt${place}`)
    expect(out).toContain('[period-unknown-era]')
    expect(out).toContain('[row-too-short]')
    expect(out).toContain('[row-too-long]')
  })

  it('a YAML with a mistake is reported at its own line and column, and the others are rendered', () => {
    const folder = folderWith({})
    const data = freshFolder()
    shinchoku(['extract', folder, '--out', data, '--quiet'])
    const yaml = readFileSync(join(data, 'data/good.yaml'), 'utf8')
    writeFileSync(join(data, 'data/bad.yaml'), yaml.replace('kind: measure', 'kind: maesure'))
    const {status, out} = shinchoku([
      'render',
      join(data, 'data/bad.yaml'),
      '--out',
      data,
      '--lang',
      'ja',
    ])
    const line = yaml.slice(0, yaml.indexOf('kind: measure')).split('\n').length
    expect(status).toBe(1)
    expect(out).toContain(`bad.yaml:${line}:15: エラー: `)
    expect(existsSync(join(data, 'pdf'))).toBe(false)
  })

  it('an output that cannot be written is one line and 2', () => {
    const folder = folderWith({})
    const out = freshFolder()
    writeFileSync(join(out, 'data'), 'in the way')
    const {status, err} = shinchoku(['extract', folder, '--out', out, '--quiet', '--lang', 'en'])
    expect(status).toBe(2)
    expect(err).toMatch(
      /^shinchoku: Cannot use .*data”: a file stands where a folder is expected .+\n$/,
    )
  })

  it('a machine without a browser is one line that says where was looked and what to do, and 2', () => {
    const folder = folderWith({})
    const env = {SHINCHOKU_BROWSER: '/nowhere/chrome'}
    const {status, err} = shinchoku(
      ['build', folder, '--out', freshFolder(), '--quiet', '--lang', 'en'],
      {env},
    )
    expect(status).toBe(2)
    expect(err).toContain('/nowhere/chrome')
    expect(err).toContain('npx puppeteer browsers install')
    expect(err.trim().split('\n')).toHaveLength(1)
  })
})
