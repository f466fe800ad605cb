const codes = {memory: 'PRINT_MEMORY', time: 'PRINT_TIME'} as const

/** What a document took more of than it may; other threads keep the code and the message, which is the limit. */
export function overLimit(what: keyof typeof codes, limit: string): Error {
  return Object.assign(new Error(limit), {code: codes[what]})
}

/** Of what a document took more than its `limit`; undefined where printing failed otherwise. */
export function readOverLimit(
  error: unknown,
): {what: keyof typeof codes; limit: string} | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  for (const what of ['memory', 'time'] as const)
    if (error.code === codes[what]) return {what, limit: error.message}
  return undefined
}
