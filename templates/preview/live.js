/** Loads the page again where the site changed, at the place where it was being read, and shows what is wrong. */
const key = `place of ${location.pathname}`

/** The thing with an address in the middle of what is being read, and where on the screen it begins. */
function rememberPlace() {
  const seen = document.elementFromPoint(innerWidth * 0.6, innerHeight * 0.4)?.closest('[id]')
  const place = {id: seen?.id, top: seen?.getBoundingClientRect().top ?? 0, y: scrollY}
  sessionStorage.setItem(key, JSON.stringify(place))
}

function returnToPlace() {
  const saved = sessionStorage.getItem(key)
  sessionStorage.removeItem(key)
  if (saved === null) return
  const {id, top, y} = JSON.parse(saved)
  const there = id === undefined ? null : document.getElementById(id)
  if (there === null) scrollTo({top: y, behavior: 'instant'})
  else scrollBy({top: there.getBoundingClientRect().top - top, behavior: 'instant'})
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

const {state} = document.currentScript.dataset
let events

function listen() {
  events = new EventSource('/.preview/events')
  // A page that did not hear of a change, hidden or still being loaded, hears of it when it asks.
  events.addEventListener('state', event => {
    if (JSON.parse(event.data) === state) return
    rememberPlace()
    location.reload()
  })
  events.addEventListener('trouble', event => show(JSON.parse(event.data)))
}

// Browsers keep no more than six connections to one server: pages that nobody sees leave theirs to others.
function listenWhileSeen() {
  events?.close()
  if (document.visibilityState === 'visible') listen()
}
document.addEventListener('visibilitychange', listenWhileSeen)
listenWhileSeen()
