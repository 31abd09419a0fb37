import { exportCommand as texts } from '../bot/texts/nl/export-command.ts'
import { asDay } from '../care/day.ts'
import type { House } from '../jobs/house.ts'
import { listDrafts } from '../prisma/store/drafts.ts'
import { countReflections } from '../prisma/store/reflections.ts'
import { listYears } from '../prisma/store/year-documents.ts'

const DECIDED = new Set(['vastgesteld', 'afgewezen'])

/** Where there is nothing to publish of a year: why that is, what there is of other years, and what to do, a line each. */
export async function nothingOf(
  { store, org, settings }: Pick<House, 'store' | 'org' | 'settings'>,
  { year, framework }: { year: number; framework: string },
): Promise<string[]> {
  const db = store.prisma
  const drafts = await listDrafts(db, org)
  const own = drafts.filter((one) => one.framework === framework && one.month.startsWith(`${year}-`))
  const waiting = own.filter(({ status }) => !DECIDED.has(status))
  const [from, until] = [asDay(`${year}-01-01`), asDay(`${year}-12-31`)]
  const reflections = await countReflections(db, org, { from, until })
  const name = settings.frameworks[framework]?.name ?? framework
  return [
    texts.nothing(year, name),
    ...(waiting.length > 0
      ? [texts.approveFirst(waiting.length)]
      : own.length === 0 && reflections > 0
        ? [texts.draftFirst(year, reflections)]
        : []),
    ...whatThereIs(await listYears(db, org), drafts),
  ]
}

/** Texts that were made, and years of which a text can be made, each with how to ask for it. */
function whatThereIs(
  years: { year: number; framework: string; kind: string }[],
  drafts: { month: string; framework: string; status: string }[],
): string[] {
  const approved = drafts.filter(({ status }) => status === 'vastgesteld')
  const can = [
    ...years.map(({ year, framework, kind }) => ({ year, framework, kind })),
    ...approved.map(({ month, framework }) => ({
      year: Number(month.slice(0, 4)),
      framework,
      kind: 'kwaliteitsbeeld',
    })),
  ].map(({ year, framework, kind }) => texts.asked(year, framework, kind))
  const all = [...new Set(can)].sort().reverse()
  return all.length === 0 ? [texts.noYears] : [texts.others, ...all.map(texts.missing)]
}
