import type {VFile} from 'vfile'
import {z} from 'zod'
import {documentIdSchema} from '../model/document-id.js'
import {longestLabel} from '../model/limits.js'
import {sectionKinds} from '../model/section.js'
import {columnRoles} from '../recognise/vocabulary/columns.js'
import {formRoles} from '../recognise/vocabulary/form-labels.js'
import {parts} from '../recognise/vocabulary/parts.js'
import {readTyped} from '../yaml/typed.js'
import {rulesSchema} from './rules.js'
import {pathSchema, themeSchema} from './theme.js'

const words = z.array(z.string().min(1))
const text = z.union([z.string().max(longestLabel), z.number().transform(String)])

/** What stands on the cover. What is not set is not printed. */
const coverSchema = z.strictObject({
  paper: text.optional().describe('資料番号, printed in a box: 資料2.'),
  meeting: text.optional().describe('The meeting that the paper is for.'),
  date: text.optional().describe('The date of the meeting, as it is to be printed.'),
  division: text.optional().describe('The division in charge.'),
  title: text.optional().describe('In place of the title of the text.'),
})

const settingsSchema = z.strictObject({
  municipality: text.optional().describe('Where the text does not say, or says otherwise.'),
  cover: coverSchema.optional(),
  browser: text.optional().describe('Path of the Chrome or Chromium that prints.'),
  theme: themeSchema.optional().describe('How the outputs look.'),
  templates: pathSchema
    .optional()
    .describe(
      'Folder, as seen from this file, whose files stand in place of ours of the same names.',
    ),
  rules: rulesSchema.optional().describe('How indicators are judged.'),
  limits: z
    .strictObject({
      sourceMegabytes: z.number().positive().optional().describe('Of a text (default: 5).'),
      yamlMegabytes: z.number().positive().optional().describe('Of a YAML (default: 50).'),
      entries: z
        .int()
        .positive()
        .optional()
        .describe('Everything that a document lists, sections and figures alike (default: 20000).'),
    })
    .optional()
    .describe('How large what is read may be.'),
  privacy: z
    .strictObject({smallCount: z.int().min(0).optional()})
    .optional()
    .describe(
      'Counts of people below this are looked at before publication (default: 5; 0: none).',
    ),
  vocabulary: z
    .strictObject({
      columns: z
        .partialRecord(z.enum(columnRoles), words)
        .optional()
        .describe('Column heads by what they hold.'),
      headings: z
        .partialRecord(z.enum(sectionKinds), words)
        .optional()
        .describe('Words before the number of a heading, by the kind of section that it opens.'),
      forms: z
        .partialRecord(z.enum(formRoles), words)
        .optional()
        .describe('Labels of the rows of a form by what the row holds.'),
      parts: z
        .partialRecord(z.enum(parts), words)
        .optional()
        .describe('Labels of lines of their own (■ 現状と課題) by what they announce.'),
      reviews: words.optional().describe('Labels of the look back of a division inside a table.'),
    })
    .optional()
    .describe('What this municipality calls its columns, headings and labels.'),
  documents: z
    .record(
      z.string(),
      z.strictObject({
        id: documentIdSchema.optional().describe('Names the files of the document.'),
        cover: coverSchema.optional(),
      }),
    )
    .optional()
    .describe('By file name with its ending: what is set for one document only.'),
})

export type Settings = z.infer<typeof settingsSchema>
export type Cover = z.infer<typeof coverSchema>

/** The settings in `file` (YAML text); undefined where they are none, each mistake reported at its line and column. */
export function readSettings(file: VFile): Settings | undefined {
  return readTyped(file, settingsSchema, 'settings-invalid')?.data
}
