import {readFile} from 'node:fs/promises'
import {composeWoff} from './compose-woff.js'
import {findFontFiles} from './font-files.js'
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
 * @throws when they are no fonts, in the words of HarfBuzz
 */
export async function subsetFonts(
  text: string,
  format: FontFormat,
  fonts?: FontPair,
): Promise<SubsetFonts> {
  const whole = fonts ?? (await readOurFonts())
  const found = new Set(text)
  const characters = sortCharacters([...printableAscii, ...japaneseMarks, ...found]).join('')
  const [regular, bold] = [
    await cut(whole.regular, characters, format),
    await cut(whole.bold, characters, format),
  ]
  const maps = [regular, bold].map(it => it.has)
  return {regular: regular.bytes, bold: bold.bytes, missing: listMissing(found, maps)}
}

/** Loads what cutting needs, and cuts once ahead of the first text: the first cut of a process takes several times as long. */
export async function prepareFonts(): Promise<void> {
  await subsetFonts('', 'truetype')
}

let ourFonts: Promise<FontPair> | undefined

/** Nine megabytes, read once. */
function readOurFonts(): Promise<FontPair> {
  ourFonts ??= readFonts()
  return ourFonts
}

async function readFonts(): Promise<FontPair> {
  const files = findFontFiles()
  const [regular, bold] = await Promise.all([readFile(files.regular), readFile(files.bold)])
  return {regular, bold}
}

/** A font with the characters asked for, as far as it has them, and which it has. */
async function cut(font: Uint8Array, characters: string, format: FontFormat): Promise<OpenedFont> {
  const {default: subset} = await import('subset-font')
  const options = {targetFormat: 'truetype', keepFeatures} as const
  const packed = /^wOF[F2]$/.test(String.fromCharCode(...font.subarray(0, 4)))
  const {bytes: plain, has} = packed
    ? openFont(await subset(asBuffer(font), characters, options))
    : (opened.get(font) ?? openFont(Buffer.from(font)))
  if (!packed) opened.set(font, {bytes: plain, has})
  const noHinting = format === 'truetype'
  const part = await subset(asBuffer(plain), characters, {...options, noHinting})
  return {bytes: format === 'woff' ? await composeWoff(part) : part, has}
}

/** A font that can be cut, and which characters it has. */
interface OpenedFont {
  bytes: Uint8Array
  has(codePoint: number): boolean
}

/** The whole of fonts that are cut again and again. */
const opened = new WeakMap<Uint8Array, OpenedFont>()

function openFont(bytes: Uint8Array): OpenedFont {
  widenDigits(bytes)
  return {bytes, has: readCharacterMap(bytes)}
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
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
