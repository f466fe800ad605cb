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

  it('tells open pages what changed and what is wrong, and a page that opens later, too', async () => {
    server.tell({kind: 'trouble', lines: ['</script> 3行目']})
    const heard = await new Promise<string>((resolve, reject) => {
      const path = '/.preview/events'
      const asked = request(
        {host: '127.0.0.1', port, path, headers: {host: `localhost:${port}`}},
        answer => {
          let text = ''
          answer.setEncoding('utf8')
          answer.on('data', piece => {
            text += piece
            if (!text.includes('changed')) server.tell({kind: 'changed'})
            else {
              asked.destroy()
              resolve(text)
            }
          })
        },
      )
      asked.on('error', reject)
      asked.end()
    })
    expect(heard).toBe('event: trouble\ndata: ["</script> 3行目"]\n\nevent: changed\ndata: []\n\n')
  })

  it('says that its port is taken', async () => {
    await expect(openSiteServer({folder, port, preview: new Map()})).rejects.toMatchObject({
      code: 'EADDRINUSE',
    })
  })
})
