import {FolderError} from '../folder-error.js'
import {NoBrowserError} from '../no-browser-error.js'
import {SheetError} from '../sheet-error.js'
import type {PackedError} from './jobs.js'

/** An error for another thread. */
export function packError(error: unknown): PackedError {
  if (!(error instanceof Error)) return {message: String(error)}
  const {message, stack} = error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return {
    message,
    stack,
    ...(code !== undefined && {code}),
    ...(error instanceof NoBrowserError && {noBrowser: error.tried}),
    ...(error instanceof FolderError && {folders: {use: error.use, folders: error.folders}}),
    ...(error instanceof SheetError && {sheet: {key: error.key, subject: error.subject}}),
  }
}

/** The error that another thread packed, of the same class where it is one of printing. */
export function unpackError({message, stack, code, ...of}: PackedError): Error {
  const {noBrowser, folders, sheet} = of
  if (noBrowser) return new NoBrowserError(noBrowser)
  if (folders) return new FolderError(folders.use, folders.folders)
  if (sheet) return new SheetError(sheet.key, sheet.subject)
  return Object.assign(new Error(message), {...(stack && {stack}), ...(code && {code})})
}
