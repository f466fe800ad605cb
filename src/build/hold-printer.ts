import type {Printer} from '../print/printer.js'
import type {Workshop} from './workshop.js'

/** The browser of one build. */
export interface HeldPrinter {
  /** Which one the settings name. */
  name: string | undefined
  /** Loads what starts it. */
  prepare(): void
  /** Starts it, once. Throws a `NoBrowserError`. */
  open(): Promise<Printer>
  /** Ends it for good; gives it back where it was started. */
  close(): Promise<Printer | undefined>
}

/** Holds a browser that is not started yet: it may be as soon as it is known that a paper is to be printed. */
export function holdPrinter(name: string | undefined, workshop: Workshop): HeldPrinter {
  let opening: Promise<Printer> | undefined
  let closing: Promise<Printer | undefined> | undefined
  const end = async () => {
    const printer = await opening?.catch(() => undefined)
    await printer?.close()
    return printer
  }
  return {
    name,
    prepare: () => workshop.preparePrinting(),
    open() {
      opening ??= workshop.openPrinter(name)
      // Whoever prints hears of it; where nobody does in the end, it was no fault.
      opening.catch(() => {})
      return opening
    },
    close() {
      closing ??= end()
      return closing
    },
  }
}
