import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Intent, intentSchema, type Said } from '../../bot/conversation/intent.ts'
import { runJob } from '../../jobs/run.ts'
import { listDrafts, type StoredDraft } from '../../prisma/store/drafts.ts'
import { addImprovement } from '../../prisma/store/improvements.ts'
import { remarksOf, saveYear } from '../../prisma/store/year-documents.ts'
import { addRemark } from '../../prisma/store/year-remarks.ts'
import { type Name, type SmallTalk, smallTalk } from '../bot/conversation/small-talk.ts'
import { SIX_GATES, standOnGround } from '../bot/conversation/year-talk.ts'
import { aYear } from '../drafting/year/a-text.ts'
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
/** Who leads the work on the text of a year. */
const YEAR_LEADERS: Who[] = ['manager', 'officer']

let talk: SmallTalk
let draft: StoredDraft
let round: string
const codes = { zorg: '', ambulant: '', done: '', old: '', aside: '' }
/** A text of a year that waits at the council, and one of the year before that waits to be adopted by management. */
const years = { atCouncil: '', atManagement: '', remark: '' }
/** One that a team takes up, and one that is not a team's. */
const improvements = { ofTeam: '', ofManager: '' }

beforeAll(async () => {
  talk = await smallTalk({ yearGates: SIX_GATES.filter(({ id }) => id === 'raad' || id === 'bestuur') })
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
  await theYears()
  await theImprovements()
  await anotherVersion()
})

async function theYears(): Promise<void> {
  const { prisma } = talk.db.store
  const { org } = talk.house
  const save = async (year: number) => {
    const key = { year, framework: 'gk', kind: 'kwaliteitsbeeld' } as const
    const text = aYear({ year, title: `Kwaliteitsbeeld ${year}` })
    return (await saveYear(prisma, org, key, { material: 'x', text }, talk.house.now())).id
  }
  years.atManagement = await save(2025)
  await standOnGround(talk, years.atManagement, 2025)
  const { id: memberId } = await talk.member('ada')
  const said = { documentId: years.atManagement, gate: 'raad', memberId, kind: 'remark' as const }
  await addRemark(prisma, org, { ...said, text: 'Het eten mist.' }, talk.house.now())
  years.remark = (await remarksOf(prisma, org, years.atManagement))[0]?.id ?? ''
  const pass = await talk.press('ada', { do: 'pass_year', year: years.atManagement, version: 1 })
  await talk.submit('ada', talk.form(pass))
  years.atCouncil = await save(2026)
}

async function theImprovements(): Promise<void> {
  const { prisma } = talk.db.store
  const { id: memberId } = await talk.member('kim')
  const add = async (owner: string) => {
    const one = { framework: 'gk', bouwsteen: 3, title: 'Rust', explanation: 'Aan tafel.', owner }
    const by = { memberId, now: talk.house.now() }
    return (await addImprovement(prisma, talk.house.org, { ...one, quarter: '2027-K1', sources: [] }, by)).id
  }
  improvements.ofTeam = await add('Team Zorg')
  improvements.ofManager = await add('manager zorg')
}

/** An earlier version to compare with, and to take back. */
async function anotherVersion(): Promise<void> {
  const place = { draft: draft.id, version: draft.version, position: draft.sentences[0]?.position ?? 0 }
  const form = talk.form(await talk.press('farid', { do: 'edit_sentence', ...place }))
  await talk.submit('farid', form, { text: 'De overdracht ging rustig.' })
  const drafts = await listDrafts(talk.db.store.prisma, talk.house.org, { month: '2026-10' })
  draft = drafts.find(({ id }) => id === draft.id) ?? expect.fail('no draft')
}

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

