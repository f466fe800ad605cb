/**
 * Search and filter of a document's page, which is whole without them. The form is made of what the page says of its
 * cards, actions and sections; what is filtered by stands in the address. No module: a page that is opened from a
 * folder may not load one.
 */
const statuses = {
  achieved: '達成',
  progressed: '前進',
  flat: '横ばい',
  regressed: '後退',
  unjudged: '判定できない',
  plan: '対象外',
}

/** Without verdicts there is no status to choose. */
const judged = document.querySelector('.verdict') !== null

/** `ＫＰＩ` finds `KPI`, and the line breaks of a print do not matter. */
function fold(text) {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
}

function make(name, properties, children = []) {
  const node = Object.assign(document.createElement(name), properties)
  node.append(...children)
  return node
}

/** What stands in elements, but for the places of the source. */
function wordsOf(nodes) {
  return [...nodes].map(node => {
    const copy = node.cloneNode(true)
    for (const it of copy.querySelectorAll('small')) it.remove()
    return copy.textContent.trim()
  })
}

/** Without white space, as the choices of a filter stand in the address. */
function namesOf(nodes) {
  return [...nodes].map(it => it.textContent.replace(/\s/g, ''))
}

function readItem(node) {
  const kind = node.matches('article') ? 'card' : node.matches('.section') ? 'passage' : 'action'
  const goal = node.closest('.section-goal') ?? node.closest('main > .section')
  // Who answers for a section answers for what stands in it, where nobody else is named.
  const above = node.closest('.section:has(> .section-divisions)')
  const own = kind === 'card' ? namesOf(node.querySelectorAll('header > p a')) : []
  const inherited = above?.querySelectorAll(':scope > .section-divisions a') ?? []
  const verdict = node.querySelector('.verdict b')
  const words = {
    card: 'h3, h4, h5, h6, .card-note, article > section > div, :scope > p:not(:last-child)',
    action: '.action-text, .action-fact, p',
    passage: ':scope > :not(section, article, .actions)',
  }
  return {
    node,
    kind,
    text: fold(wordsOf(node.querySelectorAll(words[kind])).join('\n')),
    goal: [goal?.firstElementChild.id],
    division: own.length > 0 ? own : namesOf(inherited),
    status: kind === 'card' && judged ? [verdict?.className ?? 'plan'] : [],
  }
}

/** The element that a link within the page leads to. */
function targetOf(href = '') {
  try {
    return document.getElementById(decodeURIComponent(href.slice(1)))
  } catch {
    return null
  }
}

function isGone(link) {
  return Boolean(targetOf(link?.getAttribute('href'))?.closest('[hidden]'))
}

/** All that the items have of one kind, with how many have it; none where there is nothing to choose. */
function makeFacet(name, title, {items, label, order = []}) {
  const counts = new Map(order.map(value => [value, 0]))
  for (const item of items)
    for (const value of item[name])
      if (value && item.kind !== 'passage') counts.set(value, (counts.get(value) ?? 0) + 1)
  const options = [...counts].filter(([, count]) => count > 0)
  if (options.length < 2) return []
  const select = make('select', {name}, [
    make('option', {value: '', textContent: 'すべて'}),
    ...options.map(([value, count]) =>
      make('option', {value, textContent: `${label(value)}（${count}）`}),
    ),
  ])
  return [make('label', {className: 'filter-field'}, [make('span', {textContent: title}), select])]
}

