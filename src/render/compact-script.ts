/** A script without its comments that fill whole lines, and without indents: expects no text of several lines in it. */
export function compactScript(script: string): string {
  let inComment = false
  const kept: string[] = []
  for (const line of script.split('\n').map(it => it.trim())) {
    inComment ||= line.startsWith('/**')
    if (!inComment && line !== '' && !line.startsWith('//')) kept.push(line)
    if (line.endsWith('*/')) inComment = false
  }
  return kept.join('\n')
}
