import { compareDuties } from '../../../care/duties.ts'
import { reckon, takenOver } from '../../../jobs/reckon.ts'
import { findDuties } from '../../../prisma/store/duties.ts'
import { readFact } from '../../../prisma/store/facts.ts'
import { listMembers } from '../../../prisma/store/members.ts'
import type { Block, Card } from '../../cards/card.ts'
import { dayText } from '../../texts/when.ts'
import { type FoundDuty, factKindOf } from '../duty-for.ts'
import { maySee } from '../may.ts'
import { type Became, dutyItem } from './duty-item.ts'
import type { Reader } from './reader.ts'

/** More than this on one card nobody reads; the rest is on the week page. */
const MOST = 8

/** A card about duties, each as it stands now, soonest first. */
export async function dutiesCard(
  reader: Reader,
  ids: string[],
  words: { title: (n: number) => string; notice: (n: number) => string; none: string; intro?: string },
): Promise<Card> {
  const { texts } = reader
  const found = await findAll(reader, ids)
  if (found.length === 0) {
    return {
      title: words.title(0),
      notice: words.notice(0),
      blocks: [{ kind: 'text', text: words.none }],
      actions: [],
    }
  }
  const items: Block[] = []
  for (const one of found.slice(0, MOST)) items.push(dutyItem(reader, one, await becameOf(reader, one)))
  return {
    title: words.title(found.length),
    notice: words.notice(found.length),
    blocks: [
      ...(words.intro ? [{ kind: 'text' as const, text: words.intro }] : []),
      ...items,
      ...(found.length > MOST
        ? [{ kind: 'text' as const, text: texts.duty.moreTasks(found.length - MOST) }]
        : []),
    ],
    actions: found.length > MOST ? [{ kind: 'page', label: texts.duty.buttons.week, path: '/week' }] : [],
  }
}

/** Duties by id as they stand now, soonest first: those that the reader may see. */
export async function findAll({ house, member, now }: Reader, ids: string[]): Promise<FoundDuty[]> {
  const { prisma } = house.store
  const kept = await findDuties(prisma, house.org, { ids })
  const episodes = kept.flatMap(({ reckoned: { subject } }) =>
    subject.kind === 'client' ? [subject.episode] : [],
  )
  const { world, duties } = await reckon(prisma, house.org, house.settings, now, { episodes })
  const byKey = new Map(duties.map((duty) => [duty.key, duty]))
  const members = await listMembers(prisma, house.org)
  const order = compareDuties(house.settings.zone)
  return kept
    .flatMap((stored): FoundDuty[] => {
      const rule = house.settings.rules[stored.rule]
      const reckoned = byKey.get(stored.key)
      const taker = members.find(({ id }) => id === stored.handedTo)
      if (!rule || !reckoned) return []
      const duty = taker ? takenOver(reckoned, taker.ref) : reckoned
      return maySee(member, duty) ? [{ stored, duty, rule, world }] : []
    })
    .sort((a, b) => order({ due: a.duty.due, code: a.stored.code }, { due: b.duty.due, code: b.stored.code }))
}

async function becameOf(
  { house, member, today }: Reader,
  { duty, rule, world, stored }: FoundDuty,
): Promise<Became> {
  const refusal = world.facts.findLast(
    (fact) =>
      fact.outcome === 'geweigerd' &&
      fact.kind === factKindOf(stored.rule, rule) &&
      fact.subject.kind === 'client' &&
      duty.subject.kind === 'client' &&
      fact.subject.episode === duty.subject.episode,
  )
  const fact = duty.closing?.fact ? await readFact(house.store.prisma, house.org, duty.closing.fact) : null
  const reporter = fact?.recordedBy
    ? (await listMembers(house.store.prisma, house.org)).find(({ id }) => id === fact.recordedBy)
    : null
  return {
    by: reporter?.name ?? null,
    ticked: fact?.checklist.length ?? 0,
    refusedOn: refusal ? dayText(refusal.day, member.language, today) : null,
  }
}
