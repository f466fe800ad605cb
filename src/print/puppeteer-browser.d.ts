/** Its types are written twice in the package; these are the ones that everybody else uses. */
declare module 'puppeteer-core/lib/puppeteer/puppeteer-core-browser.js' {
  import type {Puppeteer} from 'puppeteer-core'

  const puppeteer: Pick<Puppeteer, 'connect'>
  export default puppeteer
}
