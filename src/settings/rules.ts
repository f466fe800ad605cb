import {z} from 'zod'
import {defaultRules, type Rules} from '../judge/judge.js'

/** How indicators are judged, as settings say it. */
export const rulesSchema = z.strictObject({
  flatShare: z
    .number()
    .min(0)
    .max(0.5)
    .optional()
    .describe('Share of the way within which nothing moved (default: 0.01).'),
  directions: z
    .record(z.string(), z.enum(['up', 'down']))
    .optional()
    .describe('The better way of an indicator, by its id or its exact name.'),
  earlierActual: z
    .boolean()
    .optional()
    .describe(
      'Where the last period has no figure, the last one that has is judged (default: false).',
    ),
  totalsFromZero: z
    .boolean()
    .optional()
    .describe(
      'Running totals begin at 0 where no baseline of their kind is there (default: false).',
    ),
  asOf: z.int().optional().describe('The last fiscal year (西暦) that is judged.'),
})

/** The rules that settings give; what they leave out is as by default. */
export function toRules(rules: z.infer<typeof rulesSchema> | undefined): Rules {
  const {directions = {}, ...others} = rules ?? {}
  const set = Object.entries(others).filter(([, value]) => value !== undefined)
  return {
    ...defaultRules,
    ...Object.fromEntries(set),
    directions: new Map(Object.entries(directions)),
  }
}
