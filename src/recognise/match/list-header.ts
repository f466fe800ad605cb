import type {Line} from '../../parse/block.js'
import {categoryWords, sortWords} from '../vocabulary/list-words.js'
import {plainHead, type Vocabulary} from '../vocabulary/vocabulary.js'

/** What a column of a list of indicators holds. */
export type ListRole = 'category' | 'project' | 'name' | 'definition' | 'division'

/** One column of a list, as the line of column heads names it. */
export interface ListColumn {
  role: ListRole
  /** As printed. */
  head: string
}

export interface ListHeader {
  line: Line
  /** In the order of print, which is the order of the cells of a row. */
  columns: ReadonlyArray<ListColumn>
  /** Heads of columns whose cells the text does not hold: 種別. */
  empty: ReadonlyArray<string>
  /** The white space between two cells; the other sort may stand inside a cell. */
  separator: RegExp
}

/** No row of column heads is longer. */
const longestHeader = 120

/**
 * The header of a list of indicators that `line` is: column heads separated by blanks, each understood, with a name and a
 * division among them, and none of figures. Undefined where it is none.
 */
export function readListHeader(line: Line, vocabulary: Vocabulary): ListHeader | undefined {
  if (line.text.length > longestHeader || /[\t|,。]/u.test(line.text)) return undefined
  const separator = line.text.includes(' ') ? / +/ : /\u3000+/u
  const heads = line.text.split(separator)
  if (heads.length < 2) return undefined
  const columns: ListColumn[] = []
  const empty: string[] = []
  for (const head of heads) {
    const role = roleOf(head, vocabulary)
    if (role) columns.push({role, head})
    else if (sortWords.includes(plainHead(head))) empty.push(head)
    else return undefined
  }
  const roles = columns.map(it => it.role)
  const once = new Set(roles).size === roles.length
  return once && roles.includes('name') && roles.includes('division')
    ? {line, columns, empty, separator}
    : undefined
}

function roleOf(head: string, {columns}: Vocabulary): ListRole | undefined {
  const plain = plainHead(head)
  const known = columns.get(plain)
  switch (known) {
    case 'name':
    case 'project':
    case 'definition':
    case 'division':
      return known
    case 'group':
      return 'category'
    default:
      return isCategory(plain) ? 'category' : undefined
  }
}

/** `施策名`, `基本目標`, `目標・施策・事業名`; 目標 alone may be a target. */
function isCategory(head: string): boolean {
  if (head === '目標') return false
  return head
    .replace(/名称?$/u, '')
    .split(/[・/]/u)
    .every(it => categoryWords.includes(it))
}
