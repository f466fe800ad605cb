const correctionsEnding = '.corrections.yaml'

/** Where the corrections to the text at `path` stand. */
export function correctionsPath(path: string): string {
  return path.replace(/\.[^./\\]*$/, '') + correctionsEnding
}
