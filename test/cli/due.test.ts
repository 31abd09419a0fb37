import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type CommandLine, commandLineWithDatabase } from './command.ts'
import { zwaluw } from './fixtures/de-zwaluw.ts'

interface Duty {
  code: string | null
  rule: string
  subject: { kind: string; ref: string }
  team: string | null
  due: string | null
  planBy: string | null
  state: string
  count: { period: string } | null
}

describe('due', () => {
  let cli: CommandLine
  let vouching: Record<string, string>
  beforeAll(async () => {
    cli = await commandLineWithDatabase()
    vouching = { ORGANISATION_FILE: cli.write('organisatie-eigen.yaml', 'meldt_vanaf: 2024-01-01\n') }
    await cli.json(['import', zwaluw(path.join(cli.folder, 'bestanden'))])
  })

  const asked = new Map<string, Promise<unknown>>()
  /** The answer at a moment; asked once, for every command costs a second. */
  const dueAt = (on: string, ...more: string[]) => {
    const args = ['due', '--on', on, ...more]
    const answer = asked.get(args.join(' ')) ?? cli.json(args, { env: vouching })
    asked.set(args.join(' '), answer)
    return answer as Promise<{ at: string; duties: Duty[] }>
  }
  const of = (duties: Duty[], ref: string, rule: string) =>
    duties.find((duty) => duty.subject.ref === ref && duty.rule === rule)

  it('gives each duty with exactly these keys, in this order', async () => {
    const { at, duties } = await dueAt('2026-04-01T09:00')
    expect(at).toBe('2026-04-01T09:00:00+02:00')
    const plan = of(duties, '10023', 'zorgplan_definitief')
    expect(plan).toEqual({
      code: expect.stringMatching(/^[A-HJ-NP-Z2-9]{6,}$/),
      rule: 'zorgplan_definitief',
      class: 'wet',
      subject: { kind: 'client', ref: '10023' },
      team: 'zorg',
      frame: 'WLZ-ZIN',
      starts: '2026-03-16',
      due: '2026-04-28',
      planBy: '2026-04-24',
      planned: null,
      state: 'open',
      responsible: ['m02'],
      backup: ['m01'],
      count: null,
    })
    expect(Object.keys(plan ?? {})).toEqual([
      ...['code', 'rule', 'class', 'subject', 'team', 'frame', 'starts', 'due', 'planBy', 'planned'],
      ...['state', 'responsible', 'backup', 'count'],
    ])
  })

  it('puts duties without a date first, then by due moment, then by code', async () => {
    const { duties } = await dueAt('2026-10-25T12:00', '--all')
    expect(duties[0]?.due).toBeNull()
    const moments = duties.map(({ due, code }) => [due === null ? 0 : lastMoment(due), code ?? ''] as const)
    expect(moments).toEqual([...moments].sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1)))
  })

  const lastMoment = (due: string) => Date.parse(due.includes('T') ? due : `${due}T23:59:59.999+02:00`)

  it.each([
    ['in March', '2026-03-29T12:00', '10024', '2026-03-29T16:00:00+02:00'],
    ['in October', '2026-10-25T12:00', '10025', '2026-10-25T14:00:00+01:00'],
  ])('counts hours through the change of the clocks %s', async (_, on, client, due) => {
    const { duties } = await dueAt(on)
    expect(of(duties, client, 'zlp_voorlopig')).toMatchObject({ due, planBy: due, state: 'open' })
  })

  it('keeps the code of a duty from run to run', async () => {
    const [first, second] = await Promise.all([dueAt('2026-04-01T09:00'), dueAt('2026-04-09T09:00')])
    const code = of(first.duties, '10023', 'zorgplan_definitief')?.code
    expect(code).toEqual(expect.any(String))
    expect(of(second.duties, '10023', 'zorgplan_definitief')?.code).toBe(code)
  })

  it('has no code for a duty of another period, which is not stored', async () => {
    const { duties } = await dueAt('2025-06-15', '--all')
    const counted = duties.filter(({ count }) => count !== null)
    expect(counted.length).toBeGreaterThan(0)
    for (const { code, count } of counted) {
      expect(count?.period).toMatch(/^2025/)
      expect(code).toBeNull()
    }
  })

  it('does not count facts that are dated later', async () => {
    const [before, after] = await Promise.all([dueAt('2026-04-09T09:00'), dueAt('2026-04-20T09:00')])
    expect(of(before.duties, '10023', 'zorgplan_definitief')).toBeDefined()
    expect(of(after.duties, '10023', 'zorgplan_definitief')).toBeUndefined()
  })

  it('narrows to a period and a team', async () => {
    const [near, amb] = await Promise.all([
      dueAt('2026-04-01T09:00', '--within', 'P7D'),
      dueAt('2026-10-25T12:00', '--all', '--team', 'amb'),
    ])
    expect(of(near.duties, '10023', 'zorgplan_definitief')).toBeUndefined()
    expect(near.duties.every(({ due }) => due === null || due.slice(0, 10) <= '2026-04-08')).toBe(true)
    expect(new Set(amb.duties.map(({ team }) => team))).toEqual(new Set(['amb']))
  })

  it('vouches for dates from the first import, unless the organisation names a day', async () => {
    const on = ['due', '--on', '2026-06-01T09:00']
    const [byDefault, named] = await Promise.all([cli.json(on), cli.json(on, { env: vouching })])
    const state = (answer: unknown) =>
      of((answer as { duties: Duty[] }).duties, '10024', 'zorgplan_definitief')?.state
    expect(state(byDefault)).toBe('unconfirmed')
    expect(state(named)).toBe('late')
  })

  it('explains a duty by its code, in any case', async () => {
    const { duties } = await dueAt('2026-04-01T09:00')
    const code = of(duties, '10023', 'zorgplan_definitief')?.code ?? ''
    const { code: exit, out } = await cli.run(['explain', code.toLowerCase(), '--on', '2026-04-01T09:00'], {
      env: vouching,
    })
    expect(exit).toBe(0)
    expect(out).toContain('Algemene termijnenwet')
    expect(out).toContain('28 april')
    expect(out).toContain('Bram Vissinga')
  })

  it.each([
    ['an unknown code', ['explain', 'ZZZZZZ'], 1],
    ['an unknown team', ['due', '--team', 'nergens'], 1],
    ['a moment that is none', ['due', '--on', 'gisteren'], 2],
    ['a period that is none', ['due', '--within', 'lang'], 2],
  ])('refuses %s, with nothing on stdout', async (_, args, code) => {
    const answer = await cli.run([...args, '--json'])
    expect(answer).toMatchObject({ code, out: '' })
    expect(answer.err).toHaveLength(1)
  })
})
