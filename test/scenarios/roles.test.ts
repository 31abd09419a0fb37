import { beforeAll, describe, expect, it } from 'vitest'
import { type Intent, intentSchema, type Said } from '../../bot/conversation/intent.ts'
import { runJob } from '../../jobs/run.ts'
import { listDrafts, type StoredDraft } from '../../prisma/store/drafts.ts'
import { type Name, type SmallTalk, smallTalk } from '../bot/conversation/small-talk.ts'
import { type Tried, tryOut } from './roles/tried.ts'
import { beforehand } from './three-channels/story.ts'

// What each role may see and do. It is asked of the conversation itself: a card that offers something is only an offer.

/** One of each role, and a second coordinator and first-responsible carer to see where a team ends. */
const CAST = {
  carer: 'jip', // in zorg
  evv: 'roos', // in zorg, and responsible there
  otherEvv: 'sam', // in zorg and ambulant, and responsible in ambulant
  coordinator: 'ilse', // of zorg and ambulant
  otherCoordinator: 'noor', // of dagbesteding
  manager: 'farid',
  officer: 'kim',
  council: 'ada', // in zorg
} as const satisfies Record<string, Name>
type Who = keyof typeof CAST

const EVERYBODY = Object.keys(CAST) as Who[]
const LEADERS: Who[] = ['coordinator', 'otherCoordinator', 'manager', 'officer']

let talk: SmallTalk
let draft: StoredDraft
let round: string
const codes = { zorg: '', ambulant: '', done: '', old: '', aside: '' }

beforeAll(async () => {
  talk = await smallTalk()
  await beforehand(talk)
  const now = talk.house.now()
  await runJob(talk.house, 'draft', { now, realNow: now, byHand: true, importDir: undefined })
  const drafts = await listDrafts(talk.db.store.prisma, talk.house.org, { month: '2026-10' })
  draft = drafts.find(({ sentences }) => sentences.length > 0) ?? expect.fail('no draft')
  codes.zorg = (await talk.duty('zorgplan_definitief', '10031')).code
  codes.ambulant = (await talk.duty('zorgplan_evaluatie', '20044')).code
  codes.done = (await talk.duty('zlp_voorlopig', '10023')).code
  await talk.press('roos', { do: 'done', duty: codes.done })
  const { prisma } = talk.db.store
  codes.old = (await talk.duty('zorgplan_definitief', '30001')).code
  codes.aside = (await talk.duty('risico_inventarisatie', '30001')).code
  const form = talk.form(await talk.press('ilse', { do: 'set_aside', duty: codes.aside }))
  await talk.submit('ilse', form, { reason: 'not_applicable' })
  const team = (await talk.member('roos')).teams[0]?.id ?? ''
  const made = await prisma.reflectionRound.create({
    data: {
      organisationId: talk.house.org,
      teamId: team,
      month: '2026-11',
      theme: 'overdracht',
      bouwsteen: 'gk-3',
      anonymous: true,
      opensAt: now,
      closesAt: new Date(now.getTime() + 86_400_000),
    } as never,
  })
  round = made.id
})

const said = (intent: unknown): Said => ({ kind: 'intent', intent: intent as Intent })
const wasRefused = ({ logged }: Tried) => logged.some(({ outcome }) => outcome === 'refused')

/** Who of all may; the others are told so, it is in the access log, and nothing else becomes different. */
async function mayOnly(may: Who[], what: () => Said): Promise<void> {
  const did: Who[] = []
  for (const who of EVERYBODY) {
    const tried = await tryOut(talk, CAST[who], what())
    if (!wasRefused(tried)) {
      did.push(who)
      continue
    }
    expect(tried.changed, who).toBe(false)
    expect(tried.answer, who).toMatchObject({ kind: 'done', notice: expect.stringMatching(/\w{3,}/) })
    expect(
      tried.logged.map(({ outcome }) => outcome),
      who,
    ).toEqual(['refused'])
  }
  expect(did).toEqual(EVERYBODY.filter((who) => may.includes(who)))
}

