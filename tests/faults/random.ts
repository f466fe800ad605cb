/** Where the random moments of these tests come from; `FAULTS_SEED` gives others. */
export const seed = Number(process.env.FAULTS_SEED ?? 20260401)

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function openRandom(from = seed): () => number {
  let state = from
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let it = Math.imul(state ^ (state >>> 15), 1 | state)
    it = (it + Math.imul(it ^ (it >>> 7), 61 | it)) ^ it
    return ((it ^ (it >>> 14)) >>> 0) / 2 ** 32
  }
}
