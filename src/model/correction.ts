import {z} from 'zod'

const why = {
  reason: z.string().min(1).describe('Why the text is wrong.'),
  by: z.string().optional().describe('Who says so.'),
}

/** A correction to the text before it is read. */
export const textCorrectionSchema = z.strictObject({
  line: z.int().min(1).describe('1-based line of the source.'),
  from: z.string().min(1).describe('What stands there, exactly once in the line.'),
  to: z
    .string()
    .regex(/^[^\n\r]*$/)
    .describe('What is to stand there.'),
  ...why,
})
export type TextCorrection = z.infer<typeof textCorrectionSchema>

/** A correction to a field after the text was read. */
export const fieldCorrectionSchema = z.strictObject({
  set: z.string().min(1).describe('Id of a section or an indicator.'),
  key: z.string().min(1).describe('The field: divisions, baseline, actuals.0.'),
  value: z.unknown().describe('What it is to be; text for a figure is read as a figure is.'),
  ...why,
})
export type FieldCorrection = z.infer<typeof fieldCorrectionSchema>

export type Correction = TextCorrection | FieldCorrection

/** A correction that was applied, as the YAML records it. */
export const appliedCorrectionSchema = z.union([
  textCorrectionSchema,
  fieldCorrectionSchema.extend({was: z.unknown().optional().describe('What was read.')}),
])
export type AppliedCorrection = z.infer<typeof appliedCorrectionSchema>
