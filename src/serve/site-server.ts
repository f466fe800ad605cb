/** Serves a site to browsers on this machine while it is being worked on, and tells open pages what happens to it. */
import {randomUUID} from 'node:crypto'
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {checkRequest} from './check-request.js'
import {emptyPage, type PreviewPage, toPreviewPage} from './preview-page.js'
import {readSiteFile} from './read-site-file.js'

/** What open pages are told: the site changed, or what is wrong with it, in lines; none where all is well. */
export type SiteEvent = {kind: 'changed'} | {kind: 'trouble'; lines: ReadonlyArray<string>}

export interface SiteServer {
  /** Of the first page: http://127.0.0.1:4321/. */
  url: string
  tell(event: SiteEvent): void
  /** Ends every connection. */
  close(): Promise<void>
}

export interface ServerRequest {
  /** The folder that would be published. */
  folder: string
  /** 0 takes any free one. */
  port: number
  /** Script and style of the preview, by name. */
  preview: ReadonlyMap<string, string>
}

const always = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
} as const

/** Opens the server on loopback. Rejects with the system's error where the port is taken. */
export async function openSiteServer(request: ServerRequest): Promise<SiteServer> {
  const listeners = new Set<ServerResponse>()
  // Of the site: a page that was loaded before it was another hears so, whenever it asks; of another server, too.
  const ours = randomUUID()
  let changes = 0
  const state = () => `${ours}-${changes}`
  // Pages that come later hear of the trouble that is.
  let trouble: ReadonlyArray<string> = []
  const server = createServer((asked, answer) => {
    const {port} = server.address() as AddressInfo
    const checked = checkRequest(
      {method: asked.method ?? '', host: asked.headers.host, target: asked.url ?? ''},
      port,
    )
    if ('refused' in checked) refuse(answer, checked.refused)
    else if ('path' in checked) void respondFile(asked, answer, checked.path)
    else if (checked.preview === 'events') listen(asked, answer)
    else respondPreview(asked, answer, checked.preview)
  })

  function listen(asked: IncomingMessage, answer: ServerResponse): void {
    answer.writeHead(200, {...always, 'content-type': 'text/event-stream'})
    if (asked.method === 'HEAD') {
      answer.end()
      return
    }
    answer.write(asEvent('state', state()) + asEvent('trouble', trouble))
    listeners.add(answer)
    asked.on('close', () => listeners.delete(answer))
  }

  function respondPreview(asked: IncomingMessage, answer: ServerResponse, name: string): void {
    const text = request.preview.get(name)
    if (text === undefined) {
      refuse(answer, 404)
      return
    }
    const type = name.endsWith('.css') ? 'text/css' : 'text/javascript'
    send(asked, answer, {type: `${type}; charset=utf-8`, bytes: text})
  }

  async function respondFile(
    asked: IncomingMessage,
    answer: ServerResponse,
    path: string,
  ): Promise<void> {
    const before = state()
    const file = await readSiteFile(request.folder, path)
    if (file === undefined) {
      if (!path.endsWith('.html')) return refuse(answer, 404)
      return sendPage(asked, answer, {status: 404, ...emptyPage(before)})
    }
    if (file === 'folder') {
      answer
        .writeHead(308, {
          ...always,
          location: `/${path.split('/').map(encodeURIComponent).join('/')}/`,
        })
        .end()
      return
    }
    if (!file.type.startsWith('text/html')) return send(asked, answer, file)
    sendPage(asked, answer, toPreviewPage(new TextDecoder().decode(file.bytes), before))
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({host: '127.0.0.1', port: request.port}, resolve)
  })
  const {port} = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    tell(event) {
      if (event.kind === 'trouble') trouble = event.lines
      else changes++
      const told =
        event.kind === 'trouble' ? asEvent('trouble', trouble) : asEvent('state', state())
      for (const listener of listeners) listener.write(told)
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function asEvent(name: 'state' | 'trouble', data: string | ReadonlyArray<string>): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`
}

function sendPage(
  asked: IncomingMessage,
  answer: ServerResponse,
  {html, ...rest}: PreviewPage & {status?: number},
): void {
  send(asked, answer, {type: 'text/html; charset=utf-8', bytes: html, ...rest})
}

function send(
  {method}: IncomingMessage,
  answer: ServerResponse,
  {
    type,
    bytes,
    policy = "default-src 'none'",
    status = 200,
  }: {type: string; bytes: Uint8Array | string; policy?: string; status?: number},
): void {
  const body = Buffer.from(bytes)
  answer.writeHead(status, {
    ...always,
    'content-type': type,
    'content-length': body.length,
    'content-security-policy': policy,
  })
  answer.end(method === 'HEAD' ? undefined : body)
}

function refuse(answer: ServerResponse, status: number): void {
  const headers = status === 405 ? {...always, allow: 'GET, HEAD'} : always
  answer.writeHead(status, {...headers, 'content-type': 'text/plain'}).end(`${status}\n`)
}
