import {readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {readSettings} from '../../src/settings/settings.js'

describe('the settings that the README shows', () => {
  it.each(['README.md', 'README.ja.md'])('are settings: %s', name => {
    const [, shown = ''] =
      /```yaml\n(municipality:[\s\S]*?)```/.exec(readFileSync(name, 'utf8')) ?? []
    const file = new VFile({value: shown, path: name})
    const settings = readSettings(file)
    expect(file.messages.map(String)).toEqual([])
    expect(settings?.theme).toMatchObject({logo: {file: 'logo.svg'}, running: {header: '{goal}'}})
    expect(settings?.templates).toBe('our-templates')
  })
})
