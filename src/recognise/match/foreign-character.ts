let known: Set<string> | undefined
const knownMoney = new Set('$¢£¥€＄￠￡￥')
/** Below are Latin, kana and signs; above, what the set has no need to hold. */
const firstIdeograph = '\u3400'

/** Whether `character` is Korean, or a Chinese character that no Japanese character set of everyday use has. */
export function isForeign(character: string): boolean {
  if (character.length > 1) return false
  if (/\p{Sc}/u.test(character)) return !knownMoney.has(character)
  if (character < firstIdeograph) return false
  known ??= everydayCharacters()
  return !known.has(character) && !/\p{Cs}|\p{Mn}|[\uff00-\uffef]/u.test(character)
}

/** All characters of Windows-31J, the set that Japanese offices write with. */
function everydayCharacters(): Set<string> {
  const bytes: number[] = []
  for (let lead = 0x81; lead <= 0xfc; lead++) {
    if (lead >= 0xa0 && lead < 0xe0) continue
    for (let trail = 0x40; trail <= 0xfc; trail++) if (trail !== 0x7f) bytes.push(lead, trail)
  }
  return new Set(new TextDecoder('shift_jis').decode(new Uint8Array(bytes)))
}
