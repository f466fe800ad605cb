import type {Action} from '../model/action.js'
import type {Indicator} from '../model/indicator.js'
import type {Section} from '../model/section.js'
import type {Value} from '../model/value.js'
import {indicatorsOf, sectionsOf} from '../model/walk.js'

/** A text of a document and the line of what it belongs to. */
export interface PlacedText {
  text: string
  line: number
}

/** Every text in which somebody may be named: narrative, reviews, actions, notes. */
export function textsOf(sections: ReadonlyArray<Section>): PlacedText[] {
  return sectionsOf(sections).flatMap(section => [
    ...placed(section.line, [
      section.title,
      section.vision,
      ...(section.paragraphs ?? []),
      ...(section.issues ?? []),
      ...(section.summary ?? []),
      ...(section.fragments ?? []),
    ]),
    ...(section.glossary ?? []).flatMap(it => placed(it.line, [it.definition])),
    ...(section.actions ?? []).flatMap(ofAction),
    ...(section.indicators ?? []).flatMap(ofIndicator),
  ])
}

/** Every measured figure; what is only aimed at counts nobody. */
export function figuresOf(sections: ReadonlyArray<Section>): {value: Value; line: number}[] {
  return indicatorsOf(sections).flatMap(({baseline, actuals, line}) =>
    [...(baseline ? [baseline] : []), ...(actuals ?? [])].map(value => ({
      value,
      line: value.line ?? line,
    })),
  )
}

function ofAction({text, done, next, fragments, line}: Action): PlacedText[] {
  return placed(line, [text, done, next, ...(fragments ?? [])])
}

function ofIndicator({name, notes, definition, review, line}: Indicator): PlacedText[] {
  return placed(line, [name, definition, ...(notes ?? []), ...(review ?? [])])
}

function placed(line: number, texts: ReadonlyArray<string | undefined>): PlacedText[] {
  return texts.flatMap(text => (text === undefined ? [] : [{text, line}]))
}
