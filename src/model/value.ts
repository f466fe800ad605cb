import {z} from 'zod'

/** A year as printed (`R3`, `2024年度`) and the fiscal year it names, as the 西暦 year of its April. */
export const periodSchema = z.strictObject({
  label: z.string().describe('The period as printed: R3, 令和6年度, 2024.'),
  fiscalYear: z.int().optional().describe('The fiscal year in 西暦 (R3 is 2021).'),
})
export type Period = z.infer<typeof periodSchema>

/** The first and last fiscal year that a running total covers, both included. */
export const cumulativeSchema = z.strictObject({
  from: z.int().optional().describe('First fiscal year; left out where the text says only 累計.'),
  to: z.int().optional().describe('Last fiscal year; left out where the text says only 累計.'),
})
export type Cumulative = z.infer<typeof cumulativeSchema>

export const qualifiers = ['about', 'atLeast', 'atMost', 'moreThan', 'lessThan'] as const
export const changes = ['increase', 'decrease'] as const
export const relatives = ['maintain', 'increase', 'decrease'] as const
export const missingKinds = [
  'dash',
  'blank',
  'abolished',
  'notComputable',
  'new',
  'pending',
  'notSurveyed',
] as const

/** What a figure says, without where it stands. */
const figure = {
  number: z.number().optional().describe('▲8.5 is -8.5, 23億1千万円 is 2310000000.'),
  upper: z
    .number()
    .optional()
    .describe('The upper end of a range (4回～6回); number is the lower.'),
  unit: z.string().optional().describe('As printed: 人, 円, %, ポイント.'),
  per: z.string().optional().describe('What a rate is counted over: 年 in 人/年.'),
  qualifier: z.enum(qualifiers).optional().describe('約, 以上, 以下, 超, 未満.'),
  change: z.enum(changes).optional().describe('10%減, 5%増.'),
}

/** One of several figures in a cell: 第1期 100% 第2期 84%. */
export const partSchema = z.strictObject({
  label: z.string().optional(),
  raw: z.string().optional().describe('The part as printed.'),
  ...figure,
})
export type Part = z.infer<typeof partSchema>

/** One cell of a table as printed, and what it says as far as the text bears it out. */
export const valueSchema = z.strictObject({
  raw: z.string().describe('As printed, white space collapsed.'),
  cell: z.string().optional().describe('The whole cell, where raw is one step of several in it.'),
  period: periodSchema.optional(),
  ...figure,
  cumulative: cumulativeSchema.optional(),
  parts: z.array(partSchema).optional().describe('Several figures in one cell.'),
  state: z.string().optional().describe('A figure that is a word: 構築, 未設置.'),
  relative: z.enum(relatives).optional().describe('現状維持, 増加, 減少.'),
  missing: z.enum(missingKinds).optional().describe('Why there is no figure. Never zero.'),
  line: z.int().min(1).optional().describe('1-based line of the source.'),
  column: z.int().min(1).optional().describe('1-based column of the source, in UTF-16 code units.'),
})
export type Value = z.infer<typeof valueSchema>

export const targetSchema = valueSchema.extend({
  kind: z.enum(['initial', 'revised']).describe('当初 or a later revision.'),
})
export type Target = z.infer<typeof targetSchema>
