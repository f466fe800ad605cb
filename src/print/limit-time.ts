/**
 * Waits for something, but not longer than the given time.
 * @throws what `over` gives, an Error `timeout`, when the time is over; what was waited for goes on
 */
export async function limitTime<T>(
  work: Promise<T>,
  milliseconds: number,
  over = () => new Error(`timeout: ${milliseconds} ms`),
): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(over()), milliseconds)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