/** Who may with the text that waits to be adopted, and with the one that waits at the council. */
const onYear = (may: Who[], atCouncil: Who[], more: object = {}): Row => ({
  may,
  as: () => ({ year: years.atManagement, version: 1, ...more }),
  elsewhere: { may: atCouncil, as: () => ({ year: years.atCouncil, version: 1, ...more }) },
})
const chapter = 'gk-1'
const sentence = 'gk-1-1'
const closing: Row = {
  may: ['coordinator', ...YEAR_LEADERS],
  as: () => ({ improvement: improvements.ofTeam }),
  elsewhere: { may: YEAR_LEADERS, as: () => ({ improvement: improvements.ofManager }) },
}
const answering: Row = {
  may: YEAR_LEADERS,
  as: () => ({ year: years.atCouncil, remark: years.remark }),
}

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
  /** A council has a gate in the year, and looks there for what waits. */
  drafts: { may: [...LEADERS, 'council'] },
  years: { may: [...LEADERS, 'council'] },
  digest: { may: LEADERS, as: () => ({ month: '2026-10' }) },
  show_draft: { may: LEADERS, as: () => ({ draft: draft.id }) },
  approve_draft: { may: ['manager'], as: version },
  refuse_draft: { may: ['manager'], as: version },
  refuse_sentence: deciding,
  edit_sentence: deciding,
  approve_digest: { may: ['manager'], as: () => ({ month: '2026-10' }) },
  edit_draft: { may: ['manager'], as: version },
  another_version: { may: ['manager'], as: version },
  compare_versions: { may: LEADERS, as: () => ({ draft: draft.id, from: 1, to: 2 }) },
  take_version: { may: ['manager'], as: () => ({ ...version(), chosen: 1 }) },
  /** To a council in plain language, without the chapters. */
  show_year: onYear([...LEADERS, 'council'], [...LEADERS, 'council']),
  show_chapter: onYear(LEADERS, LEADERS, { chapter }),
  pass_year: onYear(['manager'], ['council']),
  return_year: onYear(['manager'], []),
  /** Of the gates here only the council's may be left out. */
  year_not_held: onYear([], ['manager', 'council']),
  /** At its own gate a council reacts, and others give remarks. */
  remark_year: onYear([...LEADERS, 'council'], LEADERS),
  react_year: onYear([], ['council']),
  edit_year: onYear(YEAR_LEADERS, YEAR_LEADERS, { part: { sentence } }),
  strike_year: onYear(YEAR_LEADERS, YEAR_LEADERS, { sentence }),
  answer_remark: answering,
  make_year: { may: YEAR_LEADERS },
  improvements: { may: LEADERS },
  add_improvement: { may: LEADERS },
  close_improvement: closing,
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
    if (elsewhere) await mayOnly(elsewhere.may, () => said({ do: name, ...fitting(name, elsewhere.as()) }))
  })
})

/** Only what this intent knows. */
function fitting(name: string, given: object): object {
  const shape = intentSchema.options.find(({ shape }) => shape.do.value === name)?.shape ?? {}
  return Object.fromEntries(Object.entries(given).filter(([key]) => key in shape))
}

const position = () => String(draft.sentences[0]?.position ?? 0)
const context = () => ({ draft: draft.id, version: String(draft.version) })

