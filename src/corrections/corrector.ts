import type {VFile} from 'vfile'
import type {
  AppliedCorrection,
  Correction,
  FieldCorrection,
  TextCorrection,
} from '../model/correction.js'
import type {Section} from '../model/section.js'
import {correctFields} from './correct-fields.js'
import {correctText} from './correct-text.js'
import {type PlacedCorrection, readCorrections} from './corrections.js'

/** Applies the corrections to one text, in two steps. */
export interface Corrector {
  /** The text as it is to be read. */
  correctText(text: string): string
  /** Sets fields of what was read, in place, and gives back every correction that was applied, both kinds. */
  correctFields(sections: ReadonlyArray<Section>): AppliedCorrection[]
}

/** The corrector of `file`; without a file it changes nothing. What does not fit is reported on the file. */
export function openCorrector(file: VFile | undefined): Corrector {
  const all = (file && readCorrections(file)) ?? []
  const ofText = all.filter((it): it is PlacedCorrection<TextCorrection> => isOfText(it))
  const ofFields = all.filter((it): it is PlacedCorrection<FieldCorrection> => !isOfText(it))
  return {
    correctText: text => (file ? correctText(text, ofText, file) : text),
    correctFields(sections) {
      if (!file) return []
      return [...ofText.map(({at: _, ...it}) => it), ...correctFields(sections, ofFields, file)]
    },
  }
}

function isOfText(correction: Correction): correction is TextCorrection {
  return 'from' in correction
}
