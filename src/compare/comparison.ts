import {z} from 'zod'

const subjects = ['document', 'section', 'indicator', 'action', 'term'] as const
export type Subject = (typeof subjects)[number]

/** What became of a thing; all that is true of it, in this order. */
export const changeKinds = ['added', 'removed', 'moved', 'renamed', 'changed'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** The fields of all things, each thing's in the order in which they are told. */
export const fieldNames = [
  'label',
  'number',
  'name',
  'municipality',
  'notes',
  'divisions',
  'definition',
  'project',
  'baseline',
  'actuals',
  'target-initial',
  'target-revised',
  'unplaced',
  'review',
  'vision',
  'issues',
  'paragraphs',
  'summary',
  'fragments',
  'figures',
  'schedule',
  'status',
  'done',
  'next',
] as const
export type FieldName = (typeof fieldNames)[number]

/** The fields that are a thing's heading. */
export const headingFields: ReadonlySet<FieldName> = new Set(['label', 'number', 'name'])

const partSchema = z.strictObject({text: z.string(), changed: z.boolean()})
/** A stretch of a text, and whether it differs from the other version. */
export type Part = z.infer<typeof partSchema>

const reasonSchema = z.strictObject({reason: z.string(), by: z.string().optional()})
/** Why a field differs, in the words of the person who corrected it. */
export type Reason = z.infer<typeof reasonSchema>

const fieldChangeSchema = z.strictObject({
  field: z.enum(fieldNames),
  oldLabel: z.string().optional().describe('Of which period or year it is: R6. As printed.'),
  newLabel: z.string().optional(),
  old: z
    .string()
    .optional()
    .describe(
      'As printed; left out where it is new. A figure that only reads otherwise has its reading in ［］.',
    ),
  new: z.string().optional().describe('As printed; left out where it was taken out.'),
  oldParts: z.array(partSchema).optional().describe('The old text cut where it differs.'),
  newParts: z.array(partSchema).optional().describe('The new text cut where it differs.'),
  reasons: z
    .array(reasonSchema)
    .min(1)
    .optional()
    .describe(
      'Of the corrections of the new version that it comes of; left out where none is known.',
    ),
  leftOut: z.int().min(0).describe('How many unchanged fields of the thing stand before it.'),
})
/** A field with its two texts; at least one is there. */
export type FieldChange = z.infer<typeof fieldChangeSchema>

const placeSchema = z.strictObject({
  id: z.string().optional(),
  heading: z.string().describe('Label, number and name as printed.'),
  path: z
    .array(z.string())
    .describe(
      'The headings above it, outermost first; of one that is too long to be printed, its beginning and ….',
    ),
  position: z.int().min(1).describe('Among its like under the same heading.'),
  line: z.int().min(1).optional().describe('1-based line of the source. Not compared.'),
})
/** Where a thing stands in one version. */
export type Place = z.infer<typeof placeSchema>

const changeSchema = z.strictObject({
  subject: z.enum(subjects),
  kinds: z.array(z.enum(changeKinds)).min(1),
  old: placeSchema.optional(),
  new: placeSchema.optional(),
  fields: z.array(fieldChangeSchema),
  leftOutAfter: z.int().min(0).describe('How many unchanged fields stand after the last change.'),
})
/** A thing that differs, with all of its fields that do. */
export type Change = z.infer<typeof changeSchema>

const versionSchema = z.strictObject({
  file: z.string(),
  title: z.string(),
  dataVersion: z.string().describe('The first 12 digits of the sha-256 of the YAML.'),
})
/** One version of a document. */
export type Version = z.infer<typeof versionSchema>

/** Two versions of a document; one of them where it is new or was taken out. */
export const documentChangesSchema = z.strictObject({
  id: z.string(),
  old: versionSchema.optional(),
  new: versionSchema.optional(),
  changes: z.array(changeSchema).describe('In the reading order of the new version.'),
})
export type DocumentChanges = z.infer<typeof documentChangesSchema>

/** What `diff --format json` says. */
export const comparisonSchema = z.strictObject({
  schema: z.literal('shinchoku-diff/1'),
  changed: z.boolean(),
  counts: z
    .record(z.enum(changeKinds), z.int().min(0))
    .describe('A thing counts once for each of its kinds.'),
  documents: z.array(documentChangesSchema).describe('Those that differ.'),
})
export type Comparison = z.infer<typeof comparisonSchema>
