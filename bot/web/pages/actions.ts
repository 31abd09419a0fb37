import type { Action } from '../../cards/card.ts'
import { type Html, html } from './html.ts'

/** The buttons of a page: what they ask for goes to the conversation, as from a card. */
export function ActionButton({ action, about }: { action: Action; about?: string }): Html {
  if (action.kind === 'page') return html`<a class="button" href=${action.path}>${action.label}</a>` as Html
  return html`<button type="button" class=${action.style ?? ''} data-intent=${JSON.stringify(action.intent)}>
    ${action.label}${about && html`<span class="unseen"> ${about}</span>`}
  </button>` as Html
}

export function Actions({ actions }: { actions: Action[] }): Html | null {
  if (actions.length === 0) return null
  return html`<div class="actions">${actions.map((action) => ActionButton({ action }))}</div>` as Html
}
