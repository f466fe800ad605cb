import type {Sheet} from '../../src/print/printer.ts'
import {composeSheet} from './compose-sheet.ts'

/** What stands in the small report, by its ids: headings of three levels, each goal on a page of its own. */
export const reportIds = ['goal-1', 'goal-1/目標', 'goal-2'] as const

/**
 * Composes a small report of four pages: contents with links, two goals, a table, a list, pictures, text in several
 * colours.
 * @param numberOf what the contents say of where an id stands
 */
export function composeReport(numberOf: (id: string) => string = () => ''): Promise<Sheet> {
  const entries = reportIds.map(
    id => `<li><a href="#${id}">${id}へ進む <span class="open">${numberOf(id)}</span></a></li>`,
  )
  return composeSheet(`<body>
    <h1>進捗の報告</h1>
    <p style="color: #0b4f5a">概要 <span style="color: #999">3件</span> のうち <b style="color: #a00">太い字</b></p>
    <ul>${entries.join('')}</ul>
    <section style="break-before: page">
      <h2 id="goal-1">目標1 しごと</h2>
      <div><p>総数は12件</p></div>
      <table>
        <thead><tr><th scope="col">指標</th><th scope="col">実績</th></tr></thead>
        <tbody><tr><th scope="row">法人数</th><td>105<span> 社</span></td></tr></tbody>
      </table>
    </section>
    <section style="break-before: page">
      <h3 id="goal-1/目標">目標値の見方</h3>
      <figure><svg role="img" aria-label="上向きの折れ線" viewBox="0 0 90 30" width="270"><text x="1" y="20" font-size="9">図</text><path d="M0 30L90 0" stroke="#000"/></svg>
      <figcaption>法人数の推移</figcaption></figure>
    </section>
    <section style="break-before: page">
      <h2 id="goal-2">目標2 くらし</h2><ol><li>調べる</li><li>決める</li></ol>
      <p><a href="#goal-1">目標1<b>へもどる</b></a></p>
    </section></body>`)
}
