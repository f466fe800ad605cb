import {templatesOf} from '../render/render.js'
import {openTemplates, type Templates} from '../render/templates.js'
import {fingerprint, fingerprintOf} from './fingerprint.js'
import type {Look} from './look.js'

/** The templates of one look. */
export interface Press {
  /** Opened when the first page is drawn. */
  templates(): Promise<Templates>
  /** The fingerprint of all that the template `name` is made of. */
  keyOf(name: string): string
}

/** One press for each look. */
export function openPresses(): (look: Look) => Press {
  const presses = new Map<Look, Press>()
  return look => {
    const press = presses.get(look) ?? openPress(look)
    presses.set(look, press)
    return press
  }
}

function openPress({files, own, partials}: Look): Press {
  // Pages that are drawn under guard are left as they are drawn.
  const guarded = own.size > 0
  const keys = new Map<string, string>()
  let opened: Promise<Templates> | undefined
  return {
    templates() {
      opened ??= openTemplates(files, {guarded})
      return opened
    },
    keyOf(name) {
      const key =
        keys.get(name) ??
        fingerprint([String(guarded), fingerprintOf(templatesOf(name, files, partials))])
      keys.set(name, key)
      return key
    },
  }
}
