import { describe, expect, it } from 'vitest'
import type { Assignment, Member } from '../../care/world.ts'
import { day, duty, episode, member, people } from './a-world.ts'

const asked = (by: Partial<Assignment>, members: Member[] = people, on = '2026-04-01') => {
  const { responsible, backup, team } = duty(
    'zorgplan_definitief',
    { members, episodes: [episode('2026-03-16', { by })] },
    on,
  )
  return { responsible, backup, team }
}

describe('who is asked', () => {
  it('is the carer, then the shadow', () => {
    expect(asked({ shadow: 'm08' })).toMatchObject({ responsible: ['m04'], backup: ['m08'] })
  })

  it('is the carer, then the coordinator of the client when there is no shadow', () => {
    expect(asked({})).toMatchObject({ responsible: ['m04'], backup: ['m07'] })
  })

  it('is the coordinator when nobody is the carer, then management', () => {
    expect(asked({ evv: null })).toMatchObject({ responsible: ['m07'], backup: ['m09'] })
  })

  it('is every coordinator of the team when the client has neither', () => {
    const two = [
      ...people,
      member('m11', ['coordinator']),
      member('m12', ['coordinator'], { teams: ['wonen'] }),
    ]
    expect(asked({ evv: null, coordinator: null }, two)).toMatchObject({
      responsible: ['m07', 'm11'],
      backup: ['m09'],
    })
  })

  it('is management when there is nobody else, and nobody when there is nobody', () => {
    const none = { evv: null, coordinator: null }
    expect(asked(none, [member('m09', ['management'])])).toMatchObject({ responsible: ['m09'], backup: [] })
    expect(asked(none, [])).toMatchObject({ responsible: [], backup: [] })
  })

  it('is never somebody who is out of service that day; the last day still counts', () => {
    const leaving = people.map((one) =>
      one.ref === 'm04' ? { ...one, employedUntil: day('2026-04-01') } : one,
    )
    expect(asked({ shadow: 'm08' }, leaving, '2026-04-01').responsible).toEqual(['m04'])
    expect(asked({ shadow: 'm08' }, leaving, '2026-04-02')).toMatchObject({
      responsible: ['m08'],
      backup: ['m07'],
    })
  })

  it('follows the assignment that is in force that day, and so does the team', () => {
    const assignments: Assignment[] = [
      { from: day('2026-03-16'), team: 'zorg', evv: 'm04', coordinator: 'm07', shadow: null },
      { from: day('2026-04-02'), team: 'wonen', evv: 'm08', coordinator: null, shadow: null },
    ]
    const on = (moment: string) =>
      duty('zorgplan_definitief', { episodes: [episode('2026-03-16', { assignments })] }, moment)
    expect(on('2026-04-01')).toMatchObject({ team: 'zorg', responsible: ['m04'] })
    expect(on('2026-04-02')).toMatchObject({ team: 'wonen', responsible: ['m08'], backup: ['m09'] })
  })
})
