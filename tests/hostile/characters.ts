const code = (point: number) => String.fromCodePoint(point)
const inside = (character: string) => `前${character}後`

const controls = [...Array(32).keys(), 127, ...Array.from({length: 32}, (_, at) => 128 + at)]
const directions = [
  0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069,
]
const unseen = [
  0x00ad, 0x034f, 0x115f, 0x1160, 0x17b4, 0x180e, 0x200b, 0x200c, 0x200d, 0x2028, 0x2029, 0x2060,
  0x3164, 0xfe0f, 0xfeff, 0xffa0, 0xfff9, 0xe0001, 0xe0041,
]

/** Characters that are not seen, turn the direction of writing, or end a line where none ends. */
export const characters: ReadonlyArray<string> = [
  ...[...controls, ...directions, ...unseen].map(point => inside(code(point))),
  'a\u202e01\u202c達成',
  '\u202e成達',
  'é'.normalize('NFD'),
  'が'.normalize('NFD'),
  '\u0300'.repeat(60),
  'Z\u0351\u036b\u0343\u036a\u0302\u036bA',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  '𠮟る',
  '葛\u{e0100}城',
  '\u{10ffff}',
  '\uffff',
  '\ufdd0',
]

/** Halves of characters, which UTF-8 cannot write. */
export const halves: ReadonlyArray<string> = ['\ud800', '前\udc00後', '\udfff\ud800', '達成\ud83d']

/** One sign that looks like another. */
export const lookAlikes: ReadonlyArray<string> = [
  'рaypal',
  'ａｄｍｉｎ',
  '１０５人',
  '⑩',
  'Ⅲ',
  '㍻',
  '㋿元年',
  '１／３',
  '−8.5',
  '－8.5',
  'ー8.5',
  '一8.5',
  '〇',
  '○',
  'Ｏ',
  '0\u0338',
  '.'.normalize('NFKC'),
  '．．／',
  '‥/',
  '∕etc∕hostname',
]

/** Steers a terminal that shows it. */
export const escapes: ReadonlyArray<string> = [
  '\u001b[31m赤',
  '\u001b[2J\u001b[H',
  '\u001b]0;title\u0007',
  '\u001b]8;;https://elsewhere.invalid/\u001b\\x\u001b]8;;\u001b\\',
  '\u001b]52;c;eA==\u0007',
  '\u009b31m',
  '\u001bP$q"p\u001b\\',
  '\u001b[6n',
  '\u001b[?1049h',
  '\rerror: 0',
  'x\b\b\by',
  '\u0007',
  '\u000e\u000f',
]
