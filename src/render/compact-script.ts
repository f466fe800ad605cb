/** A script without its comments that fill whole lines, and without indents: expects no text of several lines in it. */
export function compactScript(script: string): string {
  return script
    .replace(/^[ \t]*\/\*\*(?:[^*]|\*(?!\/))*\*\/\n/gm, '')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('//'))
    .join('\n')
}
