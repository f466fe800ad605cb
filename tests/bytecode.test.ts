import {spawnSync} from 'node:child_process'
import {cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {text} from './build/two-texts.js'
import {freshFolder, root} from './support/cli.js'

/** A copy of the program, whose bytecode is changed. */
function copyProgram(change: (bytes: Buffer) => Buffer): string {
  const folder = freshFolder()
  mkdirSync(join(folder, 'dist'))
  for (const name of ['dist/cli.js', 'dist/run', 'templates', 'package.json', 'LICENSE-fonts.txt'])
    cpSync(join(root, name), join(folder, name), {recursive: true})
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const path of bytecodeOf(folder)) writeFileSync(path, change(readFileSync(path)))
  return folder
}

function bytecodeOf(folder: string): string[] {
  const run = join(folder, 'dist/run')
  const names = readdirSync(run).filter(it => it.endsWith('.bytecode'))
  return names.map(it => join(run, it))
}

/** Builds a text with a program; gives back, too, which bytecode the engine refused, of that of the main thread. */
function buildWith(program: string) {
  const folder = freshFolder()
  writeFileSync(join(folder, 'a.txt'), text)
  const tell = `import {loadedScripts} from ${JSON.stringify(join(program, 'dist/run/load-chunk.js'))}
    import {isMainThread} from 'node:worker_threads'
    const refused = () => [...loadedScripts.values()].map(it => it.cachedDataRejected)
    if (isMainThread) process.on('exit', () => console.log(JSON.stringify(refused())))`
  writeFileSync(join(folder, 'tell.mjs'), tell)
  const call = [join(program, 'dist/cli.js'), 'build', 'a.txt', '--out', 'out', '-q']
  const {status, stdout} = spawnSync(process.execPath, ['--import', './tell.mjs', ...call], {
    cwd: folder,
    encoding: 'utf8',
  })
  const pdf = readFileSync(join(folder, 'out/pdf/a.pdf'))
  return {status, pdf, refused: JSON.parse(stdout) as unknown[]}
}

describe('the program', () => {
  const whole = buildWith(root)

  it('has bytecode beside it that the engine takes', () => {
    expect(bytecodeOf(root).length).toBeGreaterThan(8)
    expect(whole.status).toBe(0)
    expect(whole.refused.length).toBeGreaterThan(5)
    expect(whole.refused.filter(it => it !== false)).toEqual([])
  })

  it('says in its bytecode nothing of the machine that made it', () => {
    for (const path of bytecodeOf(root))
      expect(readFileSync(path, 'latin1').includes(root.replace(/\/$/, '')), path).toBe(false)
  })

  it('asks for no module in a way that a script with bytecode has not', () => {
    const run = join(root, 'dist/run')
    const chunks = readdirSync(run).filter(it => it.endsWith('.cjs'))
    const asking = chunks.flatMap(it =>
      readFileSync(join(run, it), 'utf8')
        .split('\n')
        .filter(line => /(?<![\w.$])import\(/.test(line) && !/^\s*(?:\*|\/\/)/.test(line)),
    )
    expect(chunks.length).toBeGreaterThan(10)
    expect(asking).toEqual([])
  })

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['of another engine', bytes => Buffer.from(bytes).fill(1, 4, 8)],
    ['that is cut off', bytes => bytes.subarray(0, bytes.length / 2)],
    ['that is empty', () => Buffer.alloc(0)],
  ])('does the same with bytecode %s', (_, change) => {
    const {refused, ...done} = buildWith(copyProgram(change))
    expect(refused.length).toBe(whole.refused.length)
    expect(refused.filter(it => it !== true)).toEqual([])
    expect(done).toEqual({status: 0, pdf: whole.pdf})
  })
})
