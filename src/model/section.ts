import {z} from 'zod'
import {actionSchema} from './action.js'
import {indicatorSchema} from './indicator.js'

export const sectionKinds = ['chapter', 'goal', 'direction', 'measure', 'item'] as const
export type SectionKind = (typeof sectionKinds)[number]

/** A term and its explanation (用語解説). */
export const termSchema = z.strictObject({
  term: z.string(),
  definition: z.string(),
  line: z.int().min(1),
})
export type Term = z.infer<typeof termSchema>

/** A heading of the text and all that stands under it, in reading order. */
export const sectionSchema = z.strictObject({
  id: z.string().describe('Unique in the document: goal-1/measure-2.'),
  kind: z.enum(sectionKinds),
  number: z.string().optional().describe('As the text counts: 1, (2), 101, D-1, 1-①.'),
  title: z.string(),
  line: z.int().min(1).describe('1-based line of the source.'),
  divisions: z.array(z.string()).optional(),
  paragraphs: z
    .array(z.string())
    .optional()
    .describe('Narrative, whole, in order, without markup.'),
  issues: z.array(z.string()).optional().describe('現状と課題.'),
  vision: z.string().optional().describe('目指す姿.'),
  summary: z.array(z.string()).optional().describe('総括評価.'),
  indicators: z.array(indicatorSchema).optional(),
  actions: z.array(actionSchema).optional(),
  glossary: z.array(termSchema).optional(),
  get sections() {
    return z.array(sectionSchema).optional()
  },
})
export type Section = z.infer<typeof sectionSchema>
