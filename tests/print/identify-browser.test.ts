import {chmodSync, mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {identifyBrowser} from '../../src/print/identify-browser.js'
import {freshFolder} from '../support/cli.js'

const packages = new Map([['@sparticuz/chromium', '143.0.4']])
const machine = {env: {}, arch: 'x64', packages}

/** Puts a program with this script where `path` leads. */
function install(path: string, script: string): string {
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
  return path
}

describe('the browser that will print', () => {
  it.skipIf(process.platform === 'win32')(
    'is another one where the script that starts it stays as it is, and it is of another version',
    () => {
      const folder = freshFolder()
      const browser = join(folder, 'browser')
      const named = install(join(folder, 'start'), `exec ${browser} "$@"`)
      const identify = () => identifyBrowser({...machine, platform: 'linux', named})
      install(browser, 'echo Chromium 143.0.1')
      const before = identify()
      expect(identify()).toBe(before)
      install(browser, 'echo Chromium 143.0.2')
      expect(identify()).not.toBe(before)
    },
  )

  it('is another one on Windows where the folder of its version has another name', () => {
    const folder = freshFolder()
    const named = install(join(folder, 'chrome.exe'), '')
    const identify = () => identifyBrowser({...machine, platform: 'win32', named})
    mkdirSync(join(folder, '143.0.1'))
    const before = identify()
    mkdirSync(join(folder, '144.0.1'))
    expect(identify()).not.toBe(before)
  })

  it('is named though it cannot be started, or is not there', () => {
    const folder = freshFolder()
    const silent = install(join(folder, 'silent'), 'exit 1')
    const identify = (named: string) => identifyBrowser({...machine, platform: 'linux', named})
    expect(identify(silent)).toContain(silent)
    expect(identify(folder)).toContain(folder)
    expect(identify(join(folder, 'none'))).toContain('none')
  })

  it('is told by the package that brings it, without starting any', () => {
    const identified = identifyBrowser({...machine, platform: 'linux', named: undefined})
    expect(identified).toBe('@sparticuz/chromium 143.0.4')
  })
})
