import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { startOfDay } from '../../care/day.ts'
import type { ReflectionRecord } from '../../prisma/store/register.ts'
import type { Placed } from './read.ts'
import type { Fault } from './refusal.ts'
import type { Row } from './row.ts'
import { personal, saidOtherwise, type Take, type TakeTerms, unknownTeam } from './take.ts'

/** Earlier reflections. Nothing in which the privacy screen finds something is taken. */
export const takeReflections: Take<Row<'reflecties'>> = (ledger, rows, terms) => {
  const said = new Map<string, Placed<unknown>>()
  return rows.map((placed) => {
    const { row } = placed
    const { goed, beter, geleerd, thema } = row
    const faults = [
      ...unknownTeam(ledger, 'team', row.team),
      ...empty(row),
      ...personal({ goed, beter, geleerd, thema }, terms),
    ]
    if (faults.length > 0) return faults

    const key = keyOf(row)
    const known = ledger.reflections.get(key)
    if (known?.isRemoved) return 'unchanged'
    const reflection: ReflectionRecord = {
      id: known?.id ?? terms.newId(),
      key,
      ref: known?.ref ?? terms.newRef(),
      bouwsteen: row.bouwsteen === undefined ? (known?.bouwsteen ?? null) : row.bouwsteen,
      theme: thema === undefined ? (known?.theme ?? null) : thema,
      mayQuote: row.citeren ?? known?.mayQuote ?? false,
    }
    const before = said.get(key) ?? placed
    said.set(key, before)
    if (isDeepStrictEqual(known, reflection)) return 'unchanged'
    if (before !== placed) return [saidOtherwise('team', placed, before)]
    if (!known)
      ledger.newReflections.push({ ...reflection, ...given(placed, ledger.teams.get(row.team)?.id, terms) })
    return ledger.reflections.put(reflection)
  })
}

function given({ file, row }: Placed<Row<'reflecties'>>, teamId: string | undefined, terms: TakeTerms) {
  return {
    teamId: teamId ?? '',
    day: row.datum,
    good: row.goed || null,
    better: row.beter || null,
    learned: row.geleerd || null,
    source: `import:${file}`,
    givenAt: startOfDay(row.datum, terms.zone),
  }
}

function empty({ goed, beter, geleerd }: Row<'reflecties'>): Fault[] {
  if (goed || beter || geleerd) return []
  return [{ column: 'goed', kind: 'missing', why: (t) => t.reasons.noText }]
}

/** Team, day and texts, hashed: the key outlives the texts, which retention removes. */
function keyOf({ team, datum, goed, beter, geleerd }: Row<'reflecties'>): string {
  const content = JSON.stringify([team, datum, goed || null, beter || null, geleerd || null])
  return createHash('sha256').update(content).digest('hex')
}
