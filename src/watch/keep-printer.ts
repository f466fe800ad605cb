import type {Printer} from '../print/printer.js'

type OpenPrinter = (browser: string | undefined) => Promise<Printer>

/** A browser that stays open between builds. */
export interface KeptPrinter {
  /** In place of the function of the workshop. */
  openPrinter: OpenPrinter
  /** Ends the browser, if one was started. */
  close(): Promise<void>
}

/** Opens a printer once for each browser that is asked for; builds close it without effect. */
export function keepPrinter(open: OpenPrinter): KeptPrinter {
  const opened = new Map<string | undefined, ReturnType<OpenPrinter>>()
  return {
    async openPrinter(browser) {
      const opening = opened.get(browser) ?? open(browser)
      opened.set(browser, opening)
      try {
        return {...(await opening), close: async () => {}}
      } catch (error) {
        opened.delete(browser)
        throw error
      }
    },
    async close() {
      for (const opening of opened.values()) await (await opening.catch(() => undefined))?.close()
    },
  }
}
