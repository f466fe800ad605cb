import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, posix} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {doors, mayImport} from './support/house-plan.ts'

const src = fileURLToPath(new URL('../src', import.meta.url))
const files = readdirSync(src, {recursive: true, encoding: 'utf8'})
  .map(it => it.replaceAll('\\', '/'))
  .filter(it => it.endsWith('.ts') && !it.endsWith('.d.ts'))
const texts = new Map(files.map(it => [it, readFileSync(join(src, it), 'utf8')]))

interface Import {
  from: string
  to: string
  typeOnly: boolean
}

const imports: Import[] = files.flatMap(from =>
  [
    ...(texts.get(from) ?? '').matchAll(
      /(?:^|\n)(?:import|export)\s(type\s)?[^'"]*?from\s+'(\.[^']+)'|import\('(\.[^']+)'\)/g,
    ),
  ].map(([, type, named, dynamic]) => ({
    from,
    to: posix.normalize(posix.join(dirname(from), named ?? dynamic ?? '')).replace(/\.js$/, '.ts'),
    typeOnly: type !== undefined,
  })),
)

/** The stage of a file: its folder, or the file itself where it stands at the top. */
const stageOf = (file: string) => file.split('/')[0] ?? file

describe('the house', () => {
  it('is read whole by this test', () => {
    expect(files.length).toBeGreaterThan(60)
    expect(imports.length).toBeGreaterThan(files.length)
    expect(imports.filter(it => !texts.has(it.to))).toEqual([])
  })

  it('has a rule for every stage', () => {
    expect([...new Set(files.map(stageOf))].sort()).toEqual(Object.keys(mayImport).sort())
  })

  it('imports in the allowed directions only', () => {
    const wrong = imports.filter(({from, to}) => {
      const [stage, other] = [stageOf(from), stageOf(to)]
      return stage !== other && !mayImport[stage]?.includes(other)
    })
    expect(wrong.map(it => `${it.from} → ${it.to}`)).toEqual([])
  })

  it('needs every direction that it allows', () => {
    const used = new Set(imports.map(it => `${stageOf(it.from)} → ${stageOf(it.to)}`))
    const allowed = Object.entries(mayImport).flatMap(([from, tos]) =>
      tos.map(to => `${from} → ${to}`),
    )
    expect(allowed.filter(it => !used.has(it))).toEqual([])
  })

  it('enters a stage by its doors', () => {
    const wrong = imports.filter(({from, to}) => {
      const [stage, name = ''] = [stageOf(to), to.slice(stageOf(to).length + 1)]
      return (
        stage !== stageOf(from) &&
        stage in doors &&
        !doors[stage]?.includes(name.replace(/\.ts$/, ''))
      )
    })
    expect(wrong.map(it => `${it.from} → ${it.to}`)).toEqual([])
  })

  it('goes through every door that it has', () => {
    const used = new Set(
      imports
        .filter(it => stageOf(it.from) !== stageOf(it.to))
        .map(it => it.to.replace(/\.ts$/, '')),
    )
    const all = Object.entries(doors).flatMap(([stage, names]) =>
      names.map(name => `${stage}/${name}`),
    )
    expect(all.filter(it => !used.has(it))).toEqual([])
  })

  it('has no circles', () => {
    const after = new Map(
      files.map(file => [file, imports.filter(it => it.from === file).map(it => it.to)]),
    )
    const done = new Set<string>()
    const circles: string[] = []
    const visit = (file: string, path: ReadonlyArray<string>) => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '))
      if (done.has(file) || path.includes(file)) return
      for (const next of after.get(file) ?? []) visit(next, [...path, file])
      done.add(file)
    }
    for (const file of files) visit(file, [])
    expect(circles).toEqual([])
  })

  it('gives no file more than 300 lines, and few more than 200', () => {
    const long = [...texts].map(([file, text]) => ({file, lines: text.split('\n').length}))
    expect(long.filter(it => it.lines > 300)).toEqual([])
    expect(long.filter(it => it.lines > 200).length).toBeLessThan(files.length / 30)
  })

  it('has no room for odds and ends, and no default exports', () => {
    expect(files.filter(it => /\b(?:utils?|common|shared|misc)\b/.test(it))).toEqual([])
    expect(
      [...texts].filter(([, text]) => /\bexport default\b/.test(text)).map(([file]) => file),
    ).toEqual([])
  })

  it('touches the process in cli.ts, the disk in world/, print/, serve/ and where it starts, and of the network loopback in serve/', () => {
    const uses = (pattern: RegExp) =>
      [...texts].filter(([, text]) => pattern.test(text)).map(([file]) => file)
    expect(uses(/\bprocess\.(?:exit|argv|stdout|stderr)/).filter(it => it !== 'cli.ts')).toEqual([])
    expect(
      uses(/from 'node:fs/).filter(
        it => !/^(?:print|serve|start|world)\//.test(it) && it !== 'cli.ts',
      ),
    ).toEqual([])
    expect(uses(/from 'node:(?:https?|net|tls|dgram|dns)'|\bfetch\(/)).toEqual([
      'serve/site-server.ts',
    ])
    expect(texts.get('serve/site-server.ts')).toContain("host: '127.0.0.1'")
  })

  it('looks at no clock', () => {
    const clock = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/
    expect(
      [...texts]
        .filter(([file, text]) => clock.test(text) && !file.startsWith('print/'))
        .map(([file]) => file),
    ).toEqual([])
  })

  /** The files that are loaded with `first`; what is loaded later, when it is asked for, is left out. */
  function loadedWith(first: string): string[] {
    const loaded = new Set<string>()
    const load = (file: string) => {
      if (loaded.has(file)) return
      loaded.add(file)
      const text = texts.get(file) ?? ''
      for (const {to, typeOnly} of imports.filter(it => it.from === file)) {
        const name = posix.relative(dirname(file), to).replace(/\.ts$/, '.js')
        const dynamic = text.includes(`import('${name}')`) || text.includes(`import('./${name}')`)
        if (!typeOnly && !dynamic) load(to)
      }
    }
    load(first)
    return [...loaded].sort()
  }

  it('starts without loading what only some commands need', () => {
    expect(loadedWith('cli.ts')).toEqual([
      'cli.ts',
      'commands/options.ts',
      'commands/usage-error.ts',
    ])
  })

  it('finds out that there is nothing to do without a single package', () => {
    const loaded = loadedWith('commands/run.ts')
    const packages = loaded.flatMap(file =>
      [
        ...(texts.get(file) ?? '').matchAll(
          /(?:^|\n)import\s(?!type\s)[^'"]*?from\s+'([^.'][^']*)'/g,
        ),
      ]
        .map(([, name = '']) => name)
        .filter(name => !name.startsWith('node:')),
    )
    expect(loaded).toContain('build/find-unchanged.ts')
    expect(packages).toEqual([])
    expect(loaded.length).toBeLessThan(48)
  })

  it('names no text, municipality or indicator of the real documents in its code', () => {
    const names = /つくば|小美玉|3b8dee4bba|e795f638c6|f322297bbe|aaafe56969|b053845f3d/
    expect([...texts].filter(([, text]) => names.test(text)).map(([file]) => file)).toEqual([])
  })

  it('has every test in the table of tests/README.md', () => {
    const folder = fileURLToPath(new URL('.', import.meta.url))
    const named = [...readFileSync(join(folder, 'README.md'), 'utf8').matchAll(/`([^`]+)`/g)].map(
      ([, it = '']) => it.replace(/\/.*/, '').split('*'),
    )
    const isNamed = (file: string) =>
      named.some(([start = '', end]) => {
        return end === undefined ? file === start : file.startsWith(start) && file.endsWith(end)
      })
    const tests = readdirSync(folder).filter(it => !/^(?:README\.md|tsconfig\.json)$/.test(it))
    expect(tests.filter(it => !isNamed(it))).toEqual([])
  })

  it('exports from its door what the table of contents says', async () => {
    expect(Object.keys(await import('../src/index.js')).sort()).toEqual([
      'build',
      'readYaml',
      'understand',
      'writeYaml',
    ])
  })
})
