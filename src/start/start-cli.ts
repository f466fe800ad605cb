#!/usr/bin/env node
import type * as cli from '../cli.js'
import {loadChunk} from './load-chunk.js'

const {main} = loadChunk('cli') as typeof cli
await main(new URL('..', import.meta.url))
