import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type BrowserPlace, type BrowserSearch, findBrowsers} from '../../src/print/find-browser.ts'

const bundled = {path: '/cache/headless-shell', libraries: '/cache/lib'}

function search(given: Partial<BrowserSearch> & {files?: string[]}): BrowserSearch {
  return {
    platform: 'linux',
    arch: 'x64',
    env: {PATH: '/usr/local/bin:/usr/bin'},
    exists: path => given.files?.includes(path) ?? false,
    unpackBundled: async () => bundled,
    listDownloaded: async () => [],
    ...given,
  }
}

async function findAll(given: BrowserSearch): Promise<BrowserPlace[]> {
  const places: BrowserPlace[] = []
  for await (const place of findBrowsers(given)) places.push(place)
  return places
}

async function findFiles(given: BrowserSearch): Promise<[string, string][]> {
  const places = await findAll(given)
  return places.flatMap(({file}) => (file ? [[file.kind, file.path] as [string, string]] : []))
}

describe('the search for a browser', () => {
  test('goes from the bundled one over the downloaded to the installed', async () => {
    const files = await findFiles(
      search({
        files: ['/dl/shell', '/dl/chrome', '/usr/bin/chromium', '/usr/local/bin/google-chrome'],
        listDownloaded: async () => ['/dl/shell', '/dl/chrome'],
      }),
    )
    expect(files).toEqual([
      ['bundled', '/cache/headless-shell'],
      ['downloaded', '/dl/shell'],
      ['downloaded', '/dl/chrome'],
      ['installed', '/usr/local/bin/google-chrome'],
      ['installed', '/usr/bin/chromium'],
    ])
  })

  test('takes a named browser and looks for no other, the settings before the environment', async () => {
    const env = {SHINCHOKU_BROWSER: '/own/b', PUPPETEER_EXECUTABLE_PATH: '/own/c', PATH: '/usr/bin'}
    const files = ['/own/a', '/own/b', '/own/c', '/usr/bin/chromium']
    expect(await findFiles(search({named: '/own/a', env, files}))).toEqual([['named', '/own/a']])
    expect(await findFiles(search({env, files}))).toEqual([['named', '/own/b']])
    expect(await findFiles(search({env: {...env, SHINCHOKU_BROWSER: ''}, files}))).toEqual([
      ['named', '/own/c'],
    ])
  })

  test('says that a named browser is not there instead of taking another', async () => {
    const places = await findAll(search({named: '/own/a', files: ['/usr/bin/chromium']}))
    expect(places).toEqual([{place: '/own/a', reason: 'not there'}])
  })

  test('leaves the bundled browser alone where it cannot run', async () => {
    const given = search({
      arch: 'arm64',
      unpackBundled: async () => expect.unreachable(),
      files: ['/usr/bin/chromium'],
    })
    expect(await findFiles(given)).toEqual([['installed', '/usr/bin/chromium']])
  })

  test('goes on, with the reason, when the bundled browser cannot be unpacked', async () => {
    const error = new Error('no space')
    const [first] = await findAll(search({unpackBundled: () => Promise.reject(error)}))
    expect(first).toEqual({place: '@sparticuz/chromium', reason: 'no space', error})
  })

  test('finds Chrome in the applications of macOS', async () => {
    const path = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    const given = search({platform: 'darwin', arch: 'arm64', files: [path]})
    expect(await findFiles(given)).toEqual([['installed', path]])
  })

  test('finds Edge in the program files of Windows', async () => {
    const path = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
    const env = {ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)'}
    expect(await findFiles(search({platform: 'win32', env, files: [path]}))).toEqual([
      ['installed', path],
    ])
  })

  test('gives every place without a browser a reason, on every system', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<NodeJS.Platform>('linux', 'darwin', 'win32'),
        fc.constantFrom('x64', 'arm64'),
        fc.dictionary(fc.constantFrom('PATH', 'HOME', 'ProgramFiles', 'LOCALAPPDATA'), fc.string()),
        async (platform, arch, env) => {
          const places = await findAll(search({platform, arch, env}))
          expect(places.length).toBeGreaterThan(3)
          for (const {file, reason} of places)
            expect((file === undefined) !== (reason === undefined)).toBe(true)
        },
      ),
    )
  })
})
