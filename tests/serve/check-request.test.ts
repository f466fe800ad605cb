import {describe, expect, it} from 'vitest'
import {checkRequest} from '../../src/serve/check-request.ts'

const port = 4321
const get = (target: string, host: string | undefined = 'localhost:4321', method = 'GET') =>
  checkRequest({method, host, target}, port)

describe('a request to the preview', () => {
  it.each([
    ['/', 'index.html'],
    ['/plan/', 'plan/index.html'],
    ['/plan/index.html?goal=1#x', 'plan/index.html'],
    ['/%E8%A8%88%E7%94%BB/', '計画/index.html'],
    ['//plan//', 'plan/index.html'],
  ])('for %s is one for the file %s of the site', (target, path) => {
    expect(get(target)).toEqual({path})
  })

  it.each(['localhost:4321', 'LOCALHOST:4321', '127.0.0.1:4321', '[::1]:4321'])(
    'to %s is answered',
    host => {
      expect(get('/', host)).toEqual({path: 'index.html'})
    },
  )

  it.each([
    undefined,
    '',
    'evil.invalid',
    'evil.invalid:4321',
    'localhost',
    'localhost:80',
    '127.0.0.1.evil.invalid:4321',
    '0.0.0.0:4321',
  ])('to %s is refused: another name may lead here from a page of others', host => {
    expect(checkRequest({method: 'GET', host, target: '/'}, port)).toEqual({refused: 403})
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', 'PATCH', ''])(
    'by %s is refused: nothing can be changed by asking',
    method => {
      expect(get('/', 'localhost:4321', method)).toEqual({refused: 405})
    },
  )

  it.each([
    '/../x',
    '/..%2f..%2fetc/passwd',
    '/%2e%2e/x',
    '/a/../../x',
    '/a/%2e%2e/%2e%2e/x',
    '/..\\x',
    '/%5c..%5cx',
    '/x%00.html',
    '/.shinchoku.json',
    '/.git/config',
    '/./x',
  ])('for %s finds nothing', target => {
    expect(get(target)).toEqual({refused: 404})
  })

  it.each(['/%', '/%zz', '/%c0%ae%c0%ae/', 'http://evil.invalid/', '*'])(
    'for %s is none that can be read',
    target => {
      expect(get(target)).toEqual({refused: 400})
    },
  )

  it('for a thing of the preview names it', () => {
    expect(get('/.preview/live.js')).toEqual({preview: 'live.js'})
    expect(get('/.preview/x/live.js')).toEqual({refused: 404})
  })
})
