import type {VFile} from 'vfile'
import {isMap, isSeq, Document as YamlDocument} from 'yaml'
import {reportsOf, tell} from '../diagnostics/report.js'

/**
 * A corrections file as text, from the suggestions on `file`, for a person to go through: each is one line to keep or
 * to take out; `count` says how many. Undefined where nothing is suggested. A suggestion whose text does not stand exactly once in its line
 * cannot name its place: `skipped` counts those.
 */
export function draftCorrections(
  file: VFile,
): {text: string | undefined; count: number; skipped: number} | undefined {
  const lines = String(file.value).split('\n')
  const suggested = reportsOf(file).filter(it => it.expected?.[0] !== undefined)
  if (suggested.length === 0) return undefined
  const corrections = suggested.flatMap(report => {
    const {actual: from, expected} = report
    const to = expected?.[0]
    if (from === undefined || to === undefined) return []
    return report.lines
      .filter(line => (lines[line - 1] ?? '').split(from).length === 2)
      .map(line => ({line, from, to, reason: firstSentence(tell(report, 'ja'))}))
  })
  const places = suggested.reduce((sum, it) => sum + Math.max(it.lines.length, 1), 0)
  const skipped = places - corrections.length
  if (corrections.length === 0) return {text: undefined, count: 0, skipped}
  const yaml = new YamlDocument({corrections})
  yaml.commentBefore = [
    ' 候補から作った下書きです。原本と照らし、正しい行だけを残して by に確認した人を書き、',
    ` 「${file.stem ?? ''}.corrections.yaml」として保存する（すでにあれば、そこへ書き足す）と使われます。`,
  ].join('\n')
  const list = yaml.get('corrections', true)
  if (isSeq(list)) for (const item of list.items) if (isMap(item)) item.flow = true
  const text = yaml.toString({lineWidth: 0, flowCollectionPadding: false, singleQuote: true})
  return {text, count: corrections.length, skipped}
}

/** Up to the first 。 that stands in no quotation. */
function firstSentence(text: string): string {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '「') depth++
    else if (text[at] === '」') depth = Math.max(0, depth - 1)
    else if (text[at] === '。' && depth === 0) return text.slice(0, at)
  }
  return text
}
