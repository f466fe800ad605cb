/** The start of a thread (see `print/beside/worker.ts`). */
import {loadChunk} from './load-chunk.js'

loadChunk('worker')
