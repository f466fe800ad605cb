import type {Reader} from './reader.js'
import {actionForms} from './readers/action-forms.js'
import {indicatorList} from './readers/indicator-list.js'
import {indicatorTables} from './readers/indicator-tables.js'

/** Every layout that can be read, the most specific first. */
export const readers: ReadonlyArray<Reader> = [actionForms, indicatorList, indicatorTables]