function start(place) {
  const all = selector => [...document.querySelectorAll(selector)]
  const items = all('main :is(article, .action-table tbody, .action-list > li, .section)').map(
    readItem,
  )
  const rows = all('.overview-table tbody tr[id]')
  const bodies = all('.overview-table tbody')
  const lists = all('main .actions')
  const links = all('.contents a[href^="#"]')

  const whole = all('main > :is(.summary, .counts, .divisions)')
  const list = document.querySelector('.overview')
  const titleOf = id => targetOf(`#${id}`)?.textContent.trim().replace(/\s+/g, ' ') ?? id
  const says = make('p', {className: 'filter-says', role: 'status'})
  const reset = make('button', {type: 'reset', textContent: '条件を解除'})
  const search = make('input', {type: 'search', name: 'q', autocomplete: 'off'})
  const form = make('form', {}, [
    make('div', {className: 'filter-fields'}, [
      make('label', {className: 'filter-field filter-search'}, [
        make('span', {textContent: 'ことばで探す（名称・注記・振り返り）'}),
        search,
      ]),
      ...makeFacet('goal', all('main .section-goal')[0] ? '基本目標' : '章・項目', {
        items,
        label: titleOf,
      }),
      ...makeFacet('division', '担当課', {items, label: it => it}),
      ...makeFacet('status', '達成状況', {
        items,
        label: it => statuses[it] ?? it,
        order: Object.keys(statuses),
      }),
    ]),
    make('div', {className: 'filter-foot'}, [says, reset]),
  ])
  const fields = [...form.querySelectorAll('input, select')]

  function apply() {
    const facets = fields.filter(it => it !== search && it.value !== '')
    const terms = search.value.split(/\s+/).map(fold).filter(Boolean)
    const filtered = facets.length + terms.length > 0
    const shown = new Set()
    const found = {card: 0, action: 0, passage: 0}
    for (const item of items) {
      const fits =
        facets.every(({name, value}) => item[name].includes(value)) &&
        terms.every(term => item.text.includes(term))
      if (!fits) continue
      found[item.kind] += 1
      for (let {node} = item; node; node = node.parentElement) shown.add(node)
    }
    for (const {node} of items) node.hidden = !shown.has(node)
    for (const node of lists) node.hidden = !shown.has(node)
    for (const row of rows) row.hidden = isGone(row.querySelector('a'))
    for (const body of bodies) body.hidden = rows.every(it => it.hidden || !body.contains(it))
    for (const node of whole) node.hidden = filtered
    if (list) list.hidden = rows.every(it => it.hidden)
    for (const link of links) link.closest('li').hidden = isGone(link)
    reset.hidden = !filtered
    const parts = [
      ['指標', 'card'],
      ['取組', 'action'],
    ].flatMap(([word, kind]) => {
      const {length} = items.filter(it => it.kind === kind)
      const count = filtered ? `${length}件中 ${found[kind]}件` : `${length}件`
      return length === 0 ? [] : [`${word} ${count}`]
    })
    if (terms.length > 0 && found.passage > 0) parts.push(`見出し・本文 ${found.passage}か所`)
    remember()
    says.textContent = filtered ? parts.join('、') : `${parts.join('、')}（すべて表示）`
  }

  function remember() {
    const url = new URL(location.href)
    for (const {name, value} of fields)
      if (value.trim() === '') url.searchParams.delete(name)
      else url.searchParams.set(name, value)
    if (url.href !== location.href) history.replaceState(null, '', url)
  }

  function recall() {
    const {searchParams} = new URL(location.href)
    for (const field of fields) {
      field.value = searchParams.get(field.name) ?? ''
      if (field.selectedIndex === -1) field.value = ''
    }
    apply()
  }

  function clear() {
    for (const field of fields) field.value = ''
    apply()
  }

  /** Who follows a link to what is filtered out wants to see it. */
  function reveal(href) {
    const target = targetOf(href)
    if (!target?.closest('[hidden]')) return
    clear()
    target.scrollIntoView()
  }

  let timer
  function change(event) {
    // Kana may still be on their way to kanji.
    if (event.isComposing) return
    clearTimeout(timer)
    timer = setTimeout(apply, event.target === search ? 150 : 0)
  }
  form.addEventListener('input', change)
  form.addEventListener('compositionend', change)
  form.addEventListener('submit', event => event.preventDefault())
  form.addEventListener('reset', event => {
    event.preventDefault()
    clear()
    search.focus()
  })
  addEventListener('popstate', recall)
  addEventListener('hashchange', () => reveal(location.hash))
  document.addEventListener('click', ({target}) => {
    const link = target.closest('a[href^="#"]')
    if (link) reveal(link.getAttribute('href'))
  })
  recall()
  place.append(make('search', {ariaLabel: '検索と絞り込み'}, [form]))
  reveal(location.hash)
}

const place = document.querySelector('#filter')
if (place) start(place)
