/** What the marks of a paper mean, as its own text explains them: ◆重点施策：…. */
export interface Legend {
  /** The mark that is explained as `meaning` (重点施策), and the line; undefined where the text explains none so. */
  markOf(meaning: string): {mark: string; line: number} | undefined
}

const explained = /^(?<mark>[◆◇■□●○◎★☆▲△▼▽])\s?(?<meaning>[^\s：:。]{1,20})[：:]/u
/** は重点施策 is what is left of ◆は重点施策. */
const before = /^は/u

/** The legend of `text`, which is gone through when it is first asked. */
export function createLegend(text: string): Legend {
  let marks: Map<string, {mark: string; line: number}> | undefined
  return {
    markOf(meaning) {
      marks ??= findExplained(text)
      return marks.get(meaning.replace(before, ''))
    },
  }
}

function findExplained(text: string): Map<string, {mark: string; line: number}> {
  const marks = new Map<string, {mark: string; line: number}>()
  text.split('\n').forEach((printed, index) => {
    const {mark, meaning} = explained.exec(printed.slice(0, 40).trimStart())?.groups ?? {}
    if (mark !== undefined && meaning !== undefined && !marks.has(meaning))
      marks.set(meaning, {mark, line: index + 1})
  })
  return marks
}
