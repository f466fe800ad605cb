/** Gives each id once: `item-1`, and to the next that wants it `item-1-2`. */
export function createUniqueIds(): (wanted: string) => string {
  const taken = new Set<string>()
  const copies = new Map<string, number>()
  return wanted => {
    let copy = copies.get(wanted) ?? 1
    let id = wanted
    for (; taken.has(id); id = `${wanted}-${copy}`) copy += 1
    copies.set(wanted, copy)
    taken.add(id)
    return id
  }
}
