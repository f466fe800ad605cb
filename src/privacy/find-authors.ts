import {familyNames} from './family-names.js'
import {findNames, givenName} from './find-names.js'

/** Between the names of those who say something: 企画課 山田、総務課. */
const between = /[\s、，,・／/（）()：:]+/u

const municipality = /[市区町村県]$/u

/**
 * What looks like the name of a person in `by`, where mostly a division stands: it needs no form of address there to be one.
 * @param isDivision whether what begins like a family name names a division (松本支所)
 */
export function findAuthors(by: string, isDivision: (name: string) => boolean): string[] {
  const names = findNames(by)
  if (names.length > 0) return names
  const isName = (it: string) =>
    familyNames.some(family => it.startsWith(family) && givenName.test(it.slice(family.length)))
  return by.split(between).filter(it => isName(it) && !isDivision(it) && !municipality.test(it))
}
