import type {HTTPRequest, Page, ResponseForRequest} from 'puppeteer-core'
import type {Sheet, SheetFile} from './sheet.js'

const origin = 'http://sheet.invalid'

/** Where a served sheet stands: a name that is reserved never to exist (RFC 2606). */
export const sheetAddress = `${origin}/`

// The interception below already answers nothing else. This stands behind it: what the browser
// would fetch by a way interception does not see, the page itself may not ask for.
const contentPolicy = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const dataKinds = new Set(['image', 'font'])

/** A sheet that is being served. */
export interface Service {
  /** The paths of style sheets and fonts that were asked for and are not in the sheet; filled while the page loads. */
  absent: string[]
  /** The paths of files of the sheet that were asked for and did not arrive; filled while the page loads and is printed. */
  lost: string[]
  /** Ends it, so that another sheet can be served to the page. */
  stop(): void
}

/**
 * Answers the requests of a page from a sheet, and refuses every other: an allow list by
 * construction, since deny lists of addresses have been walked around again and again.
 */
export async function serveSheet(page: Page, sheet: Sheet): Promise<Service> {
  const absent: string[] = []
  const lost: string[] = []
  let opened = false
  await page.setRequestInterception(true)
  const onRequest = (request: HTTPRequest): void => {
    const opening = !opened && request.url() === sheetAddress
    opened = true
    const answered = opening ? request.respond(composePage(sheet)) : answer(request, sheet, absent)
    answered.catch(() => {
      // The page or the browser is gone; the step that waits for the page says so.
    })
  }
  const onFailure = (request: HTTPRequest): void => {
    const path = sheetPath(request.url())
    if (path !== undefined && sheet.files.has(path) && !request.isNavigationRequest())
      lost.push(path)
  }
  page.on('request', onRequest).on('requestfailed', onFailure)
  return {
    absent,
    lost,
    stop: () => page.off('request', onRequest).off('requestfailed', onFailure),
  }
}

async function answer(request: HTTPRequest, sheet: Sheet, absent: string[]): Promise<void> {
  // "No content" leaves a page that wants to go elsewhere where it is; refused, it would show an
  // error page instead of the sheet.
  if (request.isNavigationRequest()) return request.respond({status: 204})

  const kind = request.resourceType()
  if (request.url().startsWith('data:') && dataKinds.has(kind)) return request.continue()

  const path = sheetPath(request.url())
  const file = path === undefined ? undefined : sheet.files.get(path)
  if (file !== undefined) return request.respond(composeResponse(file))
  if (path !== undefined && (kind === 'stylesheet' || kind === 'font')) absent.push(path)
  return request.abort('blockedbyclient')
}

function sheetPath(address: string): string | undefined {
  const url = new URL(address)
  if (url.origin !== origin || url.search !== '') return undefined
  try {
    return decodeURIComponent(url.pathname.slice(1))
  } catch {
    return undefined
  }
}

const hiddenOnScreen = '<style>@media screen{html{display:none!important}}</style>'

/**
 * The page with its style sheets in it, and hidden until its fonts are there (see `loadFonts`): what Chromium lays out before
 * all that it needs has come leaves traces, so that of the same sheet it makes now a page or a link more, now one less. Nor
 * is it laid out for a screen, which would take a tenth of the time that its pages take.
 */
function composePage({html, files}: Sheet): Partial<ResponseForRequest> {
  const whole = html
    .replace(/<head(?:\s[^>]{0,1000})?>/i, it => it + hiddenOnScreen)
    .replace(/<html(?=[\s>])(?![^>]{0,1000}\sstyle)/i, '$& style="display:none"')
    .replace(/<link rel="stylesheet" href="([\w.-]{1,100})">/g, (link, path) => {
      const style = files.get(path)
      return style ? `<style>${inStyle(new TextDecoder().decode(style.bytes))}</style>` : link
    })
  const bytes = new TextEncoder().encode(whole)
  return composeResponse({type: 'text/html; charset=utf-8', bytes})
}

/** No text of a style sheet ends the element that it stands in. */
function inStyle(css: string): string {
  return css.replaceAll('</', '<\\/')
}

function composeResponse(file: SheetFile): Partial<ResponseForRequest> {
  return {
    status: 200,
    contentType: file.type,
    headers: {'content-security-policy': contentPolicy, 'x-content-type-options': 'nosniff'},
    body: file.bytes,
  }
}
