/**
 * @param words Words parted by white space, so that a long table stays readable.
 * @returns The words.
 */
export function listed(words: string): readonly string[] {
  return words.split(/\s+/).filter(word => word !== '')
}
