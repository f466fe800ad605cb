import {z} from 'zod'
import {targetSchema, valueSchema} from './value.js'

/** A measured quantity of the plan (KPI) with everything the text says of it. */
export const indicatorSchema = z.strictObject({
  id: z.string().describe('Unique in the document: goal-1/measure-1/1.'),
  number: z.string().optional().describe('As the table counts its rows: 12.'),
  name: z.string().describe('The name without its notes.'),
  notes: z.array(z.string()).optional().describe('※…, (再掲), footnotes.'),
  definition: z.string().optional().describe('指標の考え方.'),
  project: z.string().optional().describe('個別事業.'),
  divisions: z.array(z.string()).optional().describe('担当課, one entry each.'),
  baseline: valueSchema.optional().describe('基準値, 現状値, 現況値.'),
  actuals: z.array(valueSchema).optional().describe('One per period, in time order.'),
  targets: z.array(targetSchema).optional().describe('In the order they were set.'),
  unplaced: z
    .array(valueSchema)
    .optional()
    .describe('Figures of a row whose columns cannot be told; no period is guessed for them.'),
  review: z
    .array(z.string())
    .optional()
    .describe('The look back of the division, paragraph by paragraph.'),
  line: z.int().min(1).describe('1-based line of the source.'),
})
export type Indicator = z.infer<typeof indicatorSchema>
