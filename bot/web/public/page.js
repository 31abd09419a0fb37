// @ts-check
import { act } from './act.js'
import { toast } from './toast.js'

const KEPT = 'after-reload'

// What a page shows comes from the server: after a change it is loaded again, with what was open still open.
document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null
  if (target?.closest('[data-print]')) return window.print()
  const button = target?.closest('[data-intent]')
  if (!(button instanceof HTMLElement)) return
  void act(
    { kind: 'intent', intent: JSON.parse(button.dataset.intent ?? '{}') },
    {
      button,
      done: (notice) => {
        const open = [...document.querySelectorAll('details[open][id]')].map(({ id }) => id)
        sessionStorage.setItem(KEPT, JSON.stringify({ notice, open }))
        location.reload()
      },
    },
  )
})

const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null')
sessionStorage.removeItem(KEPT)
for (const id of kept?.open ?? []) document.getElementById(id)?.setAttribute('open', '')
if (kept?.notice) toast(kept.notice)
