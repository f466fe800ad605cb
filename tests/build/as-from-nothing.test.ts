import {beforeEach, describe, expect, it} from 'vitest'
import {type MemoryWorld, memoryWorld} from '../support/memory-world.js'
import {testWorkshop} from '../support/workshop.js'
import {buildFolder, outputs, put, settings, twoTexts} from './two-texts.js'

let world: MemoryWorld

beforeEach(async () => {
  world = twoTexts()
  await buildFolder(world)
})

const ours = testWorkshop(memoryWorld({})).templates

function copyOurs(name: string, change: (text: string) => string = it => it): void {
  put(world, `in/own/${name}`, change(ours.get(name) ?? ''))
}

/** What is built now, and what is built of the same files where nothing was built before. */
async function buildBoth() {
  await buildFolder(world)
  const fresh = memoryWorld(
    Object.fromEntries([...world.files].filter(([path]) => path.startsWith('in/'))),
  )
  await buildFolder(fresh)
  return {now: outputs(world), fromNothing: outputs(fresh)}
}

describe('what is built upon what was there is what is built from nothing, where', () => {
  beforeEach(() => put(world, 'in/settings.yaml', `${settings}templates: own\n`))

  it('a template of another page is not ours any more, and is again', async () => {
    copyOurs('site/index.hbs')
    const own = await buildBoth()
    expect(own.now).toEqual(own.fromNothing)
    put(world, 'in/settings.yaml', settings)
    const again = await buildBoth()
    expect(again.now).toEqual(again.fromNothing)
  })

  it.each([
    '{{> "partials/contents" this}}',
    "{{> 'partials/contents' this}}",
    '{{> partials/[目次] this}}',
    '{{> partials/目次 this}}',
    '{{#> partials/目次 this}}{{/partials/目次}}',
  ])('a partial changed that a template uses as %s', async use => {
    const file = use.includes('目次') ? 'partials/目次.hbs' : 'partials/contents.hbs'
    copyOurs('report/page.hbs', it => it.replace('{{> partials/contents this}}', use))
    put(world, `in/own/${file}`, '<p>前</p>')
    await buildFolder(world)
    put(world, `in/own/${file}`, '<p>後</p>')
    const {now, fromNothing} = await buildBoth()
    expect(now.get('site/a/index.html')).toContain('後')
    expect(now).toEqual(fromNothing)
  })
})
