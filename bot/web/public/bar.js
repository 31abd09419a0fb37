// @ts-check
import { post } from './send.js'
import { locale, text } from './texts.js'
import { toast } from './toast.js'

// Buttons that post somewhere and then go on, reload or say what came of it.
document.addEventListener('click', async (event) => {
  const button = event.target instanceof Element ? event.target.closest('[data-post]') : null
  if (!(button instanceof HTMLElement) || button.ariaBusy === 'true') return
  button.ariaBusy = 'true'
  const outcome = await post(button.dataset.post ?? '', JSON.parse(button.dataset.body ?? '{}'))
  button.ariaBusy = null
  if (!outcome.ok)
    return toast(
      outcome.message,
      outcome.again ? { label: text('retry'), run: () => button.click() } : undefined,
    )
  const { to, reload, now, notice } = outcome.body
  if (to) return location.assign(to)
  if (reload) return location.reload()
  if (now) setClock(now)
  if (notice) toast(notice)
})

// The sample's clock runs on from where the server said that it stands.
const clock = document.querySelector('time[data-clock]')
let ahead = 0

/** @param {string} now */
function setClock(now) {
  ahead = Date.parse(now) - Date.now()
  showClock()
}

function showClock() {
  if (!(clock instanceof HTMLTimeElement)) return
  const now = new Date(Date.now() + ahead)
  clock.dateTime = now.toISOString()
  clock.textContent = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: clock.dataset.zone ?? 'Europe/Amsterdam',
  }).format(now)
}

if (clock instanceof HTMLTimeElement) {
  setClock(clock.dateTime)
  setInterval(showClock, 10_000)
}
