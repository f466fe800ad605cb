/** What a running title can name. */
export const placeholders = [
  'goal',
  'title',
  'municipality',
  'paper',
  'meeting',
  'date',
  'division',
  'version',
] as const
export type Placeholder = (typeof placeholders)[number]

/** What stands at the head and the foot of every page of the paper, with `{placeholders}`; '' for nothing. */
export interface RunningTitles {
  header: string
  footer: string
}

export const defaultRunningTitles: RunningTitles = {header: '{goal}', footer: '{title}'}

const braces = /\{([^{}]*)\}/g

/** The first name in braces that is no placeholder; undefined where all are. */
export function unknownPlaceholder(pattern: string): string | undefined {
  const names = [...pattern.matchAll(braces)].map(([, name = '']) => name)
  return names.find(name => !placeholders.some(it => it === name))
}

/** The running title with what its placeholders stand for; one without a value leaves nothing, and no blank behind. */
export function fillRunningTitle(
  pattern: string,
  values: Readonly<Partial<Record<Placeholder, string | undefined>>>,
): string {
  const text = pattern.replace(braces, (_, name: string) => values[name as Placeholder] ?? '')
  return text.replace(/[ \u3000]{2,}/g, blanks => blanks.charAt(0)).trim()
}
