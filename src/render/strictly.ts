/** How templates are compiled: nothing can be called from one but these, and nothing be read that the view does not have. */
export const strictly = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: {if: true, unless: true, each: true, with: true},
  explicitPartialContext: true,
} as const
