import { conversation } from '../bot/texts/nl/conversation.ts'
import { printing } from '../bot/texts/nl/printing.ts'
import { dayOf, type Zone } from '../care/day.ts'
import type { Printed, PrintedGate } from '../drafting/export/printed.ts'
import { attribution } from '../drafting/material.ts'
import type { YearGate } from '../organisation.ts'
import { listMembers } from '../prisma/store/members.ts'
import { passagesOf, remarksOf, type StoredPassage, type StoredYear } from '../prisma/store/year-documents.ts'
import { yearSources } from '../prisma/store/year-sources.ts'
import type { House } from './house.ts'

/** A year's text with all that travels with it into a file: gates, reactions, remarks, and where it comes from. */
export async function printedYear(
  { store, org, settings }: Pick<House, 'store' | 'org' | 'settings'>,
  year: StoredYear,
): Promise<Printed> {
  const db = store.prisma
  const { zone, yearGates } = settings
  const passages = await passagesOf(db, org, year.id)
  const remarks = await remarksOf(db, org, year.id)
  const members = new Map((await listMembers(db, org)).map(({ id, ref, name }) => [id, { ref, name }]))
  const teams = await db.team.findMany({ where: { organisationId: org }, select: { ref: true, name: true } })
  const nameOf = (id: string) => members.get(id)?.name ?? printing.somebodyGone
  const gateName = (id: string) => yearGates.find((gate) => gate.id === id)?.name ?? id
  const said = (kind: 'remark' | 'reaction') => remarks.filter((one) => one.kind === kind)
  const isDecided = year.status === 'vastgesteld'
  const last = passages.findLast(({ decision }) => decision === 'passed')
  const named = (gate: YearGate) =>
    gate.people?.map((ref) => [...members.values()].find((member) => member.ref === ref)?.name ?? ref) ??
    gate.by.map((role) => conversation.roles[role])
  return {
    text: year.text,
    version: year.version,
    madeOn: dayOf(year.madeAt, zone),
    isDecided,
    decidedOn: isDecided && last ? dayOf(last.at, zone) : null,
    gates: yearGates.map((gate) => printedGate(gate, { passages, nameOf, named, zone })),
    // A council speaks as one: its reaction stands under the name of its gate.
    reactions: said('reaction').map(({ gate, text }) => ({ by: gateName(gate), text })),
    remarks: said('remark').map(({ gate, memberId, text, answer, answeredAt }) => ({
      by: `${nameOf(memberId)}, ${gateName(gate)}`,
      text,
      // What was answered in the next year's round stands in that text: an adopted one does not change.
      answer: isDecided && last && answeredAt && answeredAt > last.at ? null : answer,
    })),
    sources: await yearSources(db, org, year.text),
    teams: Object.fromEntries(teams.map((team) => [team.ref, attribution(team)])),
  }
}

/** Who passed a gate, and when; or who said that it was not held, and why; or who is to pass it. */
function printedGate(
  gate: YearGate,
  around: {
    passages: StoredPassage[]
    nameOf: (memberId: string) => string
    named: (gate: YearGate) => string[]
    zone: Zone
  },
): PrintedGate {
  const { passages, nameOf, named, zone } = around
  const since = passages.slice(passages.findLastIndex(({ decision }) => decision === 'returned') + 1)
  const standing = since.findLast(
    (passage) => passage.gate === gate.id && (passage.decision === 'not_held' || passage.sameText),
  )
  if (!standing) return { name: gate.name, by: named(gate), on: null, notHeld: null }
  return {
    name: gate.name,
    by: [nameOf(standing.memberId)],
    on: dayOf(standing.at, zone),
    notHeld: standing.decision === 'not_held' ? (standing.reason ?? '') : null,
  }
}
