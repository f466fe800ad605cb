/** What the preview adds to a page lives under this path, where no document can be. */
export const previewPath = '/.preview/'

const policyTag = /<meta http-equiv="?Content-Security-Policy"? content="([^"<>]*)">/i

/** What the preview's own script needs besides. */
const own = ['script-src', 'style-src', 'connect-src'].map(it => `${it} 'self'`)

/** A page as the preview shows it, and the policy that its response bears. */
export interface PreviewPage {
  html: string
  policy: string
}

/**
 * A page of the site with the script that loads it again. Its policy moves from the page into the response, wider by no
 * more than what that script needs; what would be published stays as it is. `state`: of the site before the page was read.
 */
export function toPreviewPage(html: string, state: string): PreviewPage {
  const [tag = '', content = "default-src 'none'"] = policyTag.exec(html) ?? []
  const ownNames = own.map(it => it.split(' ', 1)[0])
  const kept = content
    .split(';')
    .map(it => it.trim())
    .filter(it => it !== '' && !ownNames.includes(it.split(' ', 1)[0]))
  return {
    html: html.replace(tag, '').replace('</head>', () => `${partsFor(state)}</head>`),
    policy: [...kept, ...own].join('; '),
  }
}

/** What stands where no page is (yet): it says what is wrong, and is loaded again when the site is another. */
export function emptyPage(state: string): PreviewPage {
  const html = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>404</title>${partsFor(state)}</head><body><p>404</p></body></html>`
  return {html, policy: ["default-src 'none'", ...own].join('; ')}
}

function partsFor(state: string): string {
  return `<link rel="stylesheet" href="${previewPath}live.css"><script defer src="${previewPath}live.js" data-state="${state}"></script>`
}
