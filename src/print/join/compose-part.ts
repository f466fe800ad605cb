import type {Branch} from './read-branches.js'

/** A part of a sheet: from one place of its HTML to another. */
export interface Part {
  from: number
  to: number
}

/**
 * Composes the body of a part: the elements that stand in it as they are, and those around it once more without an edge
 * where they are cut. Every element beside it stays as an empty one that is not shown, so that the style sheet counts the
 * first, the last and the next as in the whole.
 * @param options.hidden what is put into an element that is not shown
 * @param options.more what stands at the end, and takes no room
 */
export function composeBody(
  html: string,
  body: Branch,
  {part, hidden, more}: {part: Part; hidden: string; more: string},
): string {
  let left = hidden
  const compose = (branch: Branch): string => {
    const {start, inside, outside, end} = branch
    const first = html.slice(start, inside)
    const last = html.slice(outside, end)
    if (end <= part.from || start >= part.to) {
      const kept = left !== '' && holders.has(branch.name) ? left : ''
      if (kept !== '') left = ''
      return withStyle(first, 'display:none!important') + kept + last
    }
    if (start >= part.from && end <= part.to) {
      // A page does not begin with a margin (CSS Fragmentation 3, 5.2).
      const opens = start === part.from && branch.seam === 'perhaps'
      return (
        (opens ? withStyle(first, edgeless('margin', 'start')) : first) + html.slice(inside, end)
      )
    }
    const edges = [start < part.from ? 'start' : '', end > part.to ? 'end' : ''].filter(Boolean)
    const style = edges.flatMap(edge => sides.map(it => edgeless(it, edge))).join('')
    const composed = withStyle(first, style) + composeKids(branch)
    if (branch !== body) return composed + last
    const rest = left === '' ? '' : `<div style="display:none">${left}</div>`
    return composed + rest + more + last
  }
  const composeKids = ({name, inside, outside, kids}: Branch): string => {
    let composed = ''
    let at = inside
    for (const kid of kids) {
      const repeated = name === 'table' && heads.has(kid.name) && kid.end <= part.from
      composed += between(at, kid.start)
      composed += repeated ? html.slice(kid.start, kid.end) : compose(kid)
      at = kid.end
    }
    return composed + between(at, outside)
  }
  const between = (from: number, to: number): string =>
    html.slice(
      Math.max(from, part.from),
      Math.max(Math.min(to, part.to), Math.max(from, part.from)),
    )
  return compose(body)
}

/** Elements that may hold any other. */
const holders = new Set(['div', 'section', 'header', 'nav', 'main', 'article', 'footer', 'aside'])

/** What stands at the head of a table on each of its pages. */
const heads = new Set(['colgroup', 'thead'])

const sides = ['margin', 'padding', 'border']

function edgeless(side: string, edge: string): string {
  return `${side}-block-${edge}:0!important;`
}

// Where an attribute stands twice the first is used (HTML, 13.2.5.33).
function withStyle(tag: string, style: string): string {
  if (style === '') return tag
  const name = /^<[\w-]+/.exec(tag)?.[0] ?? ''
  return `${name} style="${style}"${tag.slice(name.length)}`
}
