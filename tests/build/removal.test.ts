import {expect, it} from 'vitest'
import {buildFolder, outputs, put, rebuild, text, twoTexts} from './two-texts.js'

const after = 'with a text that is gone'

it(`removes what was made ${after}, and only that; the list is without it`, async () => {
  const world = twoTexts()
  await buildFolder(world)
  put(world, 'out/site/b/note.txt', 'foreign')
  put(world, 'out/pdf/other.pdf', 'foreign')
  await rebuild(world, it => void it.files.delete('in/b.txt'))
  const left = [...outputs(world).keys()].filter(it => /(?:^|\/)b[./]/.test(it))
  expect(left).toEqual(['site/b/note.txt'])
  expect(outputs(world).get('pdf/other.pdf')).toBe('foreign')
  expect(outputs(world).get('site/index.html')).toContain('a/index.html')
  expect(outputs(world).get('site/index.html')).not.toContain('b/index.html')
})

it(`leaves the same as if the text had never been there, ${after}`, async () => {
  const [world, never] = [twoTexts(), twoTexts()]
  never.files.delete('in/b.txt')
  await buildFolder(never)
  await buildFolder(world)
  await rebuild(world, it => void it.files.delete('in/b.txt'))
  expect([...outputs(world)]).toEqual([...outputs(never)])
})

it('keeps a YAML that was edited by hand, and what was made of it', async () => {
  const world = twoTexts()
  await buildFolder(world)
  put(world, 'out/data/b.yaml', `${outputs(world).get('data/b.yaml')}# mine\n`)
  await rebuild(world, it => void it.files.delete('in/b.txt'))
  expect(outputs(world).get('data/b.yaml')).toContain('# mine')
  expect(outputs(world).has('site/b/index.html')).toBe(true)
})

it('names its files anew where settings give a document another id', async () => {
  const [world, fresh] = [twoTexts(), twoTexts()]
  await buildFolder(world)
  const settings = 'documents: {b.txt: {id: hedges}}\n'
  await rebuild(world, it => put(it, 'in/settings.yaml', settings))
  put(fresh, 'in/settings.yaml', settings)
  await buildFolder(fresh)
  expect([...outputs(world)]).toEqual([...outputs(fresh)])
})

it('keeps what is made of a text that has another name now, and the id that it had', async () => {
  const [world, fresh] = [twoTexts(), twoTexts()]
  await buildFolder(world)
  const rename = (it: typeof world) => {
    put(it, 'in/c.txt', String(it.files.get('in/b.txt')))
    it.files.delete('in/b.txt')
    put(it, 'in/settings.yaml', 'documents: {c.txt: {id: b}}\n')
  }
  await rebuild(world, rename)
  rename(fresh)
  await buildFolder(fresh)
  expect([...outputs(world)]).toEqual([...outputs(fresh)])
})

it('keeps the documents of other calls on the site, and removes none that it was not asked for', async () => {
  const world = twoTexts()
  await buildFolder(world, {paths: ['in/a.txt'], folders: []})
  await buildFolder(world, {paths: ['in/b.txt'], folders: []})
  const both = twoTexts()
  await buildFolder(both)
  expect([...outputs(world)]).toEqual([...outputs(both)])
  world.files.delete('in/a.txt')
  await buildFolder(world, {paths: ['in/b.txt'], folders: []})
  expect(outputs(world).has('pdf/a.pdf')).toBe(true)
})

it('takes out the YAML when only data is made, and the rest when the YAML is rendered', async () => {
  const world = twoTexts()
  await buildFolder(world, {make: 'data'})
  const render = () => {
    const paths = [...world.files.keys()].filter(it => /^out\/data\/[^/]*\.yaml$/.test(it))
    return buildFolder(world, {from: 'yaml', paths, folders: ['out/data']})
  }
  await render()
  expect(outputs(world).has('pdf/b.pdf')).toBe(true)
  expect((await render()).counts).toMatchObject({written: 0, removed: 0})
  world.files.delete('in/b.txt')
  await buildFolder(world, {make: 'data'})
  expect(outputs(world).has('data/b.yaml')).toBe(false)
  await render()
  expect([...outputs(world).keys()].filter(it => /(?:^|\/)b[./]/.test(it))).toEqual([])
})

it('makes each output that is lost or was changed the same again', async () => {
  const world = twoTexts()
  await buildFolder(world)
  const before = outputs(world)
  for (const [index, path] of [...before.keys()].entries()) {
    if (index % 2 === 0) world.files.delete(`out/${path}`)
    else if (!/^data\/[^/]*\.yaml$/.test(path)) put(world, `out/${path}`, 'changed')
    await buildFolder(world)
    expect(outputs(world).get(path), path).toBe(before.get(path))
  }
  expect([...outputs(world)]).toEqual([...before])
})

it('lists no document twice, and removes the list with the last document', async () => {
  const world = twoTexts()
  await buildFolder(world)
  await rebuild(world, it => {
    it.files.delete('in/a.txt')
    it.files.delete('in/b.txt')
  })
  expect([...outputs(world).keys()]).toEqual(['data/shinchoku-1.schema.json'])
  put(world, 'in/a.txt', text)
  await buildFolder(world)
  expect(outputs(world).get('site/index.html')?.split('href="a/index.html"')).toHaveLength(2)
})
