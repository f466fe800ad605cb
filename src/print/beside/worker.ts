/** A thread: does the jobs that it is asked for, several at once as far as they wait for the browser; loads what they need. */
import {parentPort} from 'node:worker_threads'
import type {Printer} from '../printer.js'
import type {Jobs, Order, Reply} from './jobs.js'
import {packError} from './pack-error.js'

type Worked = {
  [Name in keyof Jobs]: (...given: Parameters<Jobs[Name]>) => Promise<ReturnType<Jobs[Name]>>
}

const printers = new Map<number, Printer>()

const jobs: Worked = {
  async prepareFinishing() {
    await (await import('../subset-fonts.js')).prepareFonts()
    await import('../finish-pdf.js')
  },
  async preparePrinting() {
    await import('../guard-browser.js')
    const {preparePrinter} = await import('../printer.js')
    await import('../launch-browser.js').then(it => it.loadPuppeteer())
    await preparePrinter()
  },
  async open({printer, options, folder, processes}) {
    const {guardIn} = await import('../guard-browser.js')
    const {openPrinter} = await import('../printer.js')
    const opened = await openPrinter({...options, guard: guardIn(folder, processes)})
    printers.set(printer, opened)
    const {browser, unsandboxed} = opened
    return {browser, ...(unsandboxed && {unsandboxed})}
  },
  print: async ({printer, sheet}) => findPrinter(printer).print(sheet),
  close: async ({printer}) => findPrinter(printer).close(),
  cut: async ({text, format, fonts}) =>
    (await import('../subset-fonts.js')).subsetFonts(text, format, fonts),
  finish: async ({printed, about, openNumbers}) =>
    (await import('../finish-pdf.js')).finishPdf(printed, about, openNumbers),
}

parentPort?.on('message', async (order: Order) => {
  parentPort?.postMessage(await reply(order))
})

async function reply({number, name, given}: Order): Promise<Reply> {
  try {
    return {number, done: await jobs[name](given as never)}
  } catch (error) {
    return {number, error: packError(error)}
  }
}

function findPrinter(number: number): Printer {
  const printer = printers.get(number)
  if (!printer) throw new Error(`there is no printer ${number}`)
  return printer
}
