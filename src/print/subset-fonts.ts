import {readFile} from 'node:fs/promises'
import {composeWoff} from './compose-woff.js'
import {findFontFiles} from './font-files.js'
import {type CuttableFont, openCuttable} from './harfbuzz.js'
import {readCharacterMap} from './read-character-map.js'
import {widenDigits} from './tabular-digits.js'

/** The format of a font file: `truetype` for a page that is printed at once, `woff` for one that is kept. */
export type FontFormat = 'truetype' | 'woff'

/** The bytes of two font files: TTF, OTF, WOFF or WOFF2. */
export interface FontPair {
  regular: Uint8Array
  bold: Uint8Array
}

/** Both weights, cut down to the characters of a text. */
export interface SubsetFonts extends FontPair {
  /** The characters of the text one of the weights lacks, in order of their code points. */
  missing: string[]
}

// What style sheets print without the text knowing: page numbers, marks of lists, brackets.
const printableAscii = Array.from({length: 95}, (_, i) => String.fromCodePoint(0x20 + i)).join('')
const japaneseMarks =
  '　、。，．・：；？！‐－―…〜～（）〔〕［］｛｝〈〉《》「」『』【】％＋−×÷＝／＆＊※→←↑↓○●◎△▲▽▼□■◇◆☆★①②③④⑤⑥⑦⑧⑨⑩０１２３４５６７８９'

// The features that set Japanese text, across and down. Without the rest (historical and
// alternative forms) a subset is little more than half as large.
const keepFeatures =
  'ccmp locl liga kern palt halt chws vpal vhal vchw vkrn vert vrt2 mark mkmk'.split(' ')

/**
 * Cuts two fonts, regular and bold, down to the characters of a text, with printable ASCII and
 * the usual Japanese marks besides. All digits are as wide as the widest. The same characters in another order give the same bytes.
 * @param text all text that will be set in the fonts
 * @param format `truetype` comes without hinting
 * @param fonts in place of BIZ UDPGothic
 * @throws Error when they are no fonts
 */
export async function subsetFonts(
  text: string,
  format: FontFormat,
  fonts?: FontPair,
): Promise<SubsetFonts> {
  const found = new Set(text)
  const characters = sortCharacters([...printableAscii, ...japaneseMarks, ...found]).join('')
  const whole = await (fonts ? openPair(await unpack(fonts)) : openOurs())
  try {
    const maps = [whole.regular.has, whole.bold.has]
    return {
      regular: await cut(whole.regular, characters, format),
      bold: await cut(whole.bold, characters, format),
      missing: listMissing(found, maps),
    }
  } finally {
    if (fonts) for (const it of [whole.regular, whole.bold]) it.font.close()
  }
}

/** Loads what cutting needs, and cuts once ahead of the first text: the first cut of a process takes several times as long. */
export async function prepareFonts(): Promise<void> {
  const {regular} = await openOurs()
  await cut(regular, printableAscii, 'truetype')
}

/** A font to be cut, and which characters it has. */
interface OpenFont {
  font: CuttableFont
  has(codePoint: number): boolean
}

type OpenPair = Record<keyof FontPair, OpenFont>

let ours: Promise<OpenPair> | undefined

/** Nine megabytes, read once. */
function openOurs(): Promise<OpenPair> {
  ours ??= readOurs()
  return ours
}

async function readOurs(): Promise<OpenPair> {
  const files = findFontFiles()
  const [regular, bold] = await Promise.all([readFile(files.regular), readFile(files.bold)])
  return openPair({regular, bold})
}

/** Fonts with digits of one width; those are changed in their bytes. */
async function openPair({regular, bold}: FontPair): Promise<OpenPair> {
  for (const it of [regular, bold]) widenDigits(it)
  const maps = {regular: readCharacterMap(regular), bold: readCharacterMap(bold)}
  return {
    regular: {font: await openCuttable(regular), has: maps.regular},
    bold: {font: await openCuttable(bold), has: maps.bold},
  }
}

/** TTF or OTF of their own, whatever the fonts came as. */
async function unpack({regular, bold}: FontPair): Promise<FontPair> {
  const {default: fontverter} = await import('fontverter')
  const plain = async (it: Uint8Array) =>
    Buffer.from(await fontverter.convert(Buffer.from(it), 'truetype'))
  return {regular: await plain(regular), bold: await plain(bold)}
}

async function cut({font}: OpenFont, characters: string, format: FontFormat): Promise<Uint8Array> {
  const part = font.cut(characters, {features: keepFeatures, hinting: format !== 'truetype'})
  return format === 'woff' ? composeWoff(part) : part
}

function sortCharacters(characters: Iterable<string>): string[] {
  return [...new Set(characters)].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0))
}

function listMissing(
  characters: Iterable<string>,
  maps: ReadonlyArray<(codePoint: number) => boolean>,
): string[] {
  return sortCharacters(characters).filter(
    character => isVisible(character) && maps.some(has => !has(character.codePointAt(0) ?? 0)),
  )
}

// Control characters, spaces, joiners and variation selectors are not drawn.
function isVisible(character: string): boolean {
  return !/[\p{Cc}\p{White_Space}\p{Default_Ignorable_Code_Point}]/u.test(character)
}
