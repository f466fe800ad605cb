import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import type {MessageKey} from '../messages/catalogue.js'
import {TooLargeError} from '../world/refusal.js'
import {causeOf} from './cause-of.js'

/** Reports on `file` why it could not be read: `tooLarge` where it has more bytes than its kind may, else what the system says. */
export function reportUnreadable(file: VFile, error: unknown, tooLarge: MessageKey): void {
  if (!(error instanceof TooLargeError)) {
    report(file, 'file-unreadable', {params: {cause: causeOf(error)}})
    return
  }
  const {size, most} = error
  const limit = most / 1e6
  const params = {size: size === undefined ? `>${limit}` : Math.ceil(size / 1e6), limit}
  report(file, 'file-too-large', {sentence: tooLarge, params})
}
