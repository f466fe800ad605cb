import fc from 'fast-check'

/** What has a meaning in YAML, and what nothing has. */
const slips = [
  ...[
    '',
    ' ',
    '\n',
    '\t',
    ':',
    ': ',
    '- ',
    '? ',
    '&a ',
    '*a',
    '!!',
    '!a ',
    '|',
    '>-',
    '%',
    '@',
    '`',
  ],
  ...[
    "'",
    '"',
    '\\',
    '{',
    '}',
    '[',
    ']',
    ',',
    '#',
    ' #',
    '~',
    '<<: ',
    '---\n',
    '...\n',
    '\r',
    '\u0000',
  ],
  ...[
    '\u0085',
    '\u2028',
    '\ufeff',
    '\ufffd',
    '\ud800',
    '0x1f',
    '.nan',
    '-.inf',
    '1e999',
    '-0',
    'null',
  ],
  ...[
    'true',
    '2024-01-01',
    '!!binary ',
    '!!set ',
    '!!js/function ',
    '__proto__: ',
    'constructor: ',
  ],
]

const garbling = fc.tuple(fc.nat(0xffffff), fc.nat(12), fc.nat(slips.length - 1))

/** One of `texts` with a few places garbled: characters taken out, others put in. */
export function garbled(texts: ReadonlyArray<string>): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(garbling, {minLength: 1, maxLength: 6}))
    .map(([text, places]) =>
      places.reduce((it, [place, length, slip]) => {
        const at = place % (it.length + 1)
        return it.slice(0, at) + slips[slip] + it.slice(at + (length > 8 ? 0 : length))
      }, text),
    )
}

/** One of `texts` with any bytes changed, as they are read: what is no UTF-8 becomes U+FFFD. */
export function garbledBytes(texts: ReadonlyArray<string>): fc.Arbitrary<string> {
  const changes = fc.array(fc.tuple(fc.nat(0xffffff), fc.nat(255)), {minLength: 1, maxLength: 4})
  return fc.tuple(fc.constantFrom(...texts), changes).map(([text, places]) => {
    const bytes = new TextEncoder().encode(text)
    for (const [at, byte] of places) bytes[at % bytes.length] = byte
    return new TextDecoder().decode(bytes)
  })
}
