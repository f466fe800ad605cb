import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {request} from 'node:http'
import {connect} from 'node:net'
import {networkInterfaces} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {openSiteServer, type SiteServer} from '../../src/serve/site-server.ts'
import {freshFolder} from '../support/cli.ts'

const home = freshFolder()
const folder = join(home, 'site')
let server: SiteServer
let port = 0

beforeAll(async () => {
  mkdirSync(join(folder, 'plan'), {recursive: true})
  writeFileSync(join(home, 'secret.txt'), 'secret')
  writeFileSync(
    join(folder, 'index.html'),
    "<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; base-uri 'none'\"></head><p>一覧",
  )
  writeFileSync(join(folder, 'plan/plan.csv'), 'a,b')
  symlinkSync(join(home, 'secret.txt'), join(folder, 'link.txt'))
  server = await openSiteServer({folder, port: 0, preview: new Map([['live.js', 'x']])})
  port = Number(new URL(server.url).port)
})

afterAll(() => server.close())

interface Answer {
  status: number | undefined
  headers: Record<string, unknown>
  body: string
}

function ask(path: string, options: {method?: string; host?: string} = {}): Promise<Answer> {
  const {method = 'GET', host = `localhost:${port}`} = options
  return new Promise((resolve, reject) => {
    const asked = request({host: '127.0.0.1', port, path, method, headers: {host}}, answer => {
      let body = ''
      answer.setEncoding('utf8')
      answer.on('data', piece => {
        body += piece
      })
      answer.on('end', () => resolve({status: answer.statusCode, headers: answer.headers, body}))
    })
    asked.on('error', reject)
    asked.end()
  })
}

const stateOf = (page: string) => /data-state="([^"]+)"/.exec(page)?.[1] ?? 'none'

/** The first events that are told; `then` is called after the first two. */
function hear(count: number, then?: () => void): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const headers = {host: `localhost:${port}`}
    const path = '/.preview/events'
    const asked = request({host: '127.0.0.1', port, path, headers}, answer => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', piece => {
        text += piece
        const events = text.split('\n\n').slice(0, -1)
        if (events.length === 2) then?.()
        if (events.length < count) return
        asked.destroy()
        resolve(events)
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}

describe('the server of the preview', () => {
  it('listens on loopback only', async () => {
    expect(new URL(server.url).hostname).toBe('127.0.0.1')
    const others = Object.values(networkInterfaces())
      .flatMap(it => it ?? [])
      .filter(it => !it.internal && it.family === 'IPv4')
    for (const {address} of others) {
      const reached = await new Promise(resolve => {
        const socket = connect({host: address, port}, () => resolve(true))
        socket.on('error', () => resolve(false))
      })
      expect([address, reached]).toEqual([address, false])
    }
  })

  it('sends a page with the policy it has, wider by its own script only, and the script', async () => {
    const {status, headers, body} = await ask('/')
    expect(status).toBe(200)
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; base-uri 'none'; script-src 'self'; style-src 'self'; connect-src 'self'",
    )
    expect(body).toContain('<p>一覧')
    expect(body).toContain('/.preview/live.js')
    expect(body).not.toContain('http-equiv')
  })

  it('sends other files as they are, their heads alone where only those are asked for', async () => {
    expect(await ask('/plan/plan.csv')).toMatchObject({status: 200, body: 'a,b'})
    expect(await ask('/plan/plan.csv', {method: 'HEAD'})).toMatchObject({
      status: 200,
      body: '',
      headers: {'content-length': '3', 'x-content-type-options': 'nosniff'},
    })
    expect(await ask('/.preview/live.js')).toMatchObject({status: 200, body: 'x'})
  })

  it('sends nothing that is not in the site, by whatever way it is asked for', async () => {
    const ways = [
      '/link.txt',
      '/../secret.txt',
      '/plan/../../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%5csecret.txt',
      '/none.html',
      '/.preview/other.js',
    ]
    for (const way of ways) expect([way, (await ask(way)).status]).toEqual([way, 404])
  })

  it('refuses other names and other methods', async () => {
    expect((await ask('/', {host: 'evil.invalid'})).status).toBe(403)
    expect((await ask('/.preview/events', {host: 'evil.invalid'})).status).toBe(403)
    expect(await ask('/', {method: 'POST'})).toMatchObject({
      status: 405,
      headers: {allow: 'GET, HEAD'},
    })
  })

  it('leads from a folder without its slash to the folder, and nowhere else', async () => {
    expect(await ask('/plan')).toMatchObject({status: 308, headers: {location: '/plan/'}})
    expect((await ask('//evil.invalid')).status).toBe(404)
  })

  it('sends a page where none is, which hears of the site, and nothing of where it was looked for', async () => {
    const {status, headers, body} = await ask('/<b>none/')
    expect(status).toBe(404)
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(body).toContain('/.preview/live.js')
    expect(body).not.toContain('none/')
  })

  it('tells open pages what changed and what is wrong, and a page that opens later, too', async () => {
    server.tell({kind: 'trouble', lines: ['</script> 3行目']})
    const before = stateOf((await ask('/')).body)
    const [state, trouble, changed] = await hear(3, () => server.tell({kind: 'changed'}))
    expect(state).toBe(`event: state\ndata: "${before}"`)
    expect(trouble).toBe('event: trouble\ndata: ["</script> 3行目"]')
    expect(changed).toBe(`event: state\ndata: "${stateOf((await ask('/')).body)}"`)
    expect(changed).not.toBe(state)
  })

  it('tells a page that was loaded before a change, and listens after it, that it is of old', async () => {
    const before = stateOf((await ask('/')).body)
    server.tell({kind: 'changed'})
    const [state] = await hear(1)
    expect(state).not.toContain(before)
    expect(state).toContain(stateOf((await ask('/')).body))
  })

  it('ends the answer where only its head is asked for, of what happens, too', async () => {
    expect(await ask('/.preview/events', {method: 'HEAD'})).toMatchObject({status: 200, body: ''})
  })

  it('says that its port is taken', async () => {
    await expect(openSiteServer({folder, port, preview: new Map()})).rejects.toMatchObject({
      code: 'EADDRINUSE',
    })
  })
})
