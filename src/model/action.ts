import {z} from 'zod'

/** One thing the plan says will be done (取組内容). */
export const actionSchema = z.strictObject({
  number: z.string().optional(),
  text: z.string(),
  schedule: z
    .array(
      z.strictObject({
        fiscalYear: z.int(),
        phase: z.string(),
        extent: z
          .literal('unknown')
          .optional()
          .describe('The word stands under this year; how many years its cell spans is not known.'),
      }),
    )
    .optional()
    .describe('検討, 実施, … by fiscal year.'),
  status: z.string().optional().describe('As printed: 順調, 達成, 未着手.'),
  done: z.string().optional().describe('実施内容.'),
  next: z.string().optional().describe('次年度に向けた改善点.'),
  fragments: z
    .array(z.string())
    .optional()
    .describe('Pieces of the texts above whose place in the sentence cannot be told.'),
  line: z.int().min(1).describe('1-based line of the source.'),
})
export type Action = z.infer<typeof actionSchema>
