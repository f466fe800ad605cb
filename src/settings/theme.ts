import {z} from 'zod'
import {fill, type MessageKey} from '../messages/catalogue.js'
import {longestLabel} from '../model/limits.js'
import {colourNames} from '../theme/colours.js'
import {
  defaultRunningTitles,
  placeholders,
  type RunningTitles,
  unknownPlaceholder,
} from '../theme/running-titles.js'

/** A file or folder, as seen from the settings. */
export const pathSchema = z.string().trim().min(1)

const colour = z.string().check(({value, issues}) => {
  if (!/^#[0-9a-f]{6}$/i.test(value)) issues.push(mistake(value, 'settings-colour', {found: value}))
})

const pattern = z
  .string()
  .max(longestLabel)
  .check(({value, issues}) => {
    const found = unknownPlaceholder(value)
    if (found === undefined) return
    const expected = placeholders.map(it => `{${it}}`).join(' ')
    issues.push(mistake(value, 'settings-placeholder', {found: `{${found}}`, expected}))
  })

/** How the outputs look. What is not set is as by default. */
export const themeSchema = z.strictObject({
  colours: z
    .partialRecord(z.enum(colourNames), colour)
    .optional()
    .describe('Each as #rrggbb; paler ones are mixed of them.'),
  fonts: z
    .strictObject({regular: pathSchema, bold: pathSchema})
    .optional()
    .describe('Font files (TTF, OTF, WOFF2) in place of BIZ UDPGothic, as seen from this file.'),
  logo: z
    .union([
      pathSchema,
      z.strictObject({file: pathSchema, alt: z.string().min(1).max(longestLabel).optional()}),
    ])
    .optional()
    .describe(
      'SVG or PNG, as seen from this file, and what it shows, for those who do not see it.',
    ),
  running: z
    .strictObject({
      header: z.union([pattern, z.boolean()]).optional(),
      footer: z.union([pattern, z.boolean()]).optional(),
    })
    .optional()
    .describe('Head and foot of every page of the paper; false for none.'),
})

export type ThemeSettings = z.infer<typeof themeSchema>

/** The running titles that settings give; what they leave out is as by default. */
export function toRunningTitles({header, footer}: ThemeSettings['running'] = {}): RunningTitles {
  const patternOf = (set: string | boolean | undefined, otherwise: string) =>
    typeof set === 'string' ? set : set === false ? '' : otherwise
  return {
    header: patternOf(header, defaultRunningTitles.header),
    footer: patternOf(footer, defaultRunningTitles.footer),
  }
}

/** A mistake that zod has no words for, with its sentence in both languages (see `readTyped`). */
function mistake(input: string, key: MessageKey, params: Readonly<Record<string, string>>) {
  const [ja, en] = [fill('ja', key, params), fill('en', key, params)]
  return {code: 'custom' as const, input, message: en, params: {ja, en}}
}
