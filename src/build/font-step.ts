import type {FontPair} from '../print/subset-fonts.js'
import {fontSheet} from '../render/render.js'
import {fingerprint} from './fingerprint.js'
import type {Look} from './look.js'
import type {Work} from './work.js'

/** A folder of the site that brings its own fonts, cut down to the characters of its page. */
export interface FontFolder {
  /** Names the step. */
  name: string
  folder: string
  /** See `Step.from`. */
  from?: string
  /** The sha-256 of the characters. */
  characters: string
  /** All text of the page. */
  text(): Promise<string>
  /** Of the site. */
  look: Look
}

/** The arrow page → fonts beside it. */
export async function makeFonts(
  {name, folder, from, characters, text, look}: FontFolder,
  {maker, workshop}: Work,
): Promise<void> {
  const {program, fonts} = workshop.versions
  const sheet = fontSheet(look.files)
  await maker.make({
    name,
    ...(from !== undefined && {from}),
    key: fingerprint(['fonts', program, fonts, characters, sheet, ...bytesOf(look.fonts)]),
    async run() {
      const {regular, bold} = await workshop.subsetFonts(
        charactersOf(await text()),
        'woff',
        look.fonts,
      )
      const files = new Map<string, string | Uint8Array>([
        [`${folder}/regular.woff`, regular],
        [`${folder}/bold.woff`, bold],
        [`${folder}/fonts.css`, sheet],
      ])
      return {files, value: {}}
    },
  })
}

/** The characters of a text, each once, in order. */
export function charactersOf(text: string): string {
  return [...new Set(text)].sort().join('')
}

/** What a font pair adds to the key of what is made with it; nothing where it is ours. */
export function bytesOf(fonts: FontPair | undefined): Uint8Array[] {
  return fonts ? [fonts.regular, fonts.bold] : []
}
