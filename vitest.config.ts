import {LongFirst} from './tests/support/long-first.ts'

/** What reads, judges, compares and draws in memory: its files change nothing outside of themselves. */
const inMemory = [
  'tests/{compare,forms,fuzz,judge,match,privacy,publish,value,view}/**/*.test.ts',
  'tests/{accounted,cases,confusion,corrections,indicator-list,ingest,mutations,parse,pathological}.test.ts',
  'tests/{runs,vocabulary,yaml}.test.ts',
  'tests/seed-*.test.ts',
]

/** What holds for `npm test` and for `npx vitest run FILE` alike; many tests start the program or a browser. */
export default {
  test: {
    // Vitest would leave a core to itself that it does not need.
    maxWorkers: '100%',
    sequence: {sequencer: LongFirst},
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['tests/**/*.test.ts'],
          exclude: inMemory,
          globalSetup: 'tests/support/share-folder.ts',
        },
      },
      // One process loads the program once for all of its files.
      {extends: true, test: {name: 'in memory', include: inMemory, isolate: false}},
    ],
  },
}
