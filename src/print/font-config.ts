/**
 * Writes a fontconfig file that names our own fonts and no others. On a machine without any font
 * the browser cannot draw even the fonts embedded in a page; on every other the machine's own
 * fonts would change the pages.
 * @param folders the folders with the fonts
 * @param cache a folder fontconfig may write what it found in them to
 * @returns the text of the file, for `FONTCONFIG_FILE`
 */
export function composeFontConfig(folders: string[], cache: string): string {
  return [
    '<?xml version="1.0"?>',
    '<fontconfig>',
    ...folders.map(folder => `  <dir>${escapeXml(folder)}</dir>`),
    `  <cachedir>${escapeXml(cache)}</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n')
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
