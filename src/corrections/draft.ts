import type {VFile} from 'vfile'
import {isMap, isSeq, Document as YamlDocument} from 'yaml'
import {reportsOf, tell} from '../diagnostics/report.js'

/**
 * A corrections file as text, from the suggestions on `file`, for a person to go through: each is one line to keep or
 * to take out; `count` says how many. Undefined where nothing is suggested. A suggestion whose text stands several times in its line is left
 * out, since a correction must name one place.
 */
export function draftCorrections(file: VFile): {text: string; count: number} | undefined {
  const lines = String(file.value).split('\n')
  const corrections = reportsOf(file).flatMap(report => {
    const {line, actual: from, expected} = report
    const to = expected?.[0]
    if (line === undefined || from === undefined || to === undefined) return []
    if ((lines[line - 1] ?? '').split(from).length !== 2) return []
    return [{line, from, to, reason: tell(report, 'ja').split('。')[0] ?? ''}]
  })
  if (corrections.length === 0) return undefined
  const yaml = new YamlDocument({corrections})
  yaml.commentBefore = [
    ' 候補から作った下書きです。原本と照らし、正しい行だけを残して by に確認した人を書き、',
    ` 「${file.stem ?? ''}.corrections.yaml」として保存してください。`,
  ].join('\n')
  const list = yaml.get('corrections', true)
  if (isSeq(list)) for (const item of list.items) if (isMap(item)) item.flow = true
  const text = yaml.toString({lineWidth: 0, flowCollectionPadding: false, singleQuote: true})
  return {text, count: corrections.length}
}
