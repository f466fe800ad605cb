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

/** A picture that the text names and does not hold (図表). */
export const figureSchema = z.strictObject({
  caption: z.string().describe('What it showed, as printed; its source where it has no caption.'),
  source: z.string().optional().describe('資料：…, 出典：….'),
  line: z.int().min(1),
})
export type Figure = z.infer<typeof figureSchema>

/** A heading of the text and all that stands under it, in reading order. */
export const sectionSchema = z.strictObject({
  id: z.string().describe('Unique in the document: goal-1/measure-2.'),
  kind: z.enum(sectionKinds),
  label: z
    .string()
    .optional()
    .describe('What the text calls it before its number: 基本目標, 政策分野, 施策.'),
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
  fragments: z
    .array(z.string())
    .optional()
    .describe('Pieces of the texts above whose place in the sentence cannot be told.'),
  figures: z.array(figureSchema).optional().describe('Pictures that are named and not there.'),
  indicators: z.array(indicatorSchema).optional(),
  actions: z.array(actionSchema).optional(),
  glossary: z.array(termSchema).optional(),
  get sections() {
    return z.array(sectionSchema).optional()
  },
})
export type Section = z.infer<typeof sectionSchema>