interface Row {
  /** Who may, of what is in team zorg and lies with its first-responsible carer. */
  may: Who[]
  as?: () => object
  /** The same in the team where the other first-responsible carer is responsible. */
  elsewhere?: { may: Who[]; as: () => object }
}

const everybody: Row = { may: EVERYBODY }
const onDuty = (of: keyof typeof codes, may: Who[] = ['evv', 'coordinator', 'manager']): Row => ({
  may,
  as: () => ({ duty: codes[of] }),
})
const acting: Row = {
  ...onDuty('zorg'),
  elsewhere: { may: ['otherEvv', 'coordinator', 'manager'], as: () => ({ duty: codes.ambulant }) },
}
const deciding: Row = {
  may: ['manager'],
  as: () => ({ draft: draft.id, version: draft.version, position: draft.sentences[0]?.position ?? 0 }),
}
const version = () => ({ draft: draft.id, version: draft.version })

const INTENTS: Record<string, Row> = {
  tasks: everybody,
  status: everybody,
  help: everybody,
  my_data: everybody,
  language: { ...everybody, as: () => ({ language: 'en' }) },
  prefer: { ...everybody, as: () => ({ channel: 'web' }) },
  away: everybody,
  back: everybody,
  pause: everybody,
  unpause: everybody,
  /** One's own list, which is empty for who leads no team. */
  take_on: everybody,
  new_client: { may: ['coordinator', 'otherCoordinator', 'manager'] },
  end_client: { may: ['coordinator', 'otherCoordinator', 'manager'] },
  plan_meeting: { may: LEADERS },
  drafts: { may: LEADERS },
  digest: { may: LEADERS, as: () => ({ month: '2026-10' }) },
  show_draft: { may: LEADERS, as: () => ({ draft: draft.id }) },
  approve_draft: { may: ['manager'], as: version },
  refuse_draft: { may: ['manager'], as: version },
  refuse_sentence: deciding,
  edit_sentence: deciding,
  approve_digest: { may: ['manager'], as: () => ({ month: '2026-10' }) },
  done: acting,
  outcome: acting,
  plan: acting,
  later: acting,
  hand_over: acting,
  correct: onDuty('done'),
  start_of_care: {
    ...onDuty('zorg', ['coordinator', 'manager']),
    elsewhere: { may: ['coordinator', 'manager'], as: () => ({ duty: codes.ambulant }) },
  },
  take_on_done: onDuty('old'),
  set_aside: onDuty('old', ['coordinator', 'manager']),
  take_back: onDuty('aside', ['coordinator', 'manager']),
  why: {
    ...onDuty('zorg', ['evv', 'coordinator', 'manager', 'officer']),
    elsewhere: {
      may: ['otherEvv', 'coordinator', 'manager', 'officer'],
      as: () => ({ duty: codes.ambulant }),
    },
  },
  reflect: {
    ...everybody,
    elsewhere: {
      may: ['carer', 'evv', 'otherEvv', 'coordinator', 'council'],
      as: () => ({ round }),
    },
  },
}

const known = intentSchema.options.map(({ shape }) => shape.do.value as string)

describe('what can be asked', () => {
  it('stands in the table, all of it', () => {
    expect(known.filter((name) => !(name in INTENTS))).toEqual([])
  })

  it.each(known)('%s', async (name) => {
    const row = INTENTS[name] ?? everybody
    await mayOnly(row.may, () => said({ do: name, ...fitting(name, row.as?.() ?? {}) }))
    const { elsewhere } = row
    if (elsewhere) await mayOnly(elsewhere.may, () => said({ do: name, ...elsewhere.as() }))
  })
})

/** Only what this intent knows. */
function fitting(name: string, given: object): object {
  const shape = intentSchema.options.find(({ shape }) => shape.do.value === name)?.shape ?? {}
  return Object.fromEntries(Object.entries(given).filter(([key]) => key in shape))
}

const position = () => String(draft.sentences[0]?.position ?? 0)
const context = () => ({ draft: draft.id, version: String(draft.version) })

