import {isDict, nameOf, type PdfDict, type PdfValue} from '../pdf/pdf-value.js'
import {type Element, isElement, type Kid, listContent, listElements} from './structure.js'

/** The keys of an element that say nothing but where it stands. */
const bareKeys = new Set(['Type', 'S', 'P', 'K', 'Pg'])

/** Elements that hold text, and so may hold it without another element between. */
const textTypes = new Set(
  'P H1 H2 H3 H4 H5 H6 LI Link TH TD Span Lbl LBody Caption Figure Div NonStruct Quote Code Em Strong'.split(
    ' ',
  ),
)

/** Elements that a picture's parts stand in; the picture is told by its `Alt`, its parts are not. */
const partTypes = new Set(['Div', 'NonStruct', 'Span', 'P'])

/**
 * Mends what Chromium writes of a structure: leaves out elements without a meaning, which are half of them, and says
 * what it does not say of figures, lists and tables. Nothing is said that the page did not say.
 */
export function mendStructure(top: Element): void {
  mendKids(top)
  for (const element of listElements(top)) {
    if (element.type === 'Figure') mendFigure(element)
    if (element.type === 'LI') mendListItem(element)
    if (element.type === 'Table') mendTable(element)
  }
}

function mendKids(element: Element): void {
  element.kids = element.kids.flatMap(kid => {
    if (!isElement(kid)) return [kid]
    const run = isBare(kid) && !kid.kids.some(isElement)
    mendKids(kid)
    if (!isBare(kid)) return [kid]
    // A run of text without a meaning of its own is its parent's text; a block that only holds other blocks is not
    // missed. One that holds text keeps it apart from the next.
    const stays = run ? !textTypes.has(element.type) : !kid.kids.every(isElement)
    return stays ? [kid] : kid.kids
  })
}

function isBare({type, dict}: Element): boolean {
  return type === 'NonStruct' && [...dict.keys()].every(it => bareKeys.has(it))
}

function mendFigure(figure: Element): void {
  const inside = listElements(figure).slice(1)
  if (figure.dict.has('Alt')) {
    const parts = inside.every(it => partTypes.has(it.type) && !hasObjects(it))
    if (parts) figure.kids = [...listContent(figure), ...figure.kids.filter(isObject)]
  } else if (inside.some(it => it.type === 'Figure')) {
    // HTML's <figure> is a group: of a picture, which is what needs an alternative text, and a caption.
    figure.type = 'Div'
  }
}

function isObject(kid: Kid): boolean {
  return 'object' in kid
}

function hasObjects(element: Element): boolean {
  return element.kids.some(isObject)
}

// A list item is a label and a body (ISO 32000-1, 14.8.4.3.3).
function mendListItem(item: Element): void {
  const isPart = (kid: Kid): boolean => isElement(kid) && ['Lbl', 'LBody'].includes(kid.type)
  if (item.kids.every(isPart)) return
  const body: Element = {type: 'LBody', dict: new Map(), kids: item.kids.filter(it => !isPart(it))}
  item.kids = [...item.kids.filter(isPart), body]
}

function mendTable(table: Element): void {
  const rows = listElements(table).filter(it => it.type === 'TR')
  for (const row of rows) {
    const cells = row.kids.filter(isElement)
    for (const cell of cells) {
      mendAttributes(cell.dict)
      if (cell.type !== 'TH' || readAttribute(cell.dict, 'Scope') !== undefined) continue
      // As HTML finds out the direction of a header that does not tell it.
      const scope = cells.every(it => it.type === 'TH') ? 'Column' : 'Row'
      cell.dict.set('A', [...listAttributes(cell.dict), tableAttribute('Scope', {name: scope})])
    }
  }
}

function tableAttribute(key: string, value: PdfValue): PdfDict {
  return new Map<string, PdfValue>([
    ['O', {name: 'Table'}],
    [key, value],
  ])
}

// One dictionary for all that is said of a cell, and nothing that goes without saying.
function mendAttributes(dict: PdfDict): void {
  const found = listAttributes(dict)
  if (found.some(it => nameOf(it.get('O')) !== 'Table')) return
  const all: PdfDict = new Map(found.flatMap(it => [...it]))
  for (const span of ['RowSpan', 'ColSpan']) if (all.get(span) === 1) all.delete(span)
  if (all.size > 1) dict.set('A', all)
  else dict.delete('A')
}

/** The attributes of an element, by who owns them. */
export function listAttributes(dict: PdfDict): PdfDict[] {
  const value = dict.get('A')
  return (Array.isArray(value) ? value : [value]).filter(isDict)
}

/** What an attribute of an element is set to. */
export function readAttribute(dict: PdfDict, key: string): PdfValue | undefined {
  return listAttributes(dict)
    .find(it => it.has(key))
    ?.get(key)
}
