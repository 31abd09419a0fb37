import { type Language, ROLES, type Role } from '../../../care/world.ts'
import type { Person } from '../doors.ts'
import { webTexts } from '../texts.ts'
import { type Html, html } from './html.ts'
import { layout } from './layout.ts'

/** The roles that show most come first; a person stands once, under the first of these that fits. */
const ORDER: Role[] = ['coordinator', 'management', 'evv', 'zorgverlener', 'raad', 'functionaris']

export function ChooserPage(props: { language: Language; organisation: string; people: Person[] }): Html {
  const { language, organisation, people } = props
  const texts = webTexts(language)
  const other = texts.otherLanguageCode
  return layout(
    { language, title: texts.chooserTitle, scripts: ['bar'], viewer: null, sampleBar: null },
    html`<section class="chooser">
      <p class="language"><a href=${`/as?taal=${other}`} lang=${other} hreflang=${other}>${texts.otherLanguage}</a></p>
      <h1>${texts.chooserTitle}</h1>
      <p class="lead">${texts.chooserIntro(organisation)}</p>
      ${byRole(people).map(
        ([role, group], i) => html`<section class="role" aria-labelledby=${`role-${role}`}>
          <h2 id=${`role-${role}`}>
            ${texts.roleGroups[role]} ${i === 0 && html`<span class="badge good">${texts.startHere}</span>`}
          </h2>
          <p>${texts.roleSees[role]}</p>
          <ul class="people">
            ${group.map((person) => html`<li>${choose(person)}</li>`)}
          </ul>
        </section>`,
      )}
    </section>`,
  )
}

function choose(person: Person): Html {
  const body = JSON.stringify({ member: person.member })
  return html`<button type="button" class="person" data-post="/as" data-body=${body}>
    <span class="face" aria-hidden="true">${initials(person.name)}</span>
    <span><strong>${person.name}</strong> <span class="teams">${person.teams.join(', ')}</span></span>
  </button>` as Html
}

function byRole(people: Person[]): [Role, Person[]][] {
  const order = [...ORDER, ...ROLES.filter((role) => !ORDER.includes(role))]
  const groups = Object.groupBy(
    people,
    (person) => order.find((role) => person.roles.includes(role)) ?? 'zorgverlener',
  )
  return order.flatMap((role): [Role, Person[]][] => (groups[role] ? [[role, groups[role]]] : []))
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word))
  return [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => word?.[0] ?? '').join('')
}
