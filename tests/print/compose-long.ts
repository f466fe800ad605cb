import type {Sheet} from '../../src/print/printer.ts'
import {composeSheet} from './compose-sheet.ts'

const style = `
  @page {@bottom-center {content: counter(page) " / " counter(pages); font: 9pt "BIZ UDPGothic"}}
  table {width: 100%; border-collapse: collapse; table-layout: fixed}
  thead {display: table-header-group}
  td, th {border: 1px solid; padding: 6mm 0}
  [data-new-page] {break-before: page}
  tr, li, article {break-inside: avoid}
  article {margin-block: 7mm; border-top: 1px solid; padding: 30mm 0}
  li {padding: 6mm 0}
`

const numbers = (count: number): number[] => Array.from({length: count}, (_, index) => index + 1)

/** Composes a sheet whose table, cards and list go over many pages, in which nothing begins a page by itself but one chapter. */
export async function composeLong(): Promise<Sheet> {
  const rows = numbers(90).map(
    it =>
      `<tr id="row-${it}"><td>${it}</td><td><a href="#card-${(it % 20) + 1}">法人数 ${it}</a></td></tr>`,
  )
  const cards = numbers(20).map(
    it =>
      `<article><h4 id="card-${it}">法人数 ${it}</h4><p><a href="#row-${it}">一覧へ</a></p></article>`,
  )
  const items = numbers(90).map(it => `<li><a href="#card-${(it % 20) + 1}">事業 ${it}</a></li>`)
  const body = `<main><h1>題</h1>
    <section><h2 id="list">一覧</h2>
    <table><thead><tr><th scope="col">番号</th><th scope="col">指標</th></tr></thead>
    <tbody data-divisible>${rows.slice(0, 50).join('\n')}</tbody>
    <tbody data-divisible>${rows.slice(50).join('\n')}</tbody></table></section>
    <section data-new-page><h2 id="cards">目標</h2><h3>施策</h3>
    <div data-divisible>${cards.join('\n')}</div></section>
    <section><h2 id="items">事業</h2><ul data-divisible>${items.join('\n')}</ul></section></main>`
  const {files} = await composeSheet(body, {'long.css': style})
  const links = ['style.css', 'long.css'].map(it => `<link rel="stylesheet" href="${it}">`).join('')
  const head = `<head><meta charset="utf-8"><title>進捗</title>${links}</head>`
  return {html: `<!doctype html><html lang="ja">${head}<body>${body}</body></html>`, files}
}
