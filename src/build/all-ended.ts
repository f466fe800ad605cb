/** What all came to, when all have ended, so that nothing is left running; fails with the first that failed. */
export async function allEnded<T extends readonly unknown[]>(
  parts: readonly [...T],
): Promise<{-readonly [K in keyof T]: Awaited<T[K]>}> {
  await Promise.allSettled(parts)
  return Promise.all(parts)
}
