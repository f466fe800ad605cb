import {z} from 'zod'
import {appliedCorrectionSchema} from './correction.js'
import {documentIdSchema} from './document-id.js'
import {sectionSchema} from './section.js'

export const severities = ['error', 'warning', 'note'] as const
export type Severity = (typeof severities)[number]

/** What a person should look at. The sentence is Japanese: the same text gives the same bytes on every machine. */
export const diagnosticSchema = z.strictObject({
  rule: z.string(),
  severity: z.enum(severities),
  line: z.int().min(1).optional(),
  column: z.int().min(1).optional(),
  lines: z
    .array(z.int().min(1))
    .optional()
    .describe('Every line that a summed-up diagnostic speaks of.'),
  message: z.string().describe('What was found, what was expected, what to do.'),
  raw: z.string().optional().describe('The text in question, as printed.'),
  suggestion: z.string().optional().describe('A likely correction; never applied by itself.'),
})
export type Diagnostic = z.infer<typeof diagnosticSchema>

/** Everything that was read from one text, and nothing computed. */
export const documentSchema = z.strictObject({
  schema: z.literal('shinchoku/1'),
  document: z.strictObject({
    id: documentIdSchema.describe('Names the files of this document.'),
    title: z.string(),
    municipality: z.string().optional().describe('Left out where the text does not say.'),
    layout: z.string().describe('The reader that recognised the text.'),
    source: z.strictObject({
      file: z.string().describe('File name without its folder.'),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .describe('Of the bytes as they were sent in.'),
      lines: z.int().min(0),
    }),
  }),
  sections: z.array(sectionSchema).describe('In reading order, nested.'),
  corrections: z
    .array(appliedCorrectionSchema)
    .optional()
    .describe('Corrections of a person that were applied, with reason and author.'),
  diagnostics: z.array(diagnosticSchema).describe('In source order.'),
})
export type Document = z.infer<typeof documentSchema>
