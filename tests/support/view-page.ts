import type {Field} from './view-types.js'

/** What a template is given: the type of the view, and what it draws. */
export interface Root {
  type: string
  draws: string
}

type Types = ReadonlyMap<string, ReadonlyArray<Field>>

const plain: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  boolean: 'true or false',
  Severity: 'text',
}

/** The types that the views of `roots` are made of, each after the one that it is first met in. */
export function typesSeen(roots: ReadonlyArray<Root>, types: Types): string[] {
  const seen: string[] = []
  const visit = (type: string): void => {
    if (seen.includes(type) || type in plain || type === '') return
    if (!types.has(type)) throw new Error(`the type ${type} is declared nowhere in the view`)
    seen.push(type)
    for (const field of types.get(type) ?? []) inside(field)
  }
  const inside = ({holds, fields}: Field): void => {
    visit(holds)
    fields.forEach(inside)
  }
  for (const {type} of roots) visit(type)
  return seen
}

/** A table for each type: its fields, what they hold and mean, and where in the views it stands. */
export function composeTables(roots: ReadonlyArray<Root>, types: Types): string {
  const places = new Map<string, string[]>()
  for (const {type} of roots) findPlaces(type, '', [], {types, places})
  return typesSeen(roots, types)
    .map(type => {
      const root = roots.find(it => it.type === type)
      const where = (places.get(type) ?? []).filter(Boolean).map(it => `\`${it}\``)
      const lead = root ? `What ${root.draws} is given.` : `Stands in ${where.join(', ')}.`
      const rows = rowsOf(types.get(type) ?? [], '')
      return `### ${type}\n\n${lead}\n\n| field | holds | meaning |\n| --- | --- | --- |\n${rows.join('\n')}\n`
    })
    .join('\n')
}

function findPlaces(
  type: string,
  path: string,
  around: ReadonlyArray<string>,
  all: {types: Types; places: Map<string, string[]>},
): void {
  const known = all.places.get(type) ?? []
  if (!known.includes(path)) all.places.set(type, [...known, path])
  if (around.includes(type)) return
  const inside = (field: Field, before: string): void => {
    const below = pathOf(field, before)
    if (all.types.has(field.holds)) findPlaces(field.holds, below, [...around, type], all)
    for (const each of field.fields) inside(each, below)
  }
  for (const field of all.types.get(type) ?? []) inside(field, path)
}

function pathOf({name, lists}: Field, before: string): string {
  return `${before === '' ? '' : `${before}.`}${name}${'[]'.repeat(lists)}`
}

function rowsOf(fields: ReadonlyArray<Field>, before: string): string[] {
  return fields.flatMap(field => {
    const path = pathOf(field, before)
    const meaning = field.meaning.replaceAll('|', '\\|')
    return [`| \`${path}\` | ${kindOf(field)} | ${meaning} |`, ...rowsOf(field.fields, path)]
  })
}

function kindOf({holds, lists, absent, fields}: Field): string {
  const own = fields.length > 0 ? ['the fields below'] : []
  const declared = holds === '' ? [] : [plain[holds] ?? `[${holds}](#${holds.toLowerCase()})`]
  const held = [...declared, ...own].join(' and ')
  return `${lists > 0 ? `list of ${held}` : held}${absent ? ', or undefined' : ''}`
}
