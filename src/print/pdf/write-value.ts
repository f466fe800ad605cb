import type {PdfDict, PdfValue} from './pdf-value.js'

/**
 * Writes one value as a PDF holds it (ISO 32000-1, 7.3), one character a byte; of a stream only its dictionary.
 * @param renumber the number a reference is written with
 */
export function writeValue(value: PdfValue, renumber: (number: number) => number): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return writeNumber(value)
  if (Array.isArray(value)) return writeArray(value, renumber)
  if (value instanceof Map) return writeDict(value, renumber)
  if ('name' in value) return writeName(value.name)
  if ('ref' in value) return `${renumber(value.ref)} 0 R`
  if ('bytes' in value) return writeString(value.bytes)
  return writeDict(value.dict, renumber)
}

// A PDF knows no exponents.
function writeNumber(value: number): string {
  const text = String(value)
  return text.includes('e') ? value.toFixed(10).replace(/\.?0{1,10}$/, '') : text
}

function writeArray(values: PdfValue[], renumber: (number: number) => number): string {
  return `[${values.map(it => writeValue(it, renumber)).join(' ')}]`
}

function writeDict(dict: PdfDict, renumber: (number: number) => number): string {
  let text = '<<'
  for (const [key, value] of dict) {
    const written = writeValue(value, renumber)
    text += writeName(key) + (/^[/[(<]/.test(written) ? '' : ' ') + written
  }
  return `${text}>>`
}

function writeName(name: string): string {
  return `/${name.replace(
    /[^!-~]|[()<>[\]{}/%#]/g,
    it => `#${it.charCodeAt(0).toString(16).padStart(2, '0')}`,
  )}`
}

function writeString(bytes: string): string {
  return `(${bytes.replace(/[\\()\r]/g, it => (it === '\r' ? '\\r' : `\\${it}`))})`
}
