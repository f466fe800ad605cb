/** What steers a terminal, ends a line, or turns the direction of writing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what this is for
const steering = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** Text from outside on one line of a terminal: what would steer it is a `\ufffd`. */
export function printable(text: string): string {
  return text.replace(steering, '\ufffd')
}

/** `data` as JSON, indented, with what would steer a terminal escaped. */
export function printableJson(data: unknown): string {
  // Line ends are JSON's own here; those inside of texts are escaped already.
  return JSON.stringify(data, undefined, 2).replace(steering, character =>
    character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
