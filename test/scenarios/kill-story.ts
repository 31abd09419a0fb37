import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'vitest'
import { Program, type Saying, saying } from './program.ts'

interface Due {
  at: string
  duties: { code: string; rule: string; state: string; subject: { kind: string; ref: string } }[]
}
interface Logged {
  action: string
  object: string
  about: string | null
  outcome: string
}
interface Drafts {
  drafts: { id: string; status: string }[]
}

/** After so many milliseconds the program is gone: before, in the middle of, and after what it is doing. */
const MOMENTS = [4, 30, 0, 12, 60, 8, 20, 100, 2, 45]

/** What somebody did in one part of the story, with what must be found of it afterwards. */
interface Part {
  code: string
  client: string
  sayings: Saying[]
}

function part(n: number, code: string, approval: Record<string, string>): Part {
  const client = `K${100 + n}`
  const words = 'rustig vriendelijk duidelijk prettig vlot samen aandachtig zorgvuldig open warm'.split(' ')
  const today = new Date().toISOString().slice(0, 10)
  return {
    code,
    client,
    sayings: [
      saying({ kind: 'intent', intent: { do: 'done', duty: code } }),
      saying({
        kind: 'form',
        form: 'new_client',
        context: {},
        values: { number: client, frame: 'WLZ-ZIN', team: 'zorg', day: today, time: '09:00', evv: '' },
      }),
      saying({
        kind: 'form',
        form: 'reflect',
        context: {},
        values: {
          good: `De overdracht van de ploeg verliep ${words[n % words.length]}.`,
          team: 'zorg',
          bouwsteen: 'gk-3',
          theme: 'overdracht',
          quote: 'no',
          name: 'yes',
        },
      }),
      ...(n === 1 ? [saying({ kind: 'form', form: 'approve_digest', context: approval, values: {} })] : []),
    ],
  }
}

/**
 * Kills the program so many times in the middle of its work, every second time together with its database server, and
 * lets people try again under the same id what was not confirmed. Afterwards all is there, once.
 */
export async function killStory(kills: number): Promise<void> {
  const program = new Program()
  try {
    await program.start()
    await program.be('Ingrid Oosterhuis')
    const before = await program.command<Due>('due')
    const month = monthBefore(before.at)
    const codes = before.duties.filter(({ subject }) => subject.kind === 'client').map(({ code }) => code)
    expect(codes.length).toBeGreaterThanOrEqual(kills)

    const approval = await approvalOf(program, month)
    const parts: Part[] = []
    for (let n = 0; n < kills; n++) {
      const now = part(n, codes[n] ?? '', approval)
      parts.push(now)
      const confirmed = new Set<Saying>()
      const answering = now.sayings.map(async (one) => {
        if ((await program.say(one))?.kind === 'done') confirmed.add(one)
      })
      await pause(MOMENTS[n % MOMENTS.length])
      await program.kill({ withDatabase: n % 2 === 1 })
      await Promise.all(answering)

      await program.start()
      await expectKept(program, now, confirmed)
      for (const one of now.sayings) expect(await program.say(one)).toMatchObject({ kind: 'done' })
      // A page that did not hear the answer says it once more.
      for (const one of now.sayings) expect(await program.say(one)).toMatchObject({ kind: 'done' })
    }
    await expectAllOnce(program, parts, month)
    await program.stop()
    await program.start()
    await expectAllOnce(program, parts, month)
  } finally {
    await program.clear()
  }
}

/** What the bot asks before all drafts of a month are approved at once. */
async function approvalOf(program: Program, month: string): Promise<Record<string, string>> {
  const answer = await program.say(saying({ kind: 'intent', intent: { do: 'approve_digest', month } }))
  if (answer?.kind !== 'form') throw new Error('There is nothing to approve')
  return answer.form.context
}

/** What was confirmed before the end came is there when it starts again. */
async function expectKept(program: Program, { code, client, sayings }: Part, confirmed: Set<Saying>) {
  if (confirmed.size === 0) return
  const [done, started, reflected] = sayings
  const { entries: log } = await program.command<{ entries: Logged[] }>('log')
  if (done && confirmed.has(done)) expect(changesOf(log, code)).toBe(1)
  if (started && confirmed.has(started)) expect(startsOf(log, client)).toBe(1)
  if (reflected && confirmed.has(reflected)) expect(log.some(isReflection)).toBe(true)
}

async function expectAllOnce(program: Program, parts: Part[], month: string): Promise<void> {
  const { duties } = await program.command<Due>('due')
  const { entries: log } = await program.command<{ entries: Logged[] }>('log')
  const open = new Set(duties.map(({ code }) => code))
  for (const { code, client } of parts) {
    expect(open.has(code)).toBe(false)
    expect(changesOf(log, code)).toBe(1)
    expect(startsOf(log, client)).toBe(1)
    expect(
      duties.filter(({ subject, rule }) => subject.ref === client && rule === 'zlp_voorlopig'),
    ).toHaveLength(1)
  }
  expect(log.filter(isReflection)).toHaveLength(parts.length)
  const { drafts } = await program.command<Drafts>('draft', '--month', month)
  expect(drafts.length).toBeGreaterThan(0)
  expect(new Set(drafts.map(({ status }) => status))).toEqual(new Set(['vastgesteld']))
}

const isReflection = ({ action, object }: Logged) => action === 'add' && object === 'reflection'
const changesOf = (log: Logged[], code: string) =>
  log.filter(
    ({ action, object, outcome }) => action === 'change' && object === `duty:${code}` && outcome === 'ok',
  ).length
const startsOf = (log: Logged[], client: string) =>
  log.filter(({ action, about }) => action === 'add' && about === `client:${client}`).length

function monthBefore(at: string): string {
  const [year = 0, month = 0] = at.split('-').map(Number)
  return new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 7)
}
