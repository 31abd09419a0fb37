import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Card } from '../../../../bot/cards/card.ts'
import { newsOfDuty } from '../../../../bot/conversation/compose/team-post.ts'
import { type TeamNews, teamPostCard } from '../../../../bot/conversation/compose/team-post-card.ts'
import { allAt } from '../../../../care/meetings.ts'
import { OUTCOMES } from '../../../../care/world.ts'
import { toReckoned } from '../../../../prisma/store/duties.ts'
import { at, day, episode, fact, member, settings, standaard, ZONE } from '../../../care/a-world.ts'

const now = at('2026-11-25 09:00')
const news = (one: TeamNews, language: 'nl' | 'en' = 'nl') =>
  teamPostCard({ name: 'Team Zuid', language }, one, now, ZONE)
const lines = ({ title, blocks }: Card) => [
  title,
  ...blocks.map((block) => (block.kind === 'text' ? block.text : '')),
]
const count = { done: 0, planned: 1, required: 1, period: '2026-11' }

describe('what a team reads in its channel', () => {
  it('of a duty: what, how often of how often, and until when', () => {
    expect(lines(news({ about: 'reminder', rule: 'MDO', due: day('2026-11-30'), count }))).toEqual([
      'MDO (team Zuid)',
      'In november 2026: 0 van 1 gehouden, 1 gepland.',
      'Het kan nog tot en met ma 30 november (nog 5 dagen).',
    ])
  })

  it('of a planned day: when it is', () => {
    expect(lines(news({ about: 'meeting', rule: 'MDO', day: day('2026-11-26'), count }))).toEqual([
      'MDO (team Zuid)',
      'Dit staat gepland op do 26 november (morgen).',
      'In november 2026: 0 van 1 gehouden, 1 gepland.',
    ])
  })

  it('of a day that is off: that it is, and the new one', () => {
    const off = { about: 'called_off' as const, rule: 'MDO', day: day('2026-11-26') }
    expect(lines(news({ ...off, to: null }))[1]).toBe('Dit gaat niet door op do 26 november.')
    expect(lines(news({ ...off, to: day('2026-12-03') }))[1]).toContain('De nieuwe dag is do 3 december.')
  })

  const round = { about: 'round' as const, round: 'r1', theme: 'netwerk', anonymous: true }
  const closesAt = at('2026-11-30 23:59')

  it('of a round: about what, until when, and that one answers in private', () => {
    const card = news({ ...round, closesAt })
    const text = lines(card).join('\n')
    expect(text).toContain('netwerk en mantelzorg')
    expect(text).toContain('tot en met ma 30 november')
    expect(text).toContain('privébericht')
    expect(text).toContain('zonder je naam')
    expect(card.actions).toMatchObject([{ kind: 'intent', intent: { do: 'reflect', round: 'r1' } }])
  })

  it('is English for a team that speaks it', () => {
    const all: TeamNews[] = [
      { about: 'reminder', rule: 'MDO', due: day('2026-11-30'), count },
      { about: 'meeting', rule: 'MDO', day: day('2026-11-26'), count },
      { about: 'called_off', rule: 'MDO', day: day('2026-11-26'), to: day('2026-12-03') },
      { ...round, closesAt },
    ]
    for (const one of all) {
      const text = lines(news(one, 'en')).join(' ')
      expect(text).not.toMatch(/\b(gehouden|gepland|het|niet|deze maand|november 2026:)\b/i)
      expect(text).toMatch(/\b(held|planned|new day|private message)\b/)
    }
  })
})

describe('in whatever invented world', () => {
  /** A name or number that no sentence of ours could hold by chance. */
  const mark = fc.stringMatching(/^Qx[0-9]{6}$/)
  const days = fc.integer({ min: 1, max: 30 }).map((n) => `2026-11-${String(n).padStart(2, '0')}`)
  const kinds = Object.entries(standaard).flatMap(([id, rule]) =>
    rule.onderwerp === 'client' || rule.onderwerp === 'team' ? [{ id, of: rule.onderwerp }] : [],
  )
  const happening = fc.record({
    kind: fc.constantFrom(...kinds),
    day: days,
    to: days,
    outcome: fc.constantFrom(...OUTCOMES),
    reason: mark,
    reference: mark,
    source: mark,
  })
  const invented = fc.record({
    people: fc.array(mark, { minLength: 3, maxLength: 3 }),
    client: mark,
    facts: fc.array(happening, { minLength: 1, maxLength: 12 }),
  })

  it('no post names a person or a client, or holds a page, a source or a reason', () => {
    let posts = 0
    fc.assert(
      fc.property(invented, fc.constantFrom('nl' as const, 'en' as const), (some, language) => {
        const [evv = '', coordinator = '', manager = ''] = some.people
        const by = (ref: string) => ({ name: `${ref} van der ${ref}` })
        const world = {
          teams: [{ ref: 'zorg', name: 'Zuid', kind: 'zorg' as const, language }],
          members: [
            member(evv, ['evv'], by(evv)),
            member(coordinator, ['coordinator'], by(coordinator)),
            member(manager, ['management'], by(manager)),
          ],
          episodes: [episode('2026-10-01 10:00', { client: some.client, by: { evv, coordinator } })],
          facts: some.facts.map(({ kind: { id, of }, day: on, to, outcome, reason, reference, source }) =>
            fact(id, on, outcome, {
              subject: of === 'team' ? { kind: 'team', team: 'zorg' } : { kind: 'client', episode: 'e1' },
              movedTo: outcome === 'verzet' ? day(to) : null,
              reason,
              reference,
              source,
            }),
          ),
        }
        const on = { rules: standaard, language, today: day('2026-11-12') }
        const cards = allAt(standaard, world, settings, at('2026-11-12 09:00')).flatMap((duty) => {
          const stored = { rule: duty.rule, state: duty.state, reckoned: toReckoned(duty) }
          return (['reminder', 'meeting', 'called_off'] as const).flatMap((about) => {
            const told = newsOfDuty(about, stored, duty.count, on)
            if (told) expect(duty.subject.kind).toBe('team')
            return told ? [teamPostCard({ name: 'Zuid', language }, told, now, ZONE)] : []
          })
        })
        posts += cards.length
        expect(JSON.stringify(cards)).not.toMatch(/Qx\d|van der|"page"|https?:|client/i)
      }),
      { numRuns: 60 },
    )
    expect(posts).toBeGreaterThan(20)
  })
})
