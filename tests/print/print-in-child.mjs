// Run by tests as a process of its own, on the built project. It prints the sheet in the JSON file
// named first, to the file named second; or, told so third, opens the printer and waits.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {openPrinter} from '../../dist/print/printer.js'

const [input, output, task] = process.argv.slice(2)
const printer = await openPrinter()
if (task === 'wait') {
  process.stdout.write('open\n')
  setInterval(() => {}, 1000)
} else {
  const {html, files} = JSON.parse(readFileSync(input, 'utf8'))
  const decoded = files.map(([path, {type, bytes}]) => [
    path,
    {type, bytes: Buffer.from(bytes, 'base64')},
  ])
  writeFileSync(output, await printer.print({html, files: new Map(decoded)}))
  await printer.close()
  const fonts = readdirSync('/usr/share/fonts')
  process.stdout.write(JSON.stringify({browser: printer.browser, fonts}))
}
