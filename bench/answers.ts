import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { textsIn } from '../bot/texts/texts.ts'
import type { OpenHouse } from '../house.ts'
import { remind } from '../jobs/remind.ts'
import { createSession } from '../prisma/store/sign-in.ts'
import { ask } from './browser.ts'
import { fill, openAt } from './care-store.ts'

/** A duty that is due and waits for the carer with whom it lies, who is signed in. */
export interface Waiting {
  code: string
  cookie: string
}

/** Fills the store, reminds everybody, and signs them in. One duty for each client, in the order of their codes. */
export async function waitingDuties(
  databaseUrl: string,
  size: { clients: number; carers: number },
): Promise<Waiting[]> {
  return filled(databaseUrl, size, async (open, due) => {
    const { org, store } = open.house
    const members = await store.prisma.member.findMany()
    const cookies = new Map<string, string>()
    for (const { id, ref } of members) {
      const { token } = await createSession(store.prisma, org, id, new Date())
      cookies.set(ref, `kompasbot=${token}`)
    }
    return due.map(({ code, carer }) => ({ code, cookie: cookies.get(carer) ?? '' }))
  })
}

/** A duty that is due, and the reference of the carer with whom it lies. */
export interface Due {
  code: string
  carer: string
}

/** Fills the store and reminds everybody; `use` gets one duty for each client, in the order of their codes. */
export async function filled<T>(
  databaseUrl: string,
  size: { clients: number; carers: number },
  use: (open: OpenHouse, due: Due[]) => Promise<T>,
): Promise<T> {
  const open = await openAt(databaseUrl)
  try {
    const { store, now } = open.house
    await fill(open, size, now())
    await remind(open.house, now())
    const duties = await store.prisma.duty.findMany({
      where: { rule: 'zlp_voorlopig', state: 'open' },
      orderBy: { code: 'asc' },
    })
    const due = duties.map(({ code, reckoned }) => {
      const [carer = ''] = (reckoned as unknown as { responsible: string[] }).responsible
      return { code, carer }
    })
    return await use(open, due)
  } finally {
    await open.close()
  }
}

/** One tap on *Gedaan*. Rejects unless it was confirmed as saved. */
export async function tapDone(url: string, { code, cookie }: Waiting): Promise<void> {
  const body = { eventId: randomUUID(), said: { kind: 'intent', intent: { do: 'done', duty: code } } }
  const answer = JSON.parse(await ask(`${url}/chat`, { body, cookie }))
  if (answer.notice !== textsIn('nl').duty.saved)
    throw new Error(`Not confirmed as saved: ${JSON.stringify(answer)}`)
}

/** What came of so many answers: a fact, an event's id, a message and a closed duty each. Throws when it is not so. */
export async function checkSaved(client: pg.Client, answers: number): Promise<void> {
  const { rows } = await client.query(`SELECT
    (SELECT count(*) FROM "Fact" WHERE source = 'chat')::int AS facts,
    (SELECT count(*) FROM "SeenEvent")::int AS events,
    (SELECT count(*) FROM "Message" WHERE kind = 'ask_reflection')::int AS messages,
    (SELECT count(*) FROM "Duty" WHERE rule = 'zlp_voorlopig' AND state = 'done')::int AS duties`)
  const missing = Object.entries(rows[0]).filter(([, count]) => count !== answers)
  if (missing.length > 0) throw new Error(`${answers} answers, but ${JSON.stringify(rows[0])}`)
}

/** Waits until all that was put on the queue has been done. */
export async function untilDelivered(client: pg.Client, minutes = 1): Promise<void> {
  const jobs = `SELECT count(*)::int AS waiting FROM pgboss.job WHERE name = 'deliver' AND state < 'completed'`
  for (let attempt = 0; attempt < minutes * 600; attempt++) {
    const { rows } = await client.query(jobs)
    if (rows[0].waiting === 0) return
    await pause(100)
  }
  throw new Error('The messages were not delivered in time')
}