/** What a form about a year says of itself: where the text waited when it was opened. */
const yearForm = (may: Who[], atCouncil: Who[], more: object = {}): Row => ({
  may,
  as: () => ({ year: years.atManagement, gate: 'bestuur', version: '1', ...more }),
  elsewhere: {
    may: atCouncil,
    as: () => ({ year: years.atCouncil, gate: 'raad', version: '1', ...more }),
  },
})

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
  draft_failing: { may: ['manager'], as: context, with: {} },
  draft_reason: { may: ['manager'], as: context, with: { reason: 'Dit klopt niet.' } },
  sentence: {
    may: ['manager'],
    as: () => ({ ...context(), position: position() }),
    with: { text: 'Dit is een andere zin.' },
  },
  which_sentence: {
    may: ['manager'],
    as: context,
    with: { sentence: '0', text: 'Dit is een andere zin.' },
  },
  another_version: { may: ['manager'], as: context, with: {} },
  take_version: { may: ['manager'], as: () => ({ ...context(), chosen: '1' }), with: {} },
  make_year: { may: YEAR_LEADERS, with: { year: '2026', framework: 'gk', kind: 'kwaliteitsbeeld' } },
  pass_year: { ...yearForm(['manager'], ['council']), with: {} },
  year_failing: { ...yearForm(['manager'], ['council']), with: {} },
  return_year: { ...yearForm(['manager'], []), with: { reason: 'Er mist iets.' } },
  year_not_held: { ...yearForm([], ['manager', 'council']), with: { reason: 'de raad is nieuw' } },
  year_sentence: {
    ...yearForm(YEAR_LEADERS, YEAR_LEADERS, { sentence }),
    with: { text: 'Wij spraken familie.' },
  },
  strike_year: {
    ...yearForm(YEAR_LEADERS, YEAR_LEADERS, { sentence }),
    with: { reason: 'Dit klopt niet.' },
  },
  remark_year: {
    ...yearForm([...LEADERS, 'council'], LEADERS),
    with: { text: 'De nacht mist.' },
  },
  react_year: { ...yearForm([], ['council']), with: { text: 'De raad leest het graag.' } },
  answer_remark: { ...answering, with: { text: 'Het staat er nu in.' } },
  improvement: {
    may: LEADERS,
    with: {
      title: 'Rust aan tafel',
      explanation: 'Een kleinere groep.',
      owner: 'Team Zorg',
      quarter: '2027-K1',
      bouwsteen: 'gk-3',
    },
  },
  close_improvement: { ...closing, with: { state: 'done', outcome: 'Het is rustiger.' } },
  away: { may: EVERYBODY, with: {} },
  reflect: {
    may: ['carer', 'evv', 'otherEvv', 'coordinator', 'council'],
    as: () => ({ round }),
    with: { good: 'Het ging goed.', bouwsteen: 'gk-3', theme: 'anders' },
  },
}

describe('a form that is sent in', () => {
  it('stands in the table, whichever it is', () => {
    const source = readFileSync(new URL('../../bot/conversation/forms.ts', import.meta.url), 'utf8')
    const forms = [...source.matchAll(/case '(\w+)':/g)].map(([, form]) => form ?? '')
    expect(forms.length).toBeGreaterThan(20)
    expect(forms.filter((form) => !(form in FORMS))).toEqual([])
  })

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

  it('decides for a coordinator only what a team of her own takes up', async () => {
    const { with: values = {} } = FORMS.improvement ?? {}
    const form: Said = { kind: 'form', form: 'improvement', context: {}, values }
    expect(await tryOut(talk, 'ilse', form)).toMatchObject({ changed: true, answer: { kind: 'done' } })
    expect(await tryOut(talk, 'noor', form)).toMatchObject({ changed: false, answer: { kind: 'errors' } })
  })

  it('about a year does what it says for who may, at the gate and in the version that were seen', async () => {
    const send = (name: Name, form: string, changed: Record<string, string> = {}) => {
      const { as, elsewhere, with: values = {} } = FORMS[form] ?? expect.fail(form)
      const seen = name === 'ada' ? elsewhere?.as() : as?.()
      return tryOut(talk, name, { kind: 'form', form, context: { ...seen, ...changed }, values })
    }
    const DOES: [Name, string][] = [
      ['farid', 'pass_year'],
      ['farid', 'return_year'],
      ['farid', 'year_sentence'],
      ['kim', 'strike_year'],
      ['kim', 'remark_year'],
      ['kim', 'answer_remark'],
      ['kim', 'close_improvement'],
      ['ada', 'pass_year'],
      ['ada', 'year_not_held'],
      ['ada', 'react_year'],
    ]
    for (const [name, form] of DOES)
      expect(await send(name, form), `${name} ${form}`).toMatchObject({ changed: true })
    for (const [name, form] of DOES.filter(([, form]) => /pass|return|not_held/.test(form))) {
      expect(await send(name, form, { gate: 'kernteam' }), form).toMatchObject({ changed: false })
      expect(await send(name, form, { version: '7' }), form).toMatchObject({ changed: false })
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
