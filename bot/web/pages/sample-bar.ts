import type { Instant, Zone } from '../../../care/day.ts'
import type { Viewer } from '../doors.ts'
import { webTexts } from '../texts.ts'
import { shortMoment } from '../when.ts'
import { type Html, html } from './html.ts'

/** Says that nobody here is real, as whom one looks and what time it is there, and lets one change both. */
export function SampleBar(props: { viewer: Viewer; now: Instant; zone: Zone }): Html {
  const { viewer, now, zone } = props
  const texts = webTexts(viewer.language)
  const roles = viewer.roles.map((role) => texts.roleNames[role] ?? role).join(', ')
  const moves = [
    ['hour', texts.hourOn],
    ['morning', texts.morning],
    ['week', texts.weekOn],
  ] as const
  return html`<aside class="sample" aria-label=${texts.invented}>
    <p>
      <span>
        ${texts.invented} <span class="wide-only">${texts.inventedMore} ${texts.youAre} </span><strong>${viewer.name}</strong>
        <span class="wide-only"> (${roles})</span>
      </span>
      <a href="/as">${texts.switchPerson}</a>
    </p>
    <div class="clock" role="group" aria-label=${texts.moveClock}>
      <span>
        <span class="unseen">${texts.clock} </span>
        <time data-clock data-zone=${zone} datetime=${now.toISOString()}>${shortMoment(now, zone, viewer.language)}</time>
      </span>
      ${moves.map(
        ([move, label]) =>
          html`<button type="button" class="small" data-post="/clock" data-body=${JSON.stringify({ move })}>${label}</button>`,
      )}
    </div>
  </aside>` as Html
}
