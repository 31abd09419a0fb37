import { describe, expect, it } from 'vitest'
import { couldReflect, givesCare } from '../../care/gives-care.ts'
import type { Role } from '../../care/world.ts'
import { day, member, team } from './a-world.ts'

const MARCH: Parameters<typeof couldReflect>[2] = [day('2026-03-01'), day('2026-03-31')]
const refs = (kind: 'zorg' | 'staf', ...members: ReturnType<typeof member>[]) =>
  couldReflect(team('zorg', kind), members, MARCH).map(({ ref }) => ref)

describe('who is asked for a reflection', () => {
  it.each<[boolean, Role[]]>([
    [true, ['zorgverlener']],
    [true, ['evv']],
    [true, ['coordinator']],
    [true, ['management', 'evv']],
    [false, ['management']],
    [false, ['functionaris']],
    [false, ['raad']],
    [false, []],
  ])('%s for %s', (asked, roles) => {
    expect(givesCare({ roles })).toBe(asked)
  })

  it('is of the team, and worked there on a day of the period', () => {
    expect(
      refs(
        'zorg',
        member('m1', ['evv']),
        member('m2', ['evv'], { teams: ['dag'] }),
        member('m3', ['evv'], { employedUntil: day('2026-03-01') }),
        member('m4', ['evv'], { employedUntil: day('2026-02-28') }),
        member('m5', ['evv'], { employedFrom: day('2026-03-31') }),
        member('m6', ['evv'], { employedFrom: day('2026-04-01') }),
      ),
    ).toEqual(['m1', 'm3', 'm5'])
  })

  it('is nobody of a staff team', () => {
    expect(refs('staf', member('m1', ['coordinator']))).toEqual([])
  })
})
