import {describe, expect, it} from 'vitest'
import {startRebuilds} from '../../src/watch/rebuild.ts'

/** Work that notes what it does, each step ending when it is let go on. */
function slowWork() {
  const steps: string[] = []
  const waiting: Array<() => void> = []
  const step = (name: string) =>
    new Promise<void>(resolve => {
      steps.push(name)
      waiting.push(resolve)
    })
  const rebuilds = startRebuilds({
    settle: () => step('settle'),
    makePages: () => step('pages'),
    async makePapers(signal) {
      signal.addEventListener('abort', () => waiting.shift()?.())
      await step('papers')
    },
  })
  return {
    steps,
    rebuilds,
    /** Lets the step that waits go on. */
    async next(): Promise<void> {
      waiting.shift()?.()
      for (let turn = 0; turn < 10; turn++) await Promise.resolve()
    },
  }
}

describe('rebuilding', () => {
  it('waits for the saves to settle, then makes pages, then papers', async () => {
    const {steps, rebuilds, next} = slowWork()
    rebuilds.changed()
    for (let step = 0; step < 3; step++) await next()
    await rebuilds.idle()
    expect(steps).toEqual(['settle', 'pages', 'papers'])
  })

  it('is done once for saves that come together', async () => {
    const {steps, rebuilds, next} = slowWork()
    for (let save = 0; save < 5; save++) rebuilds.changed()
    for (let step = 0; step < 4; step++) await next()
    await rebuilds.idle()
    expect(steps).toEqual(['settle', 'settle', 'pages', 'papers'])
  })

  it('is done once for saves that come one after the other, but does not wait for ever', async () => {
    const {steps, rebuilds, next} = slowWork()
    rebuilds.changed()
    for (let save = 0; save < 3; save++) {
      rebuilds.changed()
      await next()
    }
    for (let step = 0; step < 3; step++) await next()
    await rebuilds.idle()
    expect(steps).toEqual(['settle', 'settle', 'settle', 'settle', 'pages', 'papers'])
    steps.length = 0
    for (let save = 0; save < 20; save++) {
      rebuilds.changed()
      await next()
    }
    const made = steps.filter(it => it === 'pages').length
    expect([made > 0, made < 5]).toEqual([true, true])
  })

  it('makes the pages again before any paper when something is saved meanwhile', async () => {
    const {steps, rebuilds, next} = slowWork()
    rebuilds.changed()
    await next()
    rebuilds.changed()
    for (let step = 0; step < 4; step++) await next()
    await rebuilds.idle()
    expect(steps).toEqual(['settle', 'pages', 'settle', 'pages', 'papers'])
  })

  it('lets papers go for pages that are newer', async () => {
    const {steps, rebuilds, next} = slowWork()
    rebuilds.changed()
    await next()
    await next()
    rebuilds.changed()
    for (let step = 0; step < 4; step++) await next()
    await rebuilds.idle()
    expect(steps).toEqual(['settle', 'pages', 'papers', 'settle', 'pages', 'papers'])
  })

  it('makes nothing any more when it was stopped', async () => {
    const {steps, rebuilds, next} = slowWork()
    rebuilds.changed()
    await next()
    const stopped = rebuilds.stop()
    rebuilds.changed()
    await next()
    await stopped
    expect(steps).toEqual(['settle', 'pages'])
  })
})
