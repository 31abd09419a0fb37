import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Said } from '../../../bot/conversation/intent.ts'
import { type Name, people, type SmallTalk, smallTalk } from './small-talk.ts'

let talk: SmallTalk
let codes: string[]
beforeAll(async () => {
  talk = await smallTalk()
  codes = (await talk.db.store.prisma.duty.findMany({ select: { code: true } })).map(({ code }) => code)
})

const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    '\0',
    '\ud800',
    '2026-11-23',
    '9999-99-99',
    '-1',
    'NaN',
    '1e309',
    '__proto__',
    'constructor',
  ),
  fc.constantFrom(
    'zorg',
    'm02',
    'gk-1',
    'gehouden',
    'ingetrokken',
    'WLZ-ZIN',
    '10023',
    '00000000-0000-0000-0000-000000000000',
  ),
)
const texts = (names: string[]) =>
  fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 8 })), odd, {
    maxKeys: 8,
    noNullPrototype: true,
  })
const FORMS = [
  'outcome',
  'plan',
  'later',
  'hand_over',
  'reflect',
  'new_client',
  'end_client',
  'plan_meeting',
  'draft_reason',
  'sentence',
  'pass_year',
  'return_year',
  'year_not_held',
  'year_sentence',
  'strike_year',
  'remark_year',
  'react_year',
  'answer_remark',
  'improvement',
  'close_improvement',
]
const FIELDS =
  'day outcome ticks when reason to good better learned team bouwsteen theme quote name number frame time evv text meeting remark title explanation owner quarter state outcome sentence'
const DOINGS =
  'tasks status help new_client end_client plan_meeting drafts digest my_data language done outcome plan later hand_over why reflect show_draft approve_draft refuse_draft refuse_sentence edit_sentence approve_digest show_year show_chapter pass_year return_year year_not_held remark_year react_year edit_year strike_year answer_remark improvements add_improvement close_improvement'

/** Whatever can come over the wire, also what no channel of ours would let through. */
const anything = (): fc.Arbitrary<Said> =>
  fc.oneof(
    fc.record({
      kind: fc.constant('words' as const),
      text: fc.oneof(
        odd,
        fc.tuple(fc.constantFrom('waarom', 'taal', 'why'), odd).map((two) => two.join(' ')),
      ),
    }),
    fc.record({
      kind: fc.constant('form' as const),
      form: fc.oneof(fc.constantFrom(...FORMS), odd),
      context: fc
        .tuple(
          texts([
            'duty',
            'round',
            'draft',
            'version',
            'position',
            'fact',
            'year',
            'gate',
            'sentence',
            'remark',
            'improvement',
          ]),
          fc.constantFrom(...codes, 'K7F3QP'),
        )
        .map(([context, duty]) => ({ duty, ...context })),
      values: texts(FIELDS.split(' ')),
    }),
    fc.record({
      kind: fc.constant('intent' as const),
      intent: fc
        .record(
          {
            do: fc.oneof(fc.constantFrom(...DOINGS.split(' ')), odd),
            duty: fc.oneof(fc.constantFrom(...codes), odd),
            month: odd,
            draft: fc.oneof(fc.uuid(), odd),
            version: fc.oneof(fc.integer(), fc.double()),
            position: fc.oneof(fc.integer(), fc.double()),
            year: fc.oneof(fc.uuid(), odd),
            remark: fc.oneof(fc.uuid(), odd),
            improvement: fc.oneof(fc.uuid(), odd),
            chapter: odd,
            sentence: odd,
            part: fc.oneof(odd, fc.record({ chapter: odd }), fc.record({ sentence: odd })),
          },
          { requiredKeys: ['do'] },
        )
        .map((intent) => intent as never),
    }),
  )

describe('whatever somebody says', () => {
  it('is answered, and never with a fault', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...(Object.keys(people) as Name[])),
        anything(),
        async (name, said) => {
          const answer = await talk.say(name, said)
          expect(['done', 'errors', 'form']).toContain(answer.kind)
        },
      ),
      { numRuns: 250 },
    )
  }, 60_000)

  it('by somebody without a role in it: nothing changes', async () => {
    const fresh = await smallTalk()
    const { prisma } = fresh.db.store
    codes = (await prisma.duty.findMany({ select: { code: true }, where: { memberId: null } })).map(
      ({ code }) => code,
    )
    const standing = async () => [
      await prisma.fact.findMany({ orderBy: { id: 'asc' } }),
      await prisma.episode.findMany({ orderBy: { id: 'asc' } }),
      (await prisma.duty.findMany({ orderBy: { id: 'asc' } })).map(({ state, handedTo }) => ({
        state,
        handedTo,
      })),
    ]
    const before = await standing()
    await fc.assert(
      fc.asyncProperty(anything(), async (said) => void (await fresh.say('ada', said))),
      { numRuns: 100 },
    )
    expect(await standing()).toEqual(before)
  }, 60_000)

  it('somebody who is not known hears so', async () => {
    const { house } = talk
    const { conversation } = await import('../../../bot/conversation/converse.ts')
    for (const member of ['', 'nobody', '00000000-0000-0000-0000-000000000000']) {
      const answer = await conversation(house)({
        id: 'x',
        channel: 'web',
        member,
        said: { kind: 'words', text: 'taken' },
      })
      expect(talk.notice(answer)).toContain('hoort niet bij jouw rol')
    }
  })
})
