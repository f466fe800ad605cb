/**
 * HarfBuzz's subsetter as WebAssembly, spoken to as in https://harfbuzz.github.io/harfbuzz-hb-subset.html. A font is
 * handed over once, however often it is cut: it has megabytes.
 */
import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'

/** A font that can be cut again and again. */
export interface CuttableFont {
  /**
   * A font with these characters, as far as it has them.
   * @throws Error where HarfBuzz cannot read the font
   */
  cut(characters: string, options: CutOptions): Uint8Array
  /** Gives its memory back. */
  close(): void
}

export interface CutOptions {
  /** Tags of the OpenType features to keep. */
  features: ReadonlyArray<string>
  hinting: boolean
}

/** Numbers are addresses. */
interface Subsetter {
  memory: WebAssembly.Memory
  _initialize(): void
  malloc(size: number): number
  free(at: number): void
  hb_blob_create(data: number, length: number, mode: number, user: number, end: number): number
  hb_blob_destroy(blob: number): void
  hb_blob_get_data(blob: number, length: number): number
  hb_blob_get_length(blob: number): number
  hb_face_create(blob: number, index: number): number
  hb_face_destroy(face: number): void
  hb_face_reference_blob(face: number): number
  hb_set_add(set: number, value: number): void
  hb_set_clear(set: number): void
  hb_subset_input_create_or_fail(): number
  hb_subset_input_destroy(input: number): void
  hb_subset_input_get_flags(input: number): number
  hb_subset_input_set(input: number, kind: number): number
  hb_subset_input_set_flags(input: number, flags: number): void
  hb_subset_input_unicode_set(input: number): number
  hb_subset_or_fail(face: number, input: number): number
}

/** HB_MEMORY_MODE_READONLY, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG, HB_SUBSET_FLAGS_NO_HINTING. */
const [readOnly, layoutFeatures, noHinting] = [1, 6, 1]

/** Hands a font over to HarfBuzz: the bytes of a TTF or OTF. */
export async function openCuttable(font: Uint8Array): Promise<CuttableFont> {
  loading ??= load()
  const hb = await loading
  const data = hb.malloc(font.length)
  new Uint8Array(hb.memory.buffer).set(font, data)
  const blob = hb.hb_blob_create(data, font.length, readOnly, 0, 0)
  const face = hb.hb_face_create(blob, 0)
  hb.hb_blob_destroy(blob)
  return {
    cut: (characters, options) => cut(hb, face, {characters, ...options}),
    close() {
      hb.hb_face_destroy(face)
      hb.free(data)
    },
  }
}

let loading: Promise<Subsetter> | undefined

async function load(): Promise<Subsetter> {
  const path = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')
  const {instance} = await WebAssembly.instantiate(await readFile(path))
  const subsetter = instance.exports as Subsetter
  subsetter._initialize()
  return subsetter
}

function cut(
  hb: Subsetter,
  face: number,
  {characters, features, hinting}: CutOptions & {characters: string},
): Uint8Array {
  const input = hb.hb_subset_input_create_or_fail()
  if (input === 0) throw new Error('HarfBuzz has no memory left')
  const kept = hb.hb_subset_input_set(input, layoutFeatures)
  hb.hb_set_clear(kept)
  for (const feature of features) hb.hb_set_add(kept, numberOf(feature))
  if (!hinting) hb.hb_subset_input_set_flags(input, hb.hb_subset_input_get_flags(input) | noHinting)
  const wanted = hb.hb_subset_input_unicode_set(input)
  for (const character of characters) hb.hb_set_add(wanted, character.codePointAt(0) ?? 0)
  const part = hb.hb_subset_or_fail(face, input)
  hb.hb_subset_input_destroy(input)
  if (part === 0) throw new Error('HarfBuzz cannot read the font')
  const blob = hb.hb_face_reference_blob(part)
  const [start, length] = [hb.hb_blob_get_data(blob, 0), hb.hb_blob_get_length(blob)]
  // The memory may have grown meanwhile, and will be used again.
  const bytes = new Uint8Array(hb.memory.buffer).slice(start, start + length)
  hb.hb_blob_destroy(blob)
  hb.hb_face_destroy(part)
  if (length === 0) throw new Error('HarfBuzz cannot read the font')
  return bytes
}

/** HB_TAG: the four letters as bytes of one number. */
function numberOf(tag: string): number {
  return [...tag].reduce((number, letter) => (number << 8) + letter.charCodeAt(0), 0)
}
