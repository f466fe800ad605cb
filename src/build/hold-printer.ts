import type {Printer, Unsandboxed} from '../print/printer.js'
import type {Workshop} from './workshop.js'

/** The browser of one build. */
export interface HeldPrinter {
  /** Which one the settings name. */
  name: string | undefined
  /** Starts it, once. Throws a `NoBrowserError`. */
  open(): Promise<Printer>
  /** Why it is without a sandbox, where it was started and is. */
  unsandboxed(): Promise<Unsandboxed | undefined>
  /** Ends it for good. */
  close(): Promise<void>
}

/** Holds a browser that is not started yet: it may be as soon as it is known that a paper is to be printed. */
export function holdPrinter(name: string | undefined, workshop: Workshop): HeldPrinter {
  let opening: Promise<Printer> | undefined
  let closing: Promise<void> | undefined
  const opened = async () => opening?.catch(() => undefined)
  const end = async () => {
    await (await opened())?.close()
  }
  return {
    name,
    open() {
      opening ??= workshop.openPrinter(name)
      // Whoever prints hears of it; where nobody does in the end, it was no fault.
      opening.catch(() => {})
      return opening
    },
    unsandboxed: async () => (await opened())?.unsandboxed,
    close() {
      closing ??= end()
      return closing
    },
  }
}
