/** From a saved text to the page in a browser that has loaded again: `watch` on a text of `sources/`, all on loopback. */
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {performance} from 'node:perf_hooks'
import {fileURLToPath} from 'node:url'
import {openBrowser} from '../support/open-browser.mjs'
import {median} from './statistics.mjs'

const pathOf = path => fileURLToPath(new URL(path, import.meta.url))
const name = 'minahoshi-kihon-keikaku'
const source = pathOf(`../../sources/${name}.md`)
const leastRounds = 5

/** One text saved again and again, each time when its paper is made; with the browser that prints as the one that looks. */
export async function measureWatch({rounds, say}) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-watch-'))
  const copy = join(folder, `${name}.md`)
  const text = readFileSync(source, 'utf8')
  writeFileSync(copy, text)
  const watching = startWatch(copy, join(folder, 'out'))
  const browser = await openBrowser()
  try {
    const url = await watching.said(/http:\S+\//)
    await watching.said(/PDFs made again/)
    const page = await browser.newPage()
    await page.goto(`${url}${name}/`, {waitUntil: 'load'})
    const milliseconds = []
    for (let round = 1; round <= Math.max(rounds, leastRounds); round++) {
      const mark = `（${round}度目）`
      const papers = watching.said(/PDFs made again/)
      const start = performance.now()
      writeFileSync(copy, text.replace('基本目標 1 ', `基本目標 1 ${mark}`))
      do await once(page, 'load')
      while (!(await page.content()).includes(mark))
      milliseconds.push(performance.now() - start)
      await papers
    }
    const row = {
      name: 'save → reloaded page',
      rounds: milliseconds.length,
      milliseconds: Math.round(median(milliseconds)),
      spread: `${Math.round(Math.min(...milliseconds))}–${Math.round(Math.max(...milliseconds))}`,
    }
    say(`${row.name}: ${row.milliseconds} ms (${row.spread}), ${row.rounds} saves`)
    return row
  } finally {
    await browser.close()
    await watching.end()
    rmSync(folder, {recursive: true, force: true})
  }
}

/** `watch` in a process of its own, at a port that is free. */
function startWatch(path, out) {
  const args = [pathOf('../../dist/cli.js'), 'watch', path, '--out', out, '--lang', 'en']
  const child = spawn(process.execPath, args, {stdio: ['ignore', 'pipe', 'inherit']})
  const exited = once(child, 'exit')
  let told = ''
  let tell = () => {}
  child.stdout.on('data', piece => {
    told += piece
    tell()
  })
  return {
    /** What it says next that is so; rejects where it ends before. */
    said: words =>
      new Promise((resolve, reject) => {
        exited.then(() => reject(new Error(`watch ended: ${told}`)), reject)
        const before = tell
        tell = () => {
          before()
          const found = words.exec(told)
          if (!found) return
          told = told.slice(found.index + found[0].length)
          tell = before
          resolve(found[0])
        }
        tell()
      }),
    async end() {
      child.kill('SIGINT')
      await exited
    },
  }
}
