import {previewPath} from './preview-page.js'

/** What a request asks for, as far as it decides whether it is answered. */
export interface Asked {
  method: string
  /** The `Host` header. */
  host: string | undefined
  /** Path and query as they stand in the request. */
  target: string
}

/** Where the answer stands, in the site or in the preview's own things, or the status that refuses it. */
export type Checked = {path: string} | {preview: string} | {refused: 400 | 403 | 404 | 405}

/**
 * Whether a request may be answered by a server on loopback at `port`. Pages of others can make a browser ask here under a
 * name of theirs that leads to this machine (DNS rebinding), so only our own names are answered; and nothing is changed
 * by asking, so only GET and HEAD are.
 */
export function checkRequest({method, host, target}: Asked, port: number): Checked {
  if (host === undefined || !ownHosts(port).has(host.toLowerCase())) return {refused: 403}
  if (method !== 'GET' && method !== 'HEAD') return {refused: 405}
  if (!target.startsWith('/')) return {refused: 400}
  const decoded = decode(target.split(/[?#]/, 1)[0] ?? '')
  if (decoded === undefined) return {refused: 400}
  const steps = decoded.split('/').slice(1)
  if (steps.some(it => it === '..' || it === '.' || /[\\\0]/.test(it))) return {refused: 404}
  const [first = '', second = ''] = steps
  if (`/${first}/` === previewPath && steps.length === 2) return {preview: second}
  // Not even what a half-made file is called may be asked for.
  if (steps.some(it => it.startsWith('.'))) return {refused: 404}
  const inside = steps.filter(it => it !== '').join('/')
  return {path: decoded.endsWith('/') ? `${inside}${inside && '/'}index.html` : inside}
}

function ownHosts(port: number): ReadonlySet<string> {
  const names = ['localhost', '127.0.0.1', '[::1]']
  return new Set(names.flatMap(it => (port === 80 ? [it, `${it}:80`] : [`${it}:${port}`])))
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
