// Leaves itself so many file handles (argv[2]), opens a printer, and says on stdout what came of it.
import {closeSync, openSync} from 'node:fs'
import {openPrinter} from '../../dist/print/printer.js'

const open = []
try {
  for (;;) open.push(openSync('/dev/null', 'r'))
} catch {
  for (const it of open.slice(0, Number(process.argv[2]))) closeSync(it)
}
let told = 'opened'
try {
  const printer = await openPrinter()
  await printer.close()
} catch (error) {
  told = error.code ?? error.stack
}
for (const it of open) {
  try {
    closeSync(it)
  } catch {}
}
process.stdout.write(told)
