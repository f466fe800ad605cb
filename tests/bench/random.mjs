/** Numbers from 0 to 1 that are the same for the same seed (a linear congruence). */
export function openRandom(seed) {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32
    return state / 2 ** 32
  }
}
