import { addDays, type Day, daysBetween } from '../care/day.ts'
import { firstOfMonth, lastOfMonth, workdayBefore } from './days.ts'
import { SAMPLE_TEAMS } from './organisation.ts'
import { type Chance, chanceFrom } from './random.ts'
import { REFLECTIONS } from './reflections/all.ts'
import { dutch, type SampleFile, sheet } from './sheet.ts'

const COLUMNS = ['team', 'datum', 'goed', 'beter', 'geleerd', 'bouwsteen', 'thema', 'citeren'] as const
const EARLIER_MONTHS = 11
const A_TEAM_THIS_MONTH = 3

type Reflection = (typeof REFLECTIONS)[number]

/** The reflections with a day each: most in the last full month, some in this one, the rest over a year. */
export function reflectionsFile(today: Day, seed: number): SampleFile {
  const chance = chanceFrom(seed + 4)
  const dated = SAMPLE_TEAMS.flatMap((team) => {
    const own = REFLECTIONS.filter((reflection) => reflection.team === team)
    return datedFor(own, today, chance)
  })
  const rows = dated
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ day, reflection }) => ({
      team: reflection.team,
      datum: dutch(day),
      goed: reflection.good ?? '',
      beter: reflection.better ?? '',
      geleerd: reflection.learned ?? '',
      bouwsteen: reflection.bouwsteen,
      thema: reflection.theme,
      citeren: reflection.quote ? 'ja' : 'nee',
    }))
  return sheet('reflecties.csv', COLUMNS, rows)
}

function datedFor(own: readonly Reflection[], today: Day, chance: Chance) {
  const others = chance.shuffle(own.filter(({ lately }) => !lately))
  // A month that has only just begun has few reflections yet.
  const thisMonth = Math.min(A_TEAM_THIS_MONTH, Math.floor(Number(today.slice(8)) / 4))
  return [
    ...own.filter(({ lately }) => lately).map((reflection) => inMonth(reflection, 1)),
    ...others.slice(0, thisMonth).map((reflection) => inMonth(reflection, 0)),
    ...others.slice(thisMonth).map((reflection, at) => inMonth(reflection, 2 + (at % EARLIER_MONTHS))),
  ]

  function inMonth(reflection: Reflection, back: number) {
    const first = firstOfMonth(today, back)
    const last = back === 0 ? today : lastOfMonth(first)
    const day = addDays(first, chance.between(0, daysBetween(first, last)))
    const onWorkday = workdayBefore(day)
    return { reflection, day: reflection.team === 'zorg' || onWorkday < first ? day : onWorkday }
  }
}
