import { dayOf } from '../care/day.ts'
import { toDocx } from '../drafting/export/docx.ts'
import { toHtml } from '../drafting/export/html.ts'
import { toMarkdown } from '../drafting/export/markdown.ts'
import type { Printed, PrintedSource } from '../drafting/export/printed.ts'
import { attribution } from '../drafting/material.ts'
import type { Store } from '../prisma/client.ts'
import type { MadeYear } from './years.ts'

/** The files of a year's text, by their ending. */
export async function filesOfYear(
  store: Store,
  { text, version, madeAt, org }: MadeYear,
): Promise<Record<'md' | 'html' | 'docx', string | Uint8Array>> {
  const teams = await store.prisma.team.findMany({ where: { organisationId: org } })
  const rows = await store.prisma.reflection.findMany({
    where: { organisationId: org },
    select: { ref: true, day: true, teamId: true },
  })
  const named = new Map(teams.map((team) => [team.id, team.ref]))
  const sources = rows.map(
    ({ ref, day, teamId }): PrintedSource => ({
      kind: 'reflection',
      id: `r:${ref}`,
      month: day.toISOString().slice(0, 7),
      team: named.get(teamId) ?? '',
    }),
  )
  const printed: Printed = {
    text,
    version,
    madeOn: dayOf(madeAt, 'Europe/Amsterdam'),
    isDecided: false,
    decidedOn: null,
    gates: [],
    reactions: [],
    remarks: [],
    sources,
    teams: Object.fromEntries(teams.map((team) => [team.ref, attribution(team)])),
  }
  return { md: toMarkdown(printed), html: toHtml(printed), docx: await toDocx(printed) }
}