/** A form needs not have been opened by who sends it in. */
const FORMS: Record<string, Row & { with: Record<string, string> }> = {
  outcome: { ...acting, with: { day: '2026-11-23', outcome: 'gehouden' } },
  plan: { ...acting, with: { day: '2026-11-24' } },
  later: { ...acting, with: { when: 'hours' } },
  hand_over: { ...acting, with: { to: 'm01' } },
  correct: { ...onDuty('done'), with: { what: 'not_happened' } },
  start_of_care: {
    ...onDuty('zorg', ['coordinator', 'manager']),
    with: { day: '2026-10-20', time: '09:00' },
  },
  take_on_done: { ...onDuty('old'), with: { day: '2026-06-01' } },
  set_aside: { ...onDuty('old', ['coordinator', 'manager']), with: { reason: 'not_applicable' } },
  new_client: {
    may: ['coordinator', 'otherCoordinator', 'manager'],
    with: { number: '50001', frame: 'WLZ-ZIN', team: 'zorg', day: '2026-11-23', time: '09:00' },
  },
  end_client: {
    may: ['coordinator', 'otherCoordinator', 'manager'],
    with: { number: '10031', frame: 'WLZ-ZIN', day: '2026-11-23' },
  },
  plan_meeting: { may: LEADERS, with: { meeting: 'x', day: '2026-11-24' } },
  approve_digest: {
    may: ['manager'],
    as: () => ({ month: '2026-10', drafts: `${draft.id}:${draft.version}` }),
    with: {},
  },
  draft_reason: { may: ['manager'], as: context, with: { reason: 'Dit klopt niet.' } },
  sentence: {
    may: ['manager'],
    as: () => ({ ...context(), position: position() }),
    with: { text: 'Dit is een andere zin.' },
  },
  reflect: {
    may: ['carer', 'evv', 'otherEvv', 'coordinator', 'council'],
    as: () => ({ round }),
    with: { good: 'Het ging goed.', bouwsteen: 'gk-3', theme: 'anders' },
  },
}

describe('a form that is sent in', () => {
  it.each(Object.keys(FORMS))('%s', async (form) => {
    const row = FORMS[form]
    if (!row) return
    const { with: values } = row
    const as = (given: object | undefined): Said => ({
      kind: 'form',
      form,
      context: { ...(given as Record<string, string> | undefined) },
      values,
    })
    await mayOnly(row.may, () => as(row.as?.()))
    const { elsewhere } = row
    if (elsewhere) await mayOnly(elsewhere.may, () => as(elsewhere.as()))
  })

  it('starts and ends no care in the team of another coordinator', async () => {
    for (const [form, values] of Object.entries({
      new_client: FORMS.new_client?.with,
      end_client: FORMS.end_client?.with,
    })) {
      const tried = await tryOut(talk, 'noor', { kind: 'form', form, context: {}, values: values ?? {} })
      expect(tried.changed).toBe(false)
      expect(tried.answer.kind).toBe('errors')
    }
  })

  it('gives a reflection for no team but the own one', async () => {
    const values = { good: 'Goed.', bouwsteen: 'gk-3', theme: 'anders', team: 'dag' }
    const tried = await tryOut(talk, 'sam', { kind: 'form', form: 'reflect', context: {}, values })
    expect(tried).toMatchObject({ changed: false, answer: { kind: 'errors' } })
  })

  it('hands nothing over to who is in another team, or has left', async () => {
    for (const to of ['m07', 'm09', 'm04', 'nobody', '__proto__']) {
      const tried = await tryOut(talk, 'roos', {
        kind: 'form',
        form: 'hand_over',
        context: { duty: codes.zorg },
        values: { to },
      })
      expect(tried).toMatchObject({ changed: false, answer: { kind: 'errors' } })
    }
  })
})

describe('who has left', () => {
  it('may nothing at all, and nothing is kept of it but that', async () => {
    for (const name of known) {
      const row = INTENTS[name] ?? everybody
      const tried = await tryOut(talk, 'wim', said({ do: name, ...fitting(name, row.as?.() ?? {}) }))
      expect(tried.changed, name).toBe(false)
      expect(tried.answer, name).toMatchObject({ kind: 'done', notice: expect.stringContaining('rol') })
    }
  })
})
