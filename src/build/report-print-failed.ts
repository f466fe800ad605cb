import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import {FolderError} from '../print/folder-error.js'
import {readOverLimit} from '../print/over-limit.js'
import {isOutOfHandles} from '../world/refusal.js'
import {causeOf} from './cause-of.js'

/**
 * Reports why a document could not be printed: of what it took more than it may, with the limit, or what else failed. Throws
 * a `FolderError` on, and that no more files may be open: no other could be printed either.
 */
export function reportPrintFailed(file: VFile, error: unknown): void {
  if (error instanceof FolderError || isOutOfHandles(error)) throw error
  const over = readOverLimit(error)
  if (over)
    report(file, 'print-failed', {sentence: `print-${over.what}`, params: {limit: over.limit}})
  else report(file, 'print-failed', {params: {cause: causeOf(error)}})
}
