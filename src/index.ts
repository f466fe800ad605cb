/** The public door: a table of contents, no logic. */
export {type BuildRequest, type BuildResult, type Built, build} from './build/build.js'
export type {Workshop} from './build/workshop.js'
export type {Document} from './model/document.js'
export {type Understood, understand} from './pipeline.js'
export {readYaml} from './yaml/read.js'
export {writeYaml} from './yaml/write.js'
