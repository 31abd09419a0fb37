import type { Instant } from '../care/day.ts'
import type { YearKind } from '../drafting/year/year-text.ts'
import type { House } from './house.ts'
import { sendNew } from './send-new.ts'
import { makeYear } from './year.ts'

/** The text of a year that somebody asked for. */
export type AskedYear = {
  year: number
  framework: string
  kind: YearKind
  /** Also when somebody worked on it: the version before is kept. */
  anew: boolean
  /** Id of a member. */
  by: string
  /** What makes it the same request when the work is done again. */
  request: string
}

/** Makes the text and tells who asked that it is there, or that it was left as it is; once for each request. */
export async function yearAsked(house: House, asked: AskedYear, now: Instant): Promise<void> {
  const { store, settings } = house
  const { by, request, ...run } = asked
  // The framework was taken out of the organisation's file meanwhile.
  if (!(run.framework in settings.frameworks)) return
  const { id, as } = await makeYear(house, { ...run, now })
  await store.prisma.$transaction(async (tx) => {
    const content = { kind: 'year_made', year: id, as } as const
    await sendNew(house, tx, now, [{ memberId: by, key: `year-made:${request}`, content }])
  })
}
