/** What holds for `npm test` and for `npx vitest run FILE` alike; many tests start the program or a browser. */
export default {
  test: {include: ['tests/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000},
}
