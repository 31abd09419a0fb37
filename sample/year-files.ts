import { dayOf } from '../care/day.ts'
import { toDocx } from '../drafting/export/docx.ts'
import { toHtml } from '../drafting/export/html.ts'
import { toMarkdown } from '../drafting/export/markdown.ts'
import type { Printed } from '../drafting/export/printed.ts'
import { attribution } from '../drafting/material.ts'
import type { Store } from '../prisma/client.ts'
import { yearSources } from '../prisma/store/year-sources.ts'
import type { MadeYear } from './years.ts'

/** The files of a year's text, by their ending. */
export async function filesOfYear(
  store: Store,
  { text, version, madeAt, org }: MadeYear,
): Promise<Record<'md' | 'html' | 'docx', string | Uint8Array>> {
  const teams = await store.prisma.team.findMany({ where: { organisationId: org } })
  const printed: Printed = {
    text,
    version,
    madeOn: dayOf(madeAt, 'Europe/Amsterdam'),
    isDecided: false,
    decidedOn: null,
    gates: [],
    reactions: [],
    remarks: [],
    sources: await yearSources(store.prisma, org, text),
    teams: Object.fromEntries(teams.map((team) => [team.ref, attribution(team)])),
  }
  return { md: toMarkdown(printed), html: toHtml(printed), docx: await toDocx(printed) }
}
