/**
 * What a person corrects in a text, kept in a file of its own beside it: `<name>.corrections.yaml`. It is read here and
 * never written; the program changes nothing by itself.
 */
import type {VFile} from 'vfile'
import {isSeq} from 'yaml'
import {z} from 'zod'
import {type Correction, fieldCorrectionSchema, textCorrectionSchema} from '../model/correction.js'
import {readTyped} from '../yaml/typed.js'

const fileSchema = z.strictObject({
  corrections: z.array(z.union([textCorrectionSchema, fieldCorrectionSchema])),
})

/** A correction and the line of its file, for reports. */
export type PlacedCorrection<C extends Correction = Correction> = C & {at: number}

/** The corrections in `file` (YAML text), in order; undefined where they are none, each mistake reported at its place. */
export function readCorrections(file: VFile): PlacedCorrection[] | undefined {
  const typed = readTyped(file, fileSchema, 'corrections-invalid')
  if (!typed) return undefined
  const list = typed.yaml.get('corrections', true)
  return typed.data.corrections.map((correction, index) => {
    const node = isSeq(list) ? list.items[index] : undefined
    const offset = (node as {range?: [number, number, number]} | undefined)?.range?.[0] ?? 0
    return {...correction, at: typed.lines.linePos(offset).line}
  })
}
