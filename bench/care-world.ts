import { addDays, addPeriod, type Day, dayOf } from '../care/day.ts'
import { type Episode, type Fact, FRAMES, type World } from '../care/world.ts'
import { type Chance, chanceFrom } from '../sample/random.ts'

const ZONE = 'Europe/Amsterdam'
const FIRST = Date.parse('2021-01-01T00:00:00Z')
const MEMBERS = 100

/**
 * An invented world with so many episodes in all frames, begun at any second since 2021, so also on both days on which
 * the clock changes; with plans that were made in time, early or late, and talks about them every half year.
 */
export function careWorld(episodes: number, until: Date): World {
  const chance = chanceFrom(7)
  const made = Array.from({ length: episodes }, (_, nth) => episode(nth, until, chance))
  return {
    teams: [],
    members: Array.from({ length: MEMBERS }, (_, nth) => ({
      ref: `m${nth}`,
      name: `Medewerker ${nth}`,
      roles: [nth % 10 === 0 ? 'coordinator' : 'evv'],
      teams: [`t${nth % 10}`],
      language: 'nl',
      workdays: [],
      employedFrom: null,
      employedUntil: null,
    })),
    episodes: made,
    facts: made.flatMap((one) => factsOf(one, until, chance)),
  }
}

function episode(nth: number, until: Date, chance: Chance): Episode {
  const startsAt = new Date(FIRST + chance.between(0, (until.getTime() - FIRST) / 1000) * 1000)
  return {
    id: `e${nth}`,
    client: String(10_000 + nth),
    frame: FRAMES[nth % FRAMES.length] ?? 'ZVW',
    startsAt,
    endsAt: null,
    wzd: nth % 12 === 0,
    assignments: [
      {
        from: dayOf(startsAt, ZONE),
        team: `t${nth % 10}`,
        evv: `m${nth % MEMBERS}`,
        coordinator: `m${(nth % 10) * 10}`,
        shadow: null,
      },
    ],
  }
}

function factsOf({ id, frame, startsAt }: Episode, until: Date, chance: Chance): Fact[] {
  const today = dayOf(until, ZONE)
  const plan = addDays(dayOf(startsAt, ZONE), chance.between(20, 50))
  const facts: Fact[] = []
  for (let day = plan; day < today; day = addPeriod(addDays(day, chance.between(-20, 10)), 'P6M')) {
    const made = frame === 'WMO' ? 'zorgplan_concept_wmo' : 'zorgplan_definitief'
    facts.push(held(`${id}-${facts.length}`, facts.length === 0 ? made : 'zorgplan_evaluatie', id, day))
  }
  return facts
}

function held(id: string, kind: string, episode: string, day: Day): Fact {
  return {
    id,
    kind,
    subject: { kind: 'client', episode },
    day,
    at: null,
    outcome: 'gehouden',
    movedTo: null,
    validUntil: null,
    reason: null,
    reference: null,
    source: 'bench',
  }
}
