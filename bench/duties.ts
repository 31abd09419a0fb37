import { dutiesAt } from '../care/duties.ts'
import type { Duty } from '../care/duty.ts'
import type { RuleBook } from '../care/rule.ts'
import type { World } from '../care/world.ts'
import { readOrganisation } from '../organisation.ts'
import { careWorld } from './care-world.ts'
import type { Clearing } from './clearing.ts'
import { luxonTerms, type Term } from './luxon-terms.ts'
import type { Section } from './row.ts'
import { rruleTerms } from './rrule-terms.ts'

const EPISODES = 10_000
const ON = new Date('2026-11-20T11:00:00Z')

/** All duties of a large world at one instant, against libraries that add up the same terms and do nothing else. */
export async function measureDuties(_clearing: Clearing, rounds: number): Promise<Section> {
  const settings = readOrganisation()
  const book = clientRules(settings.rules)
  const world = careWorld(EPISODES, ON)
  const duties = dutiesAt(book, world, settings, ON)
  const terms = termsOf(duties, book, world)
  const libraries = { luxon: luxonTerms, rrule: rruleTerms }

  const ours: number[] = []
  const theirs: Record<string, number[]> = { luxon: [], rrule: [] }
  const disagreements: Record<string, number> = { luxon: 0, rrule: 0 }
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now()
    const reckoned = dutiesAt(book, world, settings, ON)
    ours.push(perSecond(reckoned.length, begun))
    for (const [name, newTerms] of Object.entries(libraries)) {
      const reckon = newTerms()
      const begunAgain = performance.now()
      const ends = terms.map(reckon)
      theirs[name]?.push(perSecond(ends.length, begunAgain))
      const differ = reckoned.filter(
        (duty, nth) => dueText(duty) !== ends[nth]?.due || duty.planBy !== ends[nth]?.planBy,
      )
      disagreements[name] = (disagreements[name] ?? 0) + differ.length
    }
  }
  const wrong = Object.entries(disagreements).filter(([, count]) => count > 0)
  if (wrong.length > 0)
    throw new Error(
      wrong.map(([name, count]) => `${count} dates differ from what ${name} comes to`).join(', '),
    )
  return {
    title: `Reckoning the duties of ${EPISODES.toLocaleString('en')} episodes`,
    rows: Object.entries(theirs).map(([name, values]) => {
      return { what: 'duties', against: `${name} alone, the same terms`, unit: '/s', ours, theirs: values }
    }),
    notes: [
      `${duties.length.toLocaleString('en')} duties from ${world.facts.length.toLocaleString('en')} facts. Kompasbot also finds out what became of each duty, whose it is and when to nudge; luxon and rrule only add up terms and look for working days.`,
      `Checked in every round, on the last day and the day to plan by of every duty: ${disagreements.luxon} disagreements with luxon, ${disagreements.rrule} with rrule.`,
    ],
  }
}

const perSecond = (count: number, begun: number) => (count / (performance.now() - begun)) * 1000

const clientRules = (rules: RuleBook): RuleBook =>
  Object.fromEntries(Object.entries(rules).filter(([, rule]) => rule.onderwerp === 'client' && rule.aan))

/** What each duty runs from, taken from the facts themselves and not from how the duty was reckoned. */
function termsOf(duties: Duty[], book: RuleBook, world: World): Term[] {
  const facts = new Map(world.facts.map((fact) => [fact.id, fact]))
  const episodes = new Map(world.episodes.map((episode) => [episode.id, episode]))
  const local = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' })
  return duties.map((duty) => {
    const rule = book[duty.rule]
    const episode = duty.subject.kind === 'client' ? episodes.get(duty.subject.episode) : undefined
    if (rule?.onderwerp !== 'client' || !episode) throw new Error(`Not a duty about a client: ${duty.key}`)
    const fact = facts.get(duty.key.split('|').at(-1) ?? '')
    const begun = rule.begint.find(
      ({ bij, kaders }) => bij === (fact?.kind ?? 'start') && (kaders?.includes(episode.frame) ?? true),
    )
    const term = begun?.termijn ?? rule.termijn
    const from =
      fact?.day ?? (term.startsWith('PT') ? episode.startsAt.toISOString() : local.format(episode.startsAt))
    return { from, term, statutory: duty.class === 'wet' }
  })
}

function dueText({ due }: Duty): string | null {
  switch (due.kind) {
    case 'day':
      return due.day
    case 'instant':
      return due.at.toISOString()
    case 'unknown':
      return null
  }
}
