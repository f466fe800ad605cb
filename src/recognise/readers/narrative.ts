import type {Section} from '../../model/section.js'
import type {Line} from '../../parse/block.js'
import type {Footnotes} from '../match/footnotes.js'
import type {Legend} from '../match/legend.js'
import type {Outline} from '../match/outline.js'
import type {Words} from '../match/words.js'
import type {Reading} from '../reader.js'
import type {Part} from '../vocabulary/parts.js'

/** What is known while going down a text. */
export interface Narrative {
  reading: Reading
  outline: Outline
  words: Words
  footnotes: Footnotes
  legend: Legend
  /** Lines of headings that only announce what follows. */
  announced: ReadonlySet<number>
  /** The lines of the title. */
  title: Line[]
  /** What the label above announced. */
  part: Part | undefined
  /** Whether measures are announced, so that `1101 …` is one. */
  listing: boolean
  /** Whether the last section is a measure that has nothing under its heading yet. */
  fresh: boolean
}

/** The title of the text in one line; undefined where it has none. */
export function titleOf({title}: Pick<Narrative, 'title'>): string | undefined {
  return title.length === 0 ? undefined : title.map(it => it.text).join(' ')
}

/** The section that the next line belongs to. */
export function currentSection(state: Narrative, line: number): Section {
  return state.outline.current(titleOf(state) ?? '', line)
}
