import {z} from 'zod'

/**
 * What can name a file and a folder on every machine: https://learn.microsoft.com/windows/win32/fileio/naming-a-file.
 * 80 characters of Japanese and an ending are less than the 255 bytes that file systems take.
 */
const portable =
  /^(?![. ])(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))[^\p{C}<>:"/\\|?*]{1,80}(?<![. ])$/iu

/** Names that stand in the folder of the site themselves. */
const taken = /^(?!(?:index\.html|fonts\.css|style\.css|site\.js|license-fonts\.txt)$)/i

/** Names the files of a document and its folder on the site. */
export const documentIdSchema = z.string().regex(portable).regex(taken)

/** Whether `id` can name the files of a document. */
export function isDocumentId(id: string): boolean {
  return documentIdSchema.safeParse(id).success
}
