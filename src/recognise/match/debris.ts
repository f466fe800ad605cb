const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
/** A formula of LaTeX: $\overline{}$, \supset. */
const formula = /^\$.*\$$|^\\[A-Za-z]/
/** Long enough for the shreds that scanning leaves, too short for a sentence. */
const longest = 12
/** A leader (・・・) or a rule (ーーー) is made of a sign or two. */
const fewSigns = 2

/** Whether `text` is a leaving of text recognition and no words: nothing Japanese in it, and too short to be said in another language. */
export function isDebris(text: string): boolean {
  const bare = text.replace(/\s+/g, '')
  if (bare === '' || formula.test(bare) || isLeader(bare)) return true
  const words = japanese.test(bare.replace(/[ー一・]/gu, ''))
  return !words && (bare.length <= longest || new Set(bare).size <= fewSigns * 2)
}

/** Whether `text` is a leader or a rule: a sign again and again. */
export function isLeader(text: string): boolean {
  const bare = text.replace(/\s+/g, '')
  return /^[・.…‥ー一―－—–_=~〜-]{3,}$/u.test(bare) && new Set(bare).size <= fewSigns
}

/** Whether `text` is a dash, however it was read: nothing is said. */
export function isDash(text: string): boolean {
  return /^[-‐‑‒–—―−－ー一_＿\s]+$/u.test(text)
}
