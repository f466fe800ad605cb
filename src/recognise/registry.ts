import type {Reader} from './reader.js'
import {indicatorTables} from './readers/indicator-tables.js'

/** Every layout that can be read, the most specific first. */
export const readers: ReadonlyArray<Reader> = [indicatorTables]
