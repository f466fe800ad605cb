import type {VFile} from 'vfile'
import type {Section} from '../model/section.js'
import type {Block} from '../parse/block.js'
import type {Ledger} from './ledger.js'
import type {UnknownLabel} from './match/unknown-labels.js'
import type {Vocabulary} from './vocabulary/vocabulary.js'

/** One reason to believe that a text has a layout. */
export interface Evidence {
  /** How many lines of the text speak for it. */
  weight: number
  because: string
  line?: number | undefined
}

/** What a reader reads from: the blocks of a text, the file to report on, the ledger to claim from, the words it knows. */
export interface Reading {
  blocks: ReadonlyArray<Block>
  text: string
  file: VFile
  ledger: Ledger
  vocabulary: Vocabulary
}

/** What a reader found. */
export interface Content {
  title: string | undefined
  municipality: string | undefined
  sections: Section[]
}

/** The layouts; each has its words in messages. */
export type ReaderName = 'indicator-tables' | 'indicator-list' | 'action-forms'

/** A layout that can be read: how to spot it, and how to read it. */
export interface Reader {
  /** Stands as `layout` in the YAML. */
  readonly name: ReaderName
  /** Why `blocks` have this layout; an empty list means that they have not. */
  recognise(blocks: ReadonlyArray<Block>, vocabulary: Vocabulary): Evidence[]
  /** Labels of this layout that the vocabulary lacks, for a person to add. */
  unknownLabels?(blocks: ReadonlyArray<Block>, vocabulary: Vocabulary): UnknownLabel[]
  /** Reads the layout, reporting on the file and claiming from the ledger. Never throws. */
  read(reading: Reading): Content
}
