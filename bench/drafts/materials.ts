import { drafting } from '../../bot/texts/nl/drafting.ts'
import { gathering } from '../../bot/texts/nl/gathering.ts'
import { asDay } from '../../care/day.ts'
import { nameList, screen } from '../../care/screen/screen.ts'
import { frameworksOf, PLACEMENT } from '../../drafting/framework.ts'
import { gather } from '../../drafting/gather.ts'
import type { Material } from '../../drafting/material.ts'
import type { Screen } from '../../drafting/verify.ts'
import { readOrganisation } from '../../organisation.ts'
import type { KnownMonth } from './month.ts'

const { frameworks, rules } = readOrganisation()
const generiek = frameworksOf(frameworks).filter(({ id }) => id === 'gk')
const ownPlaces = Object.fromEntries(Object.entries(rules).map(([id, rule]) => [id, rule.bouwsteen]))

/** What the texts of a month are made from, gathered as the product gathers it. */
export function materialsOf({
  month,
  reflections,
  figures,
  missing,
}: Pick<KnownMonth, 'month' | 'reflections' | 'figures' | 'missing'>): Material[] {
  return gather({
    month,
    frameworks: generiek,
    placement: PLACEMENT,
    teams: [{ ref: 'zorg', name: 'Zorg', kind: 'zorg' }],
    reflections,
    figures: { figures, missing },
    ownPlaces,
    words: { ...gathering, noBetter: drafting.missingBetter },
  })
}

/** The privacy screen of a month. */
export function screenOf({ month, names }: Pick<KnownMonth, 'month' | 'names'>): Screen {
  const today = asDay(`${month}-28`)
  return (text) => screen(text, { today, names: nameList(names) })
}
