import type { Month } from '../care/figures/month.ts'
import type { House as HeldAgainst } from '../drafting/verify.ts'
import { sentencesOf } from '../drafting/year/edit.ts'
import { listDrafts } from '../prisma/store/drafts.ts'
import { listImprovements } from '../prisma/store/improvements.ts'
import { listYears } from '../prisma/store/year-documents.ts'
import type { House } from './house.ts'

/** Sentences that were adopted for years before this one: in last years' texts, and in their months. */
export async function earlierSentences(
  { store, org }: Pick<House, 'store' | 'org'>,
  year: number,
): Promise<string[]> {
  const [years, drafts] = [
    await listYears(store.prisma, org),
    await listDrafts(store.prisma, org, { before: `${year}-01`, status: 'vastgesteld' }),
  ]
  return [
    ...years
      .filter((one) => one.year < year && one.status === 'vastgesteld')
      .flatMap(({ text }) => sentencesOf(text)),
    ...drafts.flatMap(({ sentences }) => sentences),
  ].map(({ text }) => text)
}

/** What the texts of a month are held against, beside what they are made from. */
export async function heldAgainst(
  house: Pick<House, 'store' | 'org' | 'settings'>,
  month: Month,
): Promise<(framework: string) => HeldAgainst> {
  const earlier = await earlierSentences(house, Number(month.slice(0, 4)))
  const agreed = (await listImprovements(house.store.prisma, house.org)).filter(
    ({ state }) => state === 'open',
  )
  return (framework) => ({
    earlier,
    agreed: agreed.filter((one) => one.framework === framework),
    style: house.settings.style,
  })
}
