import { join } from 'node:path'
import { addDays, asDay, dayOf, type Instant, instantAt } from '../care/day.ts'
import { nameList, screen } from '../care/screen/screen.ts'
import { type StyleId, styleOf } from '../drafting/style.ts'
import type { YearKind } from '../drafting/year/year-text.ts'
import { draftMonth } from '../jobs/draft.ts'
import type { House } from '../jobs/house.ts'
import { importFiles } from '../jobs/import/import-files.ts'
import { makeYear } from '../jobs/year.ts'
import { readOrganisation } from '../organisation.ts'
import { FRAMEWORKS } from '../organisation-file.ts'
import type { Store } from '../prisma/client.ts'
import { decide } from '../prisma/store/draft-decisions.ts'
import { listDrafts } from '../prisma/store/drafts.ts'
import { addImprovement, closeImprovement } from '../prisma/store/improvements.ts'
import { findYear, remarksOf, type StoredYear } from '../prisma/store/year-documents.ts'
import { addRemark, answerRemark } from '../prisma/store/year-remarks.ts'
import { sampleFiles, sampleVouchesFrom } from './files.ts'
import { NEXT, PREVIOUS, REMARKS, type SampleImprovement } from './improvements.ts'

/** One of the five shapes, with the texts that such an organisation makes. */
export interface SampleYear {
  style: StyleId
  texts: { framework: 'gk' | 'ghz'; kind: YearKind }[]
}

const gk: SampleYear['texts'] = [{ framework: 'gk', kind: 'kwaliteitsbeeld' }]
const ghz: SampleYear['texts'] = [
  { framework: 'ghz', kind: 'kwaliteitsbeeld' },
  { framework: 'ghz', kind: 'voortgangsbericht' },
]

export const SAMPLE_YEARS: SampleYear[] = [
  { style: 'zorg-en-dagbesteding', texts: [...gk, ...ghz] },
  { style: 'cooperatie', texts: ghz },
  { style: 'wooninitiatief', texts: gk },
  { style: 'inwonende-zorg', texts: gk },
  { style: 'verpleeghuis', texts: gk },
]

export type MadeYear = StoredYear & { org: string }

/**
 * A whole year of the invented organisation in one house style: its files come in, each month is drafted and approved
 * by its manager, and the year is made from that.
 * @param of which year; left out, the one before `now`. Of the year that is running, the months that have passed.
 */
export async function sampleYear(
  store: Store,
  { style, texts }: SampleYear,
  now: Instant,
  of?: number,
): Promise<MadeYear[]> {
  const db = store.prisma
  const { id: org } = await db.organisation.create({ data: { name: `Zorggroep De Linde ${style}` } })
  const house = await furnished(store, org, style, texts, now)
  const today = dayOf(now, house.settings.zone)
  const year = of ?? Number(today.slice(0, 4)) - 1
  const manager = await db.member.findFirstOrThrow({ where: { organisationId: org, ref: 'm01' } })
  const council = await db.member.findFirstOrThrow({ where: { organisationId: org, ref: 'm03' } })
  const frameworks = [...new Set(texts.map(({ framework }) => framework))]
  for (const framework of frameworks) {
    for (const [of, list] of [
      [year, PREVIOUS],
      [year + 1, NEXT],
    ] as const)
      for (const one of list) await add(house, framework, of, one, manager.id, now)
    const before = await makeYear(house, { year: year - 1, framework, kind: 'kwaliteitsbeeld', now })
    for (const { text } of REMARKS)
      await addRemark(
        db,
        org,
        { documentId: before.id, gate: 'raad', memberId: council.id, kind: 'remark', text },
        now,
      )
    for (const { id, text } of await remarksOf(db, org, before.id)) {
      const answer = REMARKS.find((remark) => remark.text === text)?.answer
      if (answer) await answerRemark(db, org, { id, answer, memberId: manager.id }, now)
    }
  }
  const months = Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)
  for (const of of months.filter((month) => month < today.slice(0, 7)))
    await month(house, of, manager.id, now)
  const made: MadeYear[] = []
  for (const { framework, kind } of texts) {
    const { id } = await makeYear(house, { year, framework, kind, now })
    const stored = await findYear(db, org, id)
    if (stored) made.push({ ...stored, org })
  }
  return made
}

type Furnished = Pick<House, 'store' | 'org' | 'settings'>

async function furnished(
  store: Store,
  org: string,
  style: StyleId,
  texts: SampleYear['texts'],
  now: Instant,
): Promise<Furnished> {
  const own = readOrganisation(join(import.meta.dirname, 'organisatie.yaml'))
  const today = dayOf(now, own.zone)
  const known = Object.entries({ ...FRAMEWORKS }).map(([id, { naam, bouwstenen }]) => [
    id,
    { name: naam, bouwstenen },
  ])
  const frameworks = Object.fromEntries(
    known.filter(([id]) => texts.some(({ framework }) => framework === id)),
  )
  const settings = {
    ...own,
    frameworks: frameworks as typeof own.frameworks,
    style: styleOf(style),
    vouchesFrom: sampleVouchesFrom(today),
  }
  const report = await importFiles(store, org, sampleFiles(today), {
    dryRun: false,
    partial: false,
    now,
    zone: settings.zone,
    screen: (text) => screen(text, { today, names: nameList([]) }),
    knownKinds: new Set(Object.keys(settings.rules)),
    language: 'nl',
    actor: 'command',
  })
  const refused = report.files.flatMap(({ file, refused }) =>
    refused.map(({ line, reason }) => `${file}:${line} ${reason}`),
  )
  if (refused.length > 0) throw new Error(`The sample organisation was refused: ${refused[0]}`)
  return { store, org, settings }
}

async function add(
  { store, org }: Furnished,
  framework: 'gk' | 'ghz',
  year: number,
  { gk, ghz, quarter, ...improvement }: SampleImprovement,
  memberId: string,
  now: Instant,
): Promise<void> {
  const { title, explanation, owner } = improvement
  const { id } = await addImprovement(
    store.prisma,
    org,
    {
      framework,
      bouwsteen: framework === 'gk' ? gk : ghz,
      title,
      explanation,
      owner,
      quarter: `${year}-${quarter}`,
      sources: [],
    },
    { memberId, now },
  )
  if (improvement.state !== 'open')
    await closeImprovement(store.prisma, org, id, {
      state: improvement.state,
      outcome: improvement.outcome,
      memberId,
      now,
    })
}

/** Drafts a month on the third day of the next, and the manager approves all of it. */
async function month(house: Furnished, of: string, memberId: string, latest: Instant): Promise<void> {
  const { store, org, settings } = house
  const day = addDays(asDay(`${of}-28`), 6)
  const wanted = instantAt(day, '10:00', settings.zone)
  const now = wanted < latest ? wanted : latest
  await draftMonth(house, { month: of, now })
  const gates = settings.gates.map(({ id }) => id)
  for (const draft of await listDrafts(store.prisma, org, { month: of }))
    for (const gate of gates)
      await decide(store.prisma, org, {
        draftId: draft.id,
        version: draft.version,
        memberId,
        now,
        gate,
        gates,
        decision: 'approved',
        remark: null,
      })
}
