/** What holds for `npm test` and for `npx vitest run FILE` alike; many tests start the program or a browser. */
export default {
  test: {
    include: ['tests/**/*.test.ts'],
    // Vitest alone would leave one core to itself, which it does not need.
    maxWorkers: '100%',
    globalSetup: 'tests/support/share-folder.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
}
