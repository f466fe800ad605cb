import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {composeSheet} from './compose-sheet.ts'
import {readPdf} from './read-pdf.ts'

const child = fileURLToPath(new URL('print-in-child.mjs', import.meta.url))
const built = fileURLToPath(new URL('../../dist/print/printer.js', import.meta.url))

// What a machine with nothing but Node lacks: its fonts, the libraries of browsers, browsers.
const hide = `
set -eu
for folder in /usr/share/fonts /usr/local/share/fonts /etc/fonts "$HOME/.fonts" "$HOME/.local/share/fonts"; do
  if [ -d "$folder" ]; then mount -t tmpfs tmpfs "$folder"; fi
done
for library in /usr/lib/x86_64-linux-gnu/libnss3.so* /usr/lib/x86_64-linux-gnu/libnssutil3.so* \\
  /usr/lib/x86_64-linux-gnu/libnspr4.so* /usr/lib/x86_64-linux-gnu/libexpat.so* \\
  /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome /usr/bin/google-chrome-stable; do
  if [ -e "$library" ]; then mount --bind /dev/null "$library"; fi
done
exec env HOME="$EMPTY_HOME" "$@"
`

const unshare = process.getuid?.() === 0 ? ['-m'] : ['-rm']

function findObstacle(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return 'the bundled browser is for Linux x64'
  if (!existsSync(built)) return 'the project is not built'
  const probe = spawnSync('unshare', [...unshare, 'sh', '-c', 'mount -t tmpfs tmpfs /mnt'])
  return probe.status === 0 ? undefined : 'mount namespaces are not allowed here'
}

const obstacle = findObstacle()

test('a machine without fonts, libraries and browsers prints Japanese text', async ({skip}) => {
  skip(obstacle !== undefined, obstacle)
  const folder = mkdtempSync(join(tmpdir(), 'print-test-'))
  const home = join(folder, 'home')
  mkdirSync(home, {mode: 0o700})
  const sheet = await composeSheet('<h1>進捗の報告</h1><p>待機児童数 <b>105人</b></p>')
  const files = [...sheet.files].map(([path, {type, bytes}]) => [
    path,
    {type, bytes: Buffer.from(bytes).toString('base64')},
  ])
  const [input, output] = [join(folder, 'sheet.json'), join(folder, 'sheet.pdf')]
  writeFileSync(input, JSON.stringify({html: sheet.html, files}))

  const command = ['sh', '-c', hide, 'sh', process.execPath, child, input, output]
  const {XDG_CACHE_HOME: _, ...env} = process.env
  const run = spawnSync('unshare', [...unshare, ...command], {
    env: {...env, EMPTY_HOME: home},
    encoding: 'utf8',
  })
  const pdf = run.status === 0 ? await readPdf(readFileSync(output)) : undefined
  rmSync(folder, {recursive: true})

  expect(run.stderr).toBe('')
  expect(JSON.parse(run.stdout)).toEqual({
    browser: expect.stringMatching(/^bundled headless shell /),
    fonts: [],
  })
  expect(pdf?.pages[0]?.text).toBe('1進捗の報告待機児童数105人')
  expect(pdf?.fonts).toEqual(['BIZUDPGothic-Bold', 'BIZUDPGothic-Regular'])
}, 60_000)
