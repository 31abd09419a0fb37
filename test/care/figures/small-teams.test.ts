import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gathering } from '../../../bot/texts/nl/gathering.ts'
import { asDay } from '../../../care/day.ts'
import { periodOf } from '../../../care/figures/month.ts'
import { smallTeams, withoutSmallTeams } from '../../../care/figures/small-teams.ts'
import { WHO } from '../../../care/figures/who.ts'
import type { Member, World } from '../../../care/world.ts'
import { anyFigures, monthly } from './a-figure.ts'

const october = periodOf('2026-10')
const team = (ref: string) => ({ ref, name: ref, kind: 'zorg', language: 'nl' }) as const
const colleague = (at: string, over: Partial<Member> = {}): Member => ({
  ref: `${Math.random()}`,
  name: '',
  roles: ['zorgverlener'],
  teams: [at],
  language: 'nl',
  workdays: [],
  employedFrom: null,
  employedUntil: null,
  ...over,
})
const small = (world: Pick<World, 'teams' | 'members'>, least = 3) => [...smallTeams(world, october, least)]
const zorg = [colleague('zorg'), colleague('zorg'), colleague('zorg')]
const teams = [team('zorg'), team('nacht')]

describe('a small team', () => {
  it('has fewer people at work in the period than asked for', () => {
    const members = [...zorg, colleague('nacht'), colleague('nacht')]
    expect(small({ teams, members })).toEqual(['nacht'])
    expect(small({ teams, members }, 2)).toEqual([])
    expect(small({ teams, members }, 1)).toEqual([])
  })

  it('does not count who left before it or comes after it', () => {
    const gone = colleague('zorg', { employedUntil: asDay('2026-09-30') })
    const coming = colleague('zorg', { employedFrom: asDay('2026-11-01') })
    const leaving = colleague('nacht', { employedUntil: asDay('2026-10-01') })
    const nacht = [colleague('nacht'), colleague('nacht'), leaving]
    expect(small({ teams, members: [...zorg.slice(1), gone, coming, ...nacht] })).toEqual(['zorg'])
  })

  it('stands on its own when it is the only team, or when its people are not known', () => {
    expect(small({ teams: [team('zorg')], members: [colleague('zorg')] })).toEqual([])
    expect(small({ teams, members: zorg })).toEqual([])
  })
})

describe('figures of small teams', () => {
  const merged = (...figures: ReturnType<typeof monthly>[]) =>
    withoutSmallTeams(
      { figures, missing: [] },
      new Set(['nacht', 'dag']),
      '2026-10',
      gathering.smallTeams,
    ).figures.map(({ id, team, value, of }) => [id, team, value, of])
  const bhv = (of: string, value: number, all: number) =>
    monthly('2026-10', value, all, { team: of, kind: 'bhv', family: 'training' })

  it('are added up where they are counts', () => {
    expect(merged(bhv('nacht', 1, 2), bhv('dag', 0, 1))).toEqual([['f:bhv-kleine-teams-2026-10', null, 1, 3]])
  })

  it('are never added up where they are marks, or two sources of one team', () => {
    const mark = (of: string, value: number) => monthly('2026-10', value, null, { team: of, kind: 'cto' })
    expect(merged(mark('nacht', 8.1), mark('dag', 7.9)).map(([, , value]) => value)).toEqual([8.1, 7.9])
    const twice = ['a.csv', 'b.csv'].map((source) => monthly('2026-10', 6, null, { team: 'nacht', source }))
    expect(merged(...twice).map(([id]) => id)).toEqual([
      'f:mic-kleine-teams-2026-10',
      'f:mic-kleine-teams-2026-10-2',
    ])
  })

  it('keep no team, in lines for what is missing neither', () => {
    const missing = [{ kind: 'bhv', team: 'nacht', text: 'van team Nacht', unnamed: 'van een klein team' }]
    expect(
      withoutSmallTeams({ figures: [], missing }, new Set(['nacht']), '2026-10', gathering.smallTeams)
        .missing,
    ).toMatchObject([{ kind: 'bhv', team: null, text: 'van een klein team' }])
  })

  it('add up to what they were, and leave those of other teams alone', () => {
    const total = (all: { value: number }[]) => all.reduce((sum, { value }) => sum + value, 0)
    fc.assert(
      fc.property(anyFigures('2026-10'), (figures) => {
        const after = withoutSmallTeams(
          { figures, missing: [] },
          new Set(['nacht', 'dag']),
          '2026-10',
          gathering.smallTeams,
        ).figures
        const own = after.filter(({ ofSmallTeams }) => !ofSmallTeams)
        expect(own).toEqual(figures.filter(({ team }) => team !== 'nacht' && team !== 'dag'))
        expect(after.every(({ team }) => team !== 'nacht' && team !== 'dag')).toBe(true)
        expect(total(after)).toBe(total(figures))
      }),
    )
  })

  it('count who works in more of them once', () => {
    const bhv = (of: string, people: string[]) =>
      monthly('2026-10', 1, people.length, {
        team: of,
        kind: 'bhv',
        family: 'training',
        [WHO]: { of: people, value: people.slice(0, 1) },
      })
    const figures = [bhv('nacht', ['a', 'b']), bhv('dag', ['a', 'c'])]
    const [together] = withoutSmallTeams(
      { figures, missing: [] },
      new Set(['nacht', 'dag']),
      '2026-10',
      gathering.smallTeams,
    ).figures
    expect(together).toMatchObject({ value: 1, of: 3 })
    expect(together?.how).toContain('één keer')
  })
})
