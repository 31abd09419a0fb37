import type { Language } from '../../../care/world.ts'
import { textsIn } from '../../texts/texts.ts'
import type { DigestPage as Digest } from '../doors.ts'
import { paths } from '../paths.ts'
import { webTexts } from '../texts.ts'
import { DRAFT_TONE } from './draft.ts'
import { type Html, html } from './html.ts'

/** What is new and waits: texts of years and the drafts of each team, each a tap away. */
export function Waits({ digest, language }: { digest: Digest; language: Language }): Html {
  const texts = webTexts(language)
  const { monthDigest: t, year } = textsIn(language)
  const isWaiting = digest.mayApprove || digest.years.some(({ isYours }) => isYours)
  return html`<section>
    <h2>${isWaiting ? t.waitsHeading : texts.drafts}</h2>
    ${digest.drafts.length > 0 && digest.summary.map((sentence) => html`<p class=${isWaiting ? 'lead waits' : ''}>${sentence}</p>`)}
    ${
      digest.years.length > 0 &&
      html`<ul class="rows">
        ${digest.years.map(
          ({ id, title, state, isYours }) => html`<li>
            <a class="row" href=${paths.year(id)}>
              <span>${title}<span class="by">${state}</span></span>
              ${isYours && html`<span class="badge warning">${year.yours}</span>`}
            </a>
          </li>`,
        )}
      </ul>`
    }
    ${
      digest.drafts.length === 0
        ? html`<p>${texts.noDrafts}</p>`
        : [...Map.groupBy(digest.drafts, ({ team }) => team)].map(([team, ofTeam], at) =>
            Team({ id: `team-${at}`, team, drafts: ofTeam, language }),
          )
    }
  </section>` as Html
}

function Team({
  id,
  team,
  drafts,
  language,
}: {
  id: string
  team: string
  drafts: Digest['drafts']
  language: Language
}): Html {
  const texts = webTexts(language)
  const { digest: d } = textsIn(language)
  return html`<details class="fold drafts" id=${id}>
    <summary>${d.teamFold(team, drafts.length, drafts.filter(({ isYours }) => isYours).length)}</summary>
    <ul class="rows">
      ${drafts.map(
        (draft) => html`<li>
          <a class="row" href=${paths.draft(draft.id)}><span>${draft.title}</span>
          <span class=${`badge ${DRAFT_TONE[draft.status]}`}>${texts.draftStatus[draft.status]}</span></a>
        </li>`,
      )}
    </ul>
  </details>` as Html
}
