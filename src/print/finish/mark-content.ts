/** A run of glyphs: the name of their font on the page, and their codes in hexadecimal. */
export interface GlyphRun {
  font: string
  codes: string
}

/** A content stream in which all that is drawn is marked. */
export interface MarkedContent {
  content: string
  /** The glyphs of each marked piece that was asked for, by its number. */
  pieces: ReadonlyMap<number, GlyphRun[]>
  /** How many things were drawn outside of all marks. */
  unmarked: number
}

/** The operators that draw a path, and those that begin one (ISO 32000-1, 8.5). */
const drawsPath = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*'])
const beginsPath = new Set(['m', 're'])
/** The operators that draw something else, or begin to. */
const draws = new Set(['BT', 'Do', 'sh'])

/**
 * Marks what is drawn outside of all marks as an artifact (14.8.2.2): Chromium leaves those things unmarked that are not
 * in the page's structure, running titles, page numbers, backgrounds and rules among them. Nothing of what is drawn, or
 * of its order, changes.
 * @param content the operators, one or a few to a line, as Skia writes them
 * @param wanted the numbers of the marked pieces whose glyphs are wanted
 * @returns undefined where the stream is not written that way, and cannot be judged
 */
export function markContent(
  content: string,
  wanted: ReadonlySet<number>,
): MarkedContent | undefined {
  // Strings in brackets and images in line may hold anything, line ends too.
  if (/\(|(?:^|\n)BI\n/.test(content)) return undefined
  const pieces = new Map<number, GlyphRun[]>()
  const marks: (number | undefined)[] = []
  const artifacts = openArtifacts(content)
  let pathStart: number | undefined
  let inText = false
  let font = ''

  for (let start = 0, end = 0; start < content.length; start = end + 1) {
    end = content.indexOf('\n', start)
    if (end < 0) end = content.length
    const operator = content.slice(Math.max(start, content.lastIndexOf(' ', end - 1) + 1), end)
    if (operator === 'Tj' || operator === 'TJ') {
      const number = marks.at(-1)
      if (number === undefined || !wanted.has(number)) continue
      const run = {font, codes: readCodes(content.slice(start, end))}
      pieces.set(number, [...(pieces.get(number) ?? []), run])
      continue
    }
    if (operator === 'Tf') font = content.slice(start + 1, content.indexOf(' ', start))
    if (operator === 'BT' || operator === 'ET') inText = operator === 'BT'
    const opening = operator.endsWith('BDC') || operator.endsWith('BMC')
    const mark = opening ? content.slice(start, end) : ''
    const numbered = mark.includes('/MCID ')
    if (numbered && inText) return undefined
    if (marks.length === 0) {
      if (numbered || operator === 'q' || operator === 'Q') artifacts.end(start)
      if (beginsPath.has(operator)) pathStart ??= start
      else if (operator === 'n') pathStart = undefined
      else if (drawsPath.has(operator)) {
        artifacts.begin(pathStart ?? start)
        pathStart = undefined
      } else if (draws.has(operator) || (opening && !numbered && !mark.startsWith('/Artifact'))) {
        artifacts.begin(start)
      }
    }
    if (opening) marks.push(numbered ? readNumber(mark) : marks.at(-1))
    else if (operator === 'EMC' && marks.length === 0) return undefined
    else if (operator === 'EMC') marks.pop()
  }
  return marks.length > 0 ? undefined : {pieces, ...artifacts.close()}
}

// Things drawn one after the other are one artifact.
function openArtifacts(content: string) {
  const parts: string[] = []
  let written = 0
  let open = false
  let unmarked = 0
  const insert = (at: number, line: string): void => {
    parts.push(content.slice(written, at), line)
    written = at
  }
  const end = (at: number): void => {
    if (open) insert(at, 'EMC\n')
    open = false
  }
  return {
    begin(at: number): void {
      unmarked++
      if (!open) insert(at, '/Artifact BMC\n')
      open = true
    },
    end,
    close() {
      parts.push(content.slice(written))
      if (open) parts.push(content.endsWith('\n') ? 'EMC\n' : '\nEMC\n')
      return {content: parts.join(''), unmarked}
    },
  }
}

function readNumber(mark: string): number | undefined {
  const number = /\/MCID (\d{1,9})/.exec(mark)?.[1]
  return number === undefined ? undefined : Number(number)
}

function readCodes(line: string): string {
  return [...line.matchAll(/<([0-9A-Fa-f]*)>/g)].map(it => it[1]).join('')
}
