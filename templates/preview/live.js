/** Loads the page again where the site changed, at the place where it was being read, and shows what is wrong. */
const key = `place of ${location.pathname}`

/** The first thing with an address that can be seen, and how far below the upper edge it stands. */
function rememberPlace() {
  const seen = [...document.querySelectorAll('[id]')].find(
    it => it.getBoundingClientRect().top >= 0,
  )
  const place = {id: seen?.id, top: seen?.getBoundingClientRect().top ?? 0, y: scrollY}
  sessionStorage.setItem(key, JSON.stringify(place))
}

function returnToPlace() {
  const saved = sessionStorage.getItem(key)
  sessionStorage.removeItem(key)
  if (saved === null) return
  const {id, top, y} = JSON.parse(saved)
  const there = id === undefined ? null : document.getElementById(id)
  if (there === null) scrollTo(0, y)
  else scrollBy(0, there.getBoundingClientRect().top - top)
}

function show(lines) {
  document.querySelector('.preview-trouble')?.remove()
  if (lines.length === 0) return
  const box = document.createElement('aside')
  box.className = 'preview-trouble'
  box.setAttribute('role', 'alert')
  for (const line of lines)
    box.append(Object.assign(document.createElement('p'), {textContent: line}))
  document.body.append(box)
}

history.scrollRestoration = 'manual'
// Fonts change the height of what stands above.
document.fonts.ready.then(returnToPlace)

const events = new EventSource('/.preview/events')
events.addEventListener('changed', () => {
  rememberPlace()
  location.reload()
})
events.addEventListener('trouble', event => show(JSON.parse(event.data)))
