import {execFileSync, spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {text} from './build/two-texts.ts'
import {freshFolder, root} from './support/cli.ts'

interface Package {
  name: string
  license?: string
  dependencies: Record<string, string>
  optionalDependencies: Record<string, string>
  devDependencies: Record<string, string>
}

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const {dependencies, optionalDependencies, devDependencies}: Package = JSON.parse(
  read('package.json'),
)

/** Path → what the lock file says of the package there. */
const locked: Record<string, {license?: string; resolved?: string; integrity?: string}> =
  JSON.parse(read('package-lock.json')).packages

/** What npm says, without the settings of the machine it runs on. */
function npm(args: ReadonlyArray<string>): string {
  return execFileSync('npm', args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}

describe('the package', () => {
  const folder = freshFolder()
  let files: string[] = []

  beforeAll(() => {
    const [packed] = JSON.parse(
      npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder]),
    )
    files = packed.files.map(({path}: {path: string}) => path)
    execFileSync('tar', ['-xzf', join(folder, packed.filename), '-C', folder])
  })

  it('holds what a user needs and nothing else', () => {
    const kinds = [
      /^dist\/(?:.+\.(?:js|d\.ts)|run\/(?:.+\.(?:cjs|bytecode)|(?:digest|licences)\.txt))$/,
      /^templates\/.+\.(?:hbs|css|js|yaml|md)$/,
      /^(?:package\.json|README(?:\.ja)?\.md|LICENSE(?:-fonts\.txt)?)$/,
    ]
    expect(files.filter(it => !kinds.some(kind => kind.test(it)))).toEqual([])
    for (const needed of ['dist/cli.js', 'dist/index.js', 'templates/report/paper.hbs'])
      expect(files).toContain(needed)
  })

  it('holds what only the program needs bundled, and not as modules once more', () => {
    const kinds = [/^dist\/(?:commands|serve|start|watch)\//, /^dist\/print\/.+\.js$/]
    expect(files.filter(it => kinds.some(kind => kind.test(it)))).toEqual([])
  })

  it('tells the licence of each package that is bundled', () => {
    const bundled = readdirSync(join(root, 'dist/run')).filter(it => /\.c?js$/.test(it))
    const regions = bundled.flatMap(it => [
      ...read(`dist/run/${it}`).matchAll(
        /^\/\/#? ?(?:region )?node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\//gm,
      ),
    ])
    const names = new Set(regions.map(([, name]) => name))
    const told = read('dist/run/licences.txt')
    expect(names).toContain('zod')
    expect(
      [...names].filter(it => !told.includes(`\n${it} `) && !told.startsWith(`${it} `)),
    ).toEqual([])
  })

  it('has its templates compiled, each as it stands beside them', () => {
    const run = join(root, 'dist', 'run')
    const code = readdirSync(run).map(it => (/\.c?js$/.test(it) ? read(`dist/run/${it}`) : ''))
    const own = readdirSync(join(root, 'templates'), {recursive: true, encoding: 'utf8'})
    const digests = own
      .filter(it => it.endsWith('.hbs'))
      .map(it =>
        createHash('sha256')
          .update(read(`templates/${it}`))
          .digest('hex'),
      )
    expect(digests.length).toBeGreaterThan(20)
    for (const it of digests) expect(code.join('')).toContain(`"${it}"`)
  })

  it('works where only it and its dependencies are installed', () => {
    const home = join(folder, 'elsewhere')
    const modules = join(home, 'node_modules')
    mkdirSync(modules, {recursive: true})
    cpSync(join(folder, 'package'), join(modules, 'shinchoku'), {recursive: true})
    for (const name of installedFor([...Object.keys(dependencies)])) link(name, modules)
    writeFileSync(join(home, 'plan.md'), text)
    const cli = join(modules, 'shinchoku/dist/cli.js')
    const options = {cwd: home, encoding: 'utf8', env: {...process.env, NODE_PATH: ''}} as const
    const build = [cli, 'build', 'plan.md', '--out', 'out', '--lang', 'ja']
    expect(execFileSync(process.execPath, build, options)).toContain('ページ')
    expect(readdirSync(join(home, 'out'))).toEqual(expect.arrayContaining(['data', 'pdf', 'site']))
    const isPdf = (path: string) =>
      readFileSync(join(home, path)).subarray(0, 5).toString() === '%PDF-'
    expect(isPdf('out/pdf/plan.pdf')).toBe(true)
    // Each command is a bundle of its own.
    const run = (...args: string[]) => spawnSync(process.execPath, [cli, ...args], options)
    const statuses = [
      run('--version'),
      run('check', 'plan.md'),
      run('explain', 'plan.md'),
      run('extract', 'plan.md', '--out', 'data-only'),
      run('render', 'out/data/plan.yaml', '--out', 'again'),
      run('diff', 'out', 'data-only'),
    ].map(({status, stderr}) => [status, /\n {4}at /.test(stderr)])
    expect(statuses).toEqual(Array(6).fill([0, false]))
    const yaml = readFileSync(join(home, 'out/data/plan.yaml'), 'utf8')
    writeFileSync(join(home, 'new.yaml'), yaml.replace('title: ', 'title: 新 '))
    const pages = run('diff', 'out/data/plan.yaml', 'new.yaml', '--pages', '--out', 'pages.pdf')
    expect([pages.status, isPdf('pages.pdf')]).toEqual([3, true])
    expect(run('diff', 'out/data/plan.yaml', 'new.yaml', '--out', 'table.pdf').status).toBe(3)
    expect(isPdf('table.pdf')).toBe(true)
    const used = "import('shinchoku').then(it => console.log(typeof it.understand))"
    const imported = spawnSync(process.execPath, ['--input-type=module', '-e', used], options)
    expect(imported.stdout.trim()).toBe('function')
  }, 120_000)
})

describe('what the package stands on', () => {
  it.each(Object.keys({...dependencies, ...optionalDependencies}))(
    '%s has its reason and its licence in the README',
    name => {
      const row = read('README.md')
        .split('\n')
        .find(
          it =>
            it.startsWith('|') &&
            it
              .split('|')[1]
              ?.split(/[\s,]+/)
              .includes(name),
        )
      const license = locked[`node_modules/${name}`]?.license
      expect(license).toMatch(/\S/)
      expect(row?.split('|')[2]?.trim()).toMatch(/\S/)
      expect(row?.split('|')[3]).toContain(license)
    },
  )

  it.each(Object.keys(devDependencies))(
    '%s, with which it is built and tested, has its reason and its licence in tests/README.md',
    name => {
      const row = read('tests/README.md')
        .split('\n')
        .find(
          it =>
            it.startsWith('|') &&
            it
              .split('|')[1]
              ?.split(/[\s,]+/)
              .includes(name),
        )
      const license = locked[`node_modules/${name}`]?.license
      expect(license).toMatch(/\S/)
      expect(row?.split('|')[2]?.trim()).toMatch(/\S/)
      expect(row?.split('|')[3]).toContain(license)
    },
  )

  it('is listed with versions and licences by npm run sbom', () => {
    const {components} = JSON.parse(npm(['run', '--silent', 'sbom']))
    const names = components.map(({name, group}: {name: string; group?: string}) =>
      group ? `${group}/${name}` : name,
    )
    const ours = Object.keys({...dependencies, ...optionalDependencies, ...devDependencies})
    expect(ours.filter(it => !names.includes(it))).toEqual([])
    expect(components.filter((it: {licenses?: unknown[]}) => !it.licenses?.length)).toEqual([])
  })

  it('names no registry host in the lock file', () => {
    const entries = Object.entries(locked).filter(([path]) => path !== '')
    expect(entries.filter(([, it]) => it.resolved !== undefined)).toEqual([])
    expect(entries.filter(([, it]) => it.integrity === undefined).map(([path]) => path)).toEqual([])
  })
})

/** `names` and everything that they need, as it is installed at the top of node_modules. */
function installedFor(names: ReadonlyArray<string>): Set<string> {
  const found = new Set<string>()
  const add = (name: string) => {
    if (found.has(name) || !existsSync(join(root, 'node_modules', name))) return
    found.add(name)
    const about: Package = JSON.parse(read(`node_modules/${name}/package.json`))
    for (const next of Object.keys(about.dependencies ?? {})) add(next)
  }
  for (const name of names) add(name)
  return found
}

function link(name: string, modules: string): void {
  const [scope = ''] = name.startsWith('@') ? name.split('/') : []
  mkdirSync(join(modules, scope), {recursive: true})
  symlinkSync(join(root, 'node_modules', name), join(modules, name), 'dir')
}
