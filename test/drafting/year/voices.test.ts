import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay } from '../../../care/day.ts'
import type { Mention } from '../../../drafting/year/said.ts'
import { voicesOver } from '../../../drafting/year/voices.ts'
import { reflection } from '../fixture.ts'

interface Given {
  id: string
  month: string
  team?: string
  /** Left out: nameless. */
  giver?: number
  removed?: boolean
}

function voicesOf(all: Given[]): number {
  const kept = all
    .filter(({ removed }) => !removed)
    .map(({ id, month, team = 'zorg', giver }) =>
      reflection(id, { team, day: asDay(`${month}-14`), ...(giver !== undefined && { voice: giver }) }),
    )
  const mentions = all.map(({ id, month, team = 'zorg' }): [string, Mention] => {
    const source = `r:${id}`
    return [source, { source, team, month, bouwsteen: 3, about: null, parts: new Set(), quotes: {} }]
  })
  return voicesOver(
    mentions.map(([source]) => source),
    new Map(mentions),
    kept,
  )
}

describe('how many people speak in reflections of a year', () => {
  it.each<[string, Given[], number]>([
    [
      'one giver in two months is one',
      [
        { id: 'A', month: '2026-03', giver: 1 },
        { id: 'B', month: '2026-05', giver: 1 },
      ],
      1,
    ],
    [
      'two givers are two',
      [
        { id: 'A', month: '2026-03', giver: 1 },
        { id: 'B', month: '2026-05', giver: 2 },
      ],
      2,
    ],
    [
      'nameless in two months may be one',
      [
        { id: 'A', month: '2026-03' },
        { id: 'B', month: '2026-05' },
      ],
      1,
    ],
    [
      'nameless in one month are two',
      [
        { id: 'A', month: '2026-03' },
        { id: 'B', month: '2026-03' },
      ],
      2,
    ],
    [
      'nameless of two teams are two',
      [
        { id: 'A', month: '2026-03' },
        { id: 'B', month: '2026-05', team: 'dag' },
      ],
      2,
    ],
    [
      'a nameless one may be who gave a name in another month',
      [
        { id: 'A', month: '2026-03' },
        { id: 'B', month: '2026-05', giver: 1 },
      ],
      1,
    ],
    [
      'removed words tell no givers apart',
      [
        { id: 'A', month: '2026-03', giver: 1, removed: true },
        { id: 'B', month: '2026-05', giver: 2, removed: true },
      ],
      1,
    ],
    [
      'one giver in two teams is one',
      [
        { id: 'A', month: '2026-03', giver: 1 },
        { id: 'B', month: '2026-05', giver: 1, team: 'dag' },
      ],
      1,
    ],
    ['nobody is none', [], 0],
  ])('%s', (_, all, people) => expect(voicesOf(all)).toBe(people))

  it('never counts more people than there are, however many are nameless or removed', () => {
    const one = fc.record({
      person: fc.integer({ min: 1, max: 4 }),
      month: fc.constantFrom('2026-01', '2026-02', '2026-03'),
      how: fc.constantFrom('named', 'nameless', 'removed'),
    })
    const oncePerMonth = fc.uniqueArray(one, { selector: ({ person, month }) => `${person} ${month}` })
    fc.assert(
      fc.property(oncePerMonth, (all) => {
        const given = all.map(
          ({ person, month, how }, at): Given => ({
            id: `R${at}`,
            month,
            ...(how !== 'nameless' && { giver: person }),
            removed: how === 'removed',
          }),
        )
        const people = new Set(all.map(({ person }) => person)).size
        expect(voicesOf(given)).toBeLessThanOrEqual(people)
        expect(voicesOf(given) > 0).toBe(people > 0)
      }),
    )
  })
})
