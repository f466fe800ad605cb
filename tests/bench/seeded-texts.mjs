import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {openRandom} from './random.mjs'

const sources = fileURLToPath(new URL('../../sources/', import.meta.url))

/** Writes so many texts into a folder: those of `sources/` in turn, with other digits in their cells. The same for the same seed. */
export function writeTexts(folder, count, seed = 1) {
  const random = openRandom(seed)
  const names = readdirSync(sources).filter(it => /\.(?:txt|md)$/.test(it))
  const texts = names.map(it => readFileSync(join(sources, it), 'utf8'))
  const digit = () => String(1 + Math.floor(random() * 9))
  for (let index = 0; index < count; index++) {
    const text = (texts[index % texts.length] ?? '').replace(/(?<=[\t|] ?)\d(?=[\d.,])/g, digit)
    const name = names[index % names.length] ?? ''
    writeFileSync(join(folder, `${String(index).padStart(5, '0')}-${name}`), text)
  }
}
