import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { type ASlack, aSlack } from './a-slack.ts'

/** 100,000 by one command: `FUZZ_RUNS=100000 npx vitest run test/bot/slack/damaged.test.ts`. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 300)

let a: ASlack
beforeAll(async () => {
  a = await aSlack()
})

const view = {
  id: 'V1',
  callback_id: 'form',
  private_metadata: 'q1Y',
  blocks: [{ type: 'input', block_id: 'day' }],
}
const who = { team: { id: 'T1' }, user: { id: 'U2', team_id: 'T1' }, trigger_id: 'tr' }
const real = [
  {
    type: 'event_callback',
    event_id: 'Ev1',
    team_id: 'T1',
    event: { type: 'message', channel_type: 'im', channel: 'DU2', user: 'U2', text: 'taken', ts: '1' },
  },
  {
    type: 'event_callback',
    event_id: 'Ev2',
    team_id: 'T1',
    event: { type: 'app_home_opened', user: 'U2', tab: 'home' },
  },
  { command: '/kompas', text: 'status', team_id: 'T1', user_id: 'U2', channel_id: 'DU2', trigger_id: 'tr' },
  {
    type: 'block_actions',
    ...who,
    container: { type: 'message', channel_id: 'DU2', message_ts: '1' },
    actions: [
      { type: 'button', action_id: 'x', value: '{"press":"intent","intent":{"do":"done","duty":"K7F3QP"}}' },
    ],
  },
  {
    type: 'view_submission',
    ...who,
    view: { ...view, state: { values: { day: { value: { selected_date: '2026-11-23' } } } } },
  },
]

/** The paths to everything in it. */
function pathsIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]))]
}

function put(value: unknown, [key, ...rest]: string[], other: unknown): unknown {
  if (key === undefined) return other
  const copy = structuredClone(value) as Record<string, unknown>
  copy[key] = put(copy[key], rest, other)
  return copy
}

const other = fc.oneof(
  fc.anything({ maxDepth: 2 }).filter((value) => JSON.stringify(value) !== undefined),
  fc.constantFrom(
    null,
    '',
    'x'.repeat(5000),
    '\u0000',
    '\ud800',
    '__proto__',
    -1,
    [],
    {},
    '{"press":"turn"}',
  ),
)

/** A real request in which one thing or two are something else, or that was cut off. */
const damaged = fc
  .constantFrom(...real)
  .chain((body) =>
    fc
      .array(fc.tuple(fc.constantFrom(...pathsIn(body).slice(1)), other), { minLength: 1, maxLength: 2 })
      .map((changes) => changes.reduce<unknown>((all, [path, value]) => safely(all, path, value), body)),
  )
  .chain((body) => {
    const text = JSON.stringify(body)
    return fc.oneof(
      fc.constant(text),
      fc.nat(text.length).map((end) => text.slice(0, end)),
    )
  })

/** The second change may be in what the first took away. */
function safely(body: unknown, path: string[], value: unknown): unknown {
  try {
    return put(body, path, value)
  } catch {
    return body
  }
}

it('no damaged request makes the door fail, or leaves anything unhandled', async () => {
  const unhandled: unknown[] = []
  const hear = (error: unknown) => unhandled.push(error)
  process.on('unhandledRejection', hear)
  const seen = new Set<number>()
  await fc.assert(
    fc.asyncProperty(damaged, fc.boolean(), async (body, asForm) => {
      const got = asForm ? await a.sender.form({ payload: body }) : await a.sender.raw(body)
      seen.add(got.status)
      expect(got.status).toBeLessThan(500)
    }),
    { numRuns: RUNS },
  )
  process.off('unhandledRejection', hear)
  expect(unhandled).toEqual([])
  expect(seen).toContain(200)
  expect(seen).toContain(400)
  expect(await a.talk.db.store.prisma.fact.count({ where: { recordedBy: { not: null } } })).toBe(0)
}, 3_600_000)
