import {isMap, isNode, isPair, isScalar, isSeq, type Node, type Pair, type YAMLMap} from 'yaml'

/** Finds where the value at a path begins, or its key; of what is missing, the node that ought to hold it. */
export type FindOffset = (path: ReadonlyArray<PropertyKey>, atKey: boolean) => number

/** Offsets in a YAML text, by the nodes under `root`. Each map is looked through once, however often it is asked. */
export function openOffsets(root: unknown): FindOffset {
  const pairsOf = new Map<YAMLMap, Map<unknown, Pair>>()
  const pairIn = (map: YAMLMap, step: PropertyKey): Pair | undefined => {
    const pairs = pairsOf.get(map) ?? indexPairs(map)
    pairsOf.set(map, pairs)
    return pairs.get(step)
  }
  return (path, atKey) => {
    let node: Node | undefined = isNode(root) ? root : undefined
    let key: Node | undefined
    for (const step of path) {
      key = undefined
      if (isMap(node)) {
        const pair = pairIn(node, step)
        if (!pair) break
        key = isNode(pair.key) ? pair.key : undefined
        node = isNode(pair.value) ? pair.value : key
      } else if (isSeq(node)) {
        const item = node.items[Number(step)]
        if (!isNode(item)) break
        node = item
      }
    }
    return ((atKey ? key : undefined) ?? node)?.range?.[0] ?? 0
  }
}

function indexPairs(map: YAMLMap): Map<unknown, Pair> {
  const pairs = map.items.filter(it => isPair(it) && isScalar(it.key))
  return new Map(pairs.map(it => [isScalar(it.key) ? it.key.value : undefined, it]))
}
