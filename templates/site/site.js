/**
 * Search and filter of a document's page. Without this script the page is whole; with it, the empty `#filter` gets a
 * form, made of what the page itself says of its cards, actions and sections. The state stands in the address.
 */
const place = document.querySelector('#filter')
if (place !== null) start(place)

function start(place) {
  const items = [...document.querySelectorAll('article.card, li.action')].map(readItem)
  if (items.length === 0) return
  const rows = [...document.querySelectorAll('.overview-table tbody tr:not(.group)')]
  const links = [...document.querySelectorAll('.contents a[href^="#"]')]
  const sections = [...document.querySelectorAll('main .section')]
  const facets = [
    facet('goal', '基本目標', items),
    facet('division', '担当課', items),
    facet('status', '達成状況', items),
  ].filter(({options}) => options.length > 1)
  const form = makeForm(facets)
  const says = element('p', {className: 'filter-says', role: 'status'})
  const reset = element('button', {type: 'reset', textContent: '条件を解除', disabled: true})
  form.append(element('div', {className: 'filter-foot'}, [says, reset]))
  place.append(form)

  const fields = [...form.querySelectorAll('input, select')]
  const count = {cards: items.filter(({isCard}) => isCard).length}
  count.actions = items.length - count.cards

  function apply() {
    const wanted = Object.fromEntries(fields.map(({name, value}) => [name, value]))
    const terms = wanted.q.normalize('NFKC').split(/\s+/).map(fold).filter(Boolean)
    const active = fields.some(({value}) => value.trim() !== '')
    const shown = new Set()
    for (const item of items) {
      const fits =
        facets.every(({name}) => wanted[name] === '' || item[name].includes(wanted[name])) &&
        terms.every(term => item.text.includes(term))
      item.node.hidden = !fits
      if (fits) for (let node = item.node; node; node = node.parentElement) shown.add(node)
    }
    for (const section of sections) section.hidden = active && !shown.has(section)
    const gone = href => {
      const target = targetOf(href)
      return target?.closest('[hidden]') != null
    }
    for (const row of rows) row.hidden = gone(row.querySelector('a')?.getAttribute('href'))
    for (const body of document.querySelectorAll('.overview-table tbody'))
      body.hidden = body.querySelector('tr:not(.group):not([hidden])') === null
    for (const list of document.querySelectorAll('.action-list'))
      list.closest('.actions').hidden = list.querySelector('.action:not([hidden])') === null
    for (const link of links) link.closest('li').hidden = gone(link.getAttribute('href'))
    document.body.classList.toggle('filtered', active)
    reset.disabled = !active
    const found = items.filter(({node}) => !node.hidden)
    const cards = found.filter(({isCard}) => isCard).length
    const words = tell(active, [
      ['指標', count.cards, cards],
      ['取組', count.actions, found.length - cards],
    ])
    if (says.textContent !== words) says.textContent = words
    return wanted
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

  /** Whoever follows a link to what is filtered out wants to see it. */
  function reveal(hash) {
    const target = targetOf(hash)
    if (target?.closest('[hidden]') == null) return
    for (const field of fields) field.value = ''
    apply()
    remember()
    target.scrollIntoView()
  }

  let timer
  const change = event => {
    if (event.isComposing) return
    clearTimeout(timer)
    timer = setTimeout(
      () => {
        apply()
        remember()
      },
      event.target.name === 'q' ? 150 : 0,
    )
  }
  form.addEventListener('input', change)
  form.addEventListener('compositionend', change)
  form.addEventListener('submit', event => event.preventDefault())
  form.addEventListener('reset', event => {
    event.preventDefault()
    for (const field of fields) field.value = ''
    apply()
    remember()
    form.elements.q.focus()
  })
  addEventListener('popstate', recall)
  addEventListener('hashchange', () => reveal(location.hash))
  document.addEventListener('click', ({target}) => {
    const link = target.closest?.('a[href^="#"]')
    if (link) reveal(link.getAttribute('href'))
  })
  recall()
  reveal(location.hash)
}
