import { dutiesAt } from '../care/duties.ts'
import type { Duty } from '../care/duty.ts'
import type { RuleBook } from '../care/rule.ts'
import type { World } from '../care/world.ts'
import { readOrganisation } from '../organisation.ts'
import { careWorld } from './care-world.ts'
import type { Clearing } from './clearing.ts'
import { luxonTerms, type Term } from './luxon-terms.ts'
import type { Section } from './row.ts'

const EPISODES = 10_000
const ON = new Date('2026-11-20T11:00:00Z')

/** All duties of a large world at one instant, against luxon adding up the same terms and doing nothing else. */
export async function measureDuties(_clearing: Clearing, rounds: number): Promise<Section> {
  const settings = readOrganisation()
  const book = clientRules(settings.rules)
  const world = careWorld(EPISODES, ON)
  const duties = dutiesAt(book, world, settings, ON)
  const terms = termsOf(duties, book, world)

  const ours: number[] = []
  const theirs: number[] = []
  let disagreements = 0
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now()
    const reckoned = dutiesAt(book, world, settings, ON)
    ours.push(perSecond(reckoned.length, begun))
    const reckon = luxonTerms()
    const begunAgain = performance.now()
    const ends = terms.map(reckon)
    theirs.push(perSecond(ends.length, begunAgain))
    disagreements += reckoned.filter((duty, nth) => {
      return dueText(duty) !== ends[nth]?.due || duty.planBy !== ends[nth]?.planBy
    }).length
  }
  if (disagreements > 0) throw new Error(`${disagreements} dates differ from what luxon comes to`)
  return {
    title: `Reckoning the duties of ${EPISODES.toLocaleString('en')} episodes`,
    rows: [{ what: 'duties', against: 'luxon alone, the same terms', unit: '/s', ours, theirs }],
    notes: [
      `${duties.length.toLocaleString('en')} duties from ${world.facts.length.toLocaleString('en')} facts. Kompasbot also finds out what became of each duty, whose it is and when to nudge; luxon only adds up terms and looks for working days.`,
      `Checked in every round: ${disagreements} disagreements on the last day and the day to plan by.`,
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
    const inHours = rule.termijn.startsWith('PT')
    const from = fact?.day ?? (inHours ? episode.startsAt.toISOString() : local.format(episode.startsAt))
    return { from, term: rule.termijn, statutory: duty.class === 'wet' }
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
