import { randomUUID } from 'node:crypto'
import pino from 'pino'
import { asDay, dayOf, type Instant, instantAt } from '../../care/day.ts'
import type { Frame, Member, Outcome } from '../../care/world.ts'
import { followFacts } from '../../jobs/follow.ts'
import type { House } from '../../jobs/house.ts'
import type { Queue, Work } from '../../jobs/queue.ts'
import { type OrganisationSettings, readOrganisation } from '../../organisation.ts'
import type { Store } from '../../prisma/client.ts'
import { findDuties, readHistory, type StoredDuty } from '../../prisma/store/duties.ts'
import { recordFact } from '../../prisma/store/facts.ts'
import type { Content } from '../../prisma/store/messages.ts'

export const ZONE = 'Europe/Amsterdam'

/** A local moment: `2026-03-16 14:00`. */
export function at(text: string): Instant {
  const [day = '', time = '09:00'] = text.split(' ')
  return instantAt(asDay(day), time, ZONE)
}

/** Remembers what was put on it and never does anything. */
export class RecordingQueue implements Queue {
  readonly added: { work: keyof Work; job: Work[keyof Work]; afterMs?: number }[] = []

  async add<W extends keyof Work>(_: unknown, work: W, jobs: Work[W][], afterMs?: number): Promise<void> {
    for (const job of jobs) this.added.push({ work, job, ...(afterMs !== undefined && { afterMs }) })
  }
  async work(): Promise<void> {}
  async stop(): Promise<void> {}
}

export interface SmallHouse {
  house: House
  queue: RecordingQueue
  /** Member ids by reference. */
  ids: Record<string, string>
  teamId: string
  set now(at: Instant)
  /** Starts care of a client with evv m04 and coordinator m07; gives back the episode. */
  startClient(on: string, frame?: Frame): Promise<string>
  /** What a person says: a fact about an episode, or about the organisation's team. */
  say(kind: string, day: string, about: { episode?: string; outcome?: Outcome; at?: Instant }): Promise<void>
  duty(rule: string): Promise<StoredDuty>
  history(rule: string): Promise<string[]>
  nudges(): Promise<{ step: string; to: string; state: string; sendAt: Instant; dueAt: Instant }[]>
  /** What was said to whom, oldest first. */
  messages(to?: string): Promise<{ to: string; content: Content; at: Instant }[]>
}

const PEOPLE: Record<string, Member['roles']> = {
  m04: ['evv'],
  m07: ['coordinator'],
  m08: ['zorgverlener'],
  m09: ['management'],
  m10: ['functionaris'],
}

/**
 * An organisation of its own in the database given: team zorg, an evv, a coordinator, a care worker, a manager and a
 * quality officer, who all work from Monday to Friday.
 * @param options.rules the rules that hold here; one or two at a time keep a test readable.
 */
export async function smallHouse(
  store: Store,
  options: {
    rules: string[]
    settings?: Partial<OrganisationSettings>
    workdays?: Record<string, number[]>
    queue?: Queue
  },
): Promise<SmallHouse> {
  const { prisma } = store
  const { id: org } = await prisma.organisation.create({ data: { name: 'De Wilg' } })
  const known = readOrganisation()
  const settings: OrganisationSettings = {
    ...known,
    rules: Object.fromEntries(Object.entries(known.rules).filter(([id]) => options.rules.includes(id))),
    ...options.settings,
  }
  const team = await prisma.team.create({
    data: { organisationId: org, ref: 'zorg', name: 'Zorg', kind: 'zorg' },
  })
  const ids: Record<string, string> = {}
  for (const [ref, roles] of Object.entries(PEOPLE)) {
    const { id } = await prisma.member.create({
      data: {
        organisationId: org,
        ref,
        name: `Naam van ${ref}`,
        email: `${ref}@voorbeeld.nl`,
        roles,
        workdays: options.workdays?.[ref] ?? [],
        teams: { create: { organisationId: org, teamId: team.id } },
      },
    })
    ids[ref] = id
  }
  const refOf = (id: string) => Object.keys(ids).find((ref) => ids[ref] === id) ?? id
  const queue = new RecordingQueue()
  let now = at('2026-03-16 09:00')
  const house: House = {
    store,
    org,
    isSample: false,
    settings,
    queue: options.queue ?? queue,
    log: pino({ level: 'silent' }),
    now: () => now,
  }
  const follow = (episodes?: string[]) =>
    prisma.$transaction((tx) => followFacts(house, tx, now, ids.m07 ?? '', episodes))
  const duty = async (rule: string) => {
    const found = (await findDuties(prisma, org)).filter((one) => one.rule === rule).at(-1)
    if (!found) throw new Error(`No duty of ${rule}`)
    return found
  }
  return {
    house,
    queue,
    ids,
    teamId: team.id,
    set now(at: Instant) {
      now = at
    },
    async startClient(on, frame = 'WLZ-ZIN') {
      const { id } = await prisma.episode.create({
        data: {
          organisationId: org,
          client: { create: { organisationId: org, ref: randomUUID().slice(0, 8) } },
          frame,
          startsAt: at(on),
          source: 'chat',
          assignments: {
            create: {
              organisationId: org,
              from: new Date(`${dayOf(at(on), ZONE)}T00:00:00Z`),
              teamId: team.id,
              evvId: ids.m04 ?? null,
              coordinatorId: ids.m07 ?? null,
            },
          },
        } as never,
      })
      await follow([id])
      return id
    },
    async say(kind, day, { episode, outcome = 'gehouden', at: moment }) {
      await prisma.$transaction(async (tx) => {
        const fact = { kind, day: asDay(day), at: moment ?? null, outcome, checklist: [] }
        const owner = {
          episodeId: episode ?? null,
          memberId: null,
          teamId: episode === undefined ? team.id : null,
        }
        await recordFact(tx, org, { ...fact, ...owner }, ids.m04 ?? '', now)
        await followFacts(house, tx, now, ids.m04 ?? '', episode === undefined ? [] : [episode])
      })
    },
    duty,
    history: async (rule) => (await readHistory(prisma, org, (await duty(rule)).id)).map(({ what }) => what),
    nudges: async () => {
      const rows = await prisma.nudge.findMany({
        where: { organisationId: org },
        orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
      })
      return rows.map(({ step, memberId, state, sendAt, dueAt }) => {
        return { step, to: refOf(memberId), state, sendAt, dueAt }
      })
    },
    messages: async (to) => {
      const rows = await prisma.message.findMany({
        where: { organisationId: org, ...(to !== undefined && { memberId: ids[to] ?? '' }) },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      })
      return rows.map((row) => {
        return { to: refOf(row.memberId), content: row.content as unknown as Content, at: row.createdAt }
      })
    },
  }
}
