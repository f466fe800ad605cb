import type {Browser, Page} from 'puppeteer-core'

/** What a browser made of a page. */
export interface Seen {
  tags: string[]
  attributes: string[]
  scripts: string[]
  links: string[]
  /** Whether a text of ours ran: each sets it. */
  ran: boolean
  text: string
  /** Errors, dialogs, what the policy refused, and requests for what is no file of the site. */
  failures: string[]
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
}

/**
 * Opens the page at `path` of a site (`files`: path → content) under its own policy, does there what `act` does, and says
 * what came of it.
 */
export async function seePage(
  browser: Browser,
  {files, path}: {files: ReadonlyMap<string, string | Uint8Array>; path: string},
  act: (page: Page) => Promise<void> = async () => {},
): Promise<Seen> {
  const page = await browser.newPage()
  const failures: string[] = []
  page.on('pageerror', error => failures.push(String(error)))
  page.on('console', message => failures.push(message.text()))
  page.on('dialog', dialog => {
    failures.push(dialog.message())
    void dialog.dismiss()
  })
  await page.setRequestInterception(true)
  page.on('request', request => {
    const {pathname, origin} = new URL(request.url())
    const body = files.get(decodeURIComponent(pathname.slice(1)))
    if (origin !== 'https://site.invalid' || body === undefined) {
      failures.push(request.url())
      return void request.abort()
    }
    const contentType = types[pathname.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
    return void request.respond({contentType, body: Buffer.from(body)})
  })
  await page.goto(`https://site.invalid/${encodeURI(path)}`, {waitUntil: 'load'})
  await act(page)
  const seen = await page.evaluate(() => {
    const all = [...document.querySelectorAll('*')]
    const unique = (names: string[]) => [...new Set(names)].sort()
    return {
      tags: unique(all.map(it => it.localName)),
      attributes: unique(all.flatMap(it => it.getAttributeNames())),
      scripts: [...document.scripts].map(it => it.getAttribute('src') ?? it.text),
      links: unique(
        all.flatMap(it => ['href', 'src', 'action'].flatMap(name => it.getAttribute(name) ?? [])),
      ),
      ran: 'ran' in window,
      text: document.documentElement.innerText,
    }
  })
  await page.close()
  return {...seen, failures}
}
