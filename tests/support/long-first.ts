import {BaseSequencer, type TestSpecification} from 'vitest/node'

/** Files that take long, however small they are: begun last, they would leave every core but one without work. */
const long =
  /(?:same-figures|package|faults\/[^/]+|hostile\/[^/]+|print\/(?:layout|one-print|open-printer|print-in-parts)|site\/(?:axe|keyboard))\.test\.ts$/

/** Vitest's own order, with the files that take long before the others. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({moduleId}: TestSpecification) => long.test(moduleId)
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter(it => !isLong(it))]
  }
}
