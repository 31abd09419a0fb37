import { dayOf, type Instant } from '../care/day.ts'
import { monthOf } from '../care/figures/month.ts'
import type { YearKind } from '../drafting/year/year-text.ts'
import { listDrafts } from '../prisma/store/drafts.ts'
import { findYearOf } from '../prisma/store/year-documents.ts'
import type { House } from './house.ts'
import { makeYear } from './year.ts'

/** Up to this month the text of the year before is made, and made anew while nobody worked on it. */
const LAST_MONTH = '06'

/** Frameworks that ask for a kwaliteitsbeeld every other year, with a voortgangsbericht in between. */
export const EVERY_OTHER_YEAR = new Set(['ghz'])

export interface MadeLastYear {
  year: number
  framework: string
  kind: YearKind
  as: string
}

/**
 * Makes the texts of last year, one for each framework that has approved blocks, from January through June. A text that
 * somebody worked on stays as it is; who wants it anew asks for that.
 */
export async function draftLastYear(
  house: Pick<House, 'store' | 'org' | 'settings' | 'model'>,
  now: Instant,
): Promise<MadeLastYear[]> {
  const { store, org, settings } = house
  const thisMonth = monthOf(dayOf(now, settings.zone))
  if (thisMonth.slice(5) > LAST_MONTH) return []
  const year = Number(thisMonth.slice(0, 4)) - 1
  const approved = await listDrafts(store.prisma, org, { status: 'vastgesteld' })
  const made: MadeLastYear[] = []
  for (const framework of Object.keys(settings.frameworks)) {
    const hasBlocks = approved.some(
      (draft) => draft.framework === framework && draft.month.startsWith(`${year}-`),
    )
    if (!hasBlocks) continue
    const kind = await kindOf(house, year, framework)
    const { as } = await makeYear(house, { year, framework, kind, now })
    made.push({ year, framework, kind, as })
  }
  return made
}

/** What a year asks for: in the year after a kwaliteitsbeeld, a framework of every other year asks for its progress. */
async function kindOf(
  { store, org }: Pick<House, 'store' | 'org'>,
  year: number,
  framework: string,
): Promise<YearKind> {
  if (!EVERY_OTHER_YEAR.has(framework)) return 'kwaliteitsbeeld'
  const before = await findYearOf(store.prisma, org, { year: year - 1, framework, kind: 'kwaliteitsbeeld' })
  return before ? 'voortgangsbericht' : 'kwaliteitsbeeld'
}
