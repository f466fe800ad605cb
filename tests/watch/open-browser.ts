import puppeteer, {type Browser} from 'puppeteer-core'
import {findBrowser} from '../site/find-browser.ts'

/** A browser as a person has one: unlike the one that prints, it may speak to servers on this machine. */
export async function openBrowser(): Promise<Browser> {
  const {path, libraries} = await findBrowser()
  const own = process.env.LD_LIBRARY_PATH
  return puppeteer.launch({
    executablePath: path,
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    env: {
      ...process.env,
      LC_ALL: 'C.UTF-8',
      ...(libraries && {LD_LIBRARY_PATH: own ? `${libraries}:${own}` : libraries}),
    },
  })
}
