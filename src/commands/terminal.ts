import {fill, type Language} from '../messages/catalogue.js'

/** Where a command speaks: results on one stream, progress and trouble on the other. */
export interface Terminal {
  out(text: string): void
  err(text: string): void
  /** Whether `err` is a terminal, where a line can be written over. */
  live: boolean
  /** Whether `out` may be coloured. */
  colour: boolean
  lang: Language
}

/** Progress on one line that writes over itself on a terminal, as plain lines at each start elsewhere. */
export function showProgress(terminal: Terminal, quiet: boolean) {
  return (step: 'read' | 'print', done: number, total: number): void => {
    if (quiet || total === 0) return
    const name = fill(terminal.lang, `progress-${step}`)
    if (terminal.live)
      terminal.err(done < total ? `\r\u001b[K${name} ${done + 1}/${total}` : '\r\u001b[K')
    else if (done === 0)
      terminal.err(`${fill(terminal.lang, 'progress-count', {step: name, count: total})}\n`)
  }
}

const codes = {error: 31, warning: 33, note: 36, strong: 1, dim: 2} as const

/** `text` in a colour, where colours are wanted. */
export function paint(terminal: Terminal, colour: keyof typeof codes, text: string): string {
  return terminal.colour ? `\u001b[${codes[colour]}m${text}\u001b[0m` : text
}
