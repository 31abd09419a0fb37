import { askedBy, covered } from '../../../care/covered.ts'
import type { Day } from '../../../care/day.ts'
import { compareDuties } from '../../../care/duties.ts'
import { asTaken, reckon, takersOn } from '../../../jobs/reckon.ts'
import { findDuties } from '../../../prisma/store/duties.ts'
import { readFact } from '../../../prisma/store/facts.ts'
import { findMember } from '../../../prisma/store/members.ts'
import type { Card } from '../../cards/card.ts'
import { dayText } from '../../texts/when.ts'
import { factsOf, ownFact } from '../duty-facts.ts'
import type { FoundDuty } from '../duty-for.ts'
import { maySee } from '../may.ts'
import { rememberedDuty } from '../remembered.ts'
import { isOpen } from '../tasks.ts'
import { type Became, dutyItem } from './duty-item.ts'
import { isMeeting, meetingItem } from './meeting-item.ts'
import type { Reader } from './reader.ts'

/** More than this nobody reads at once; the rest is folded away, and of what does not fit the week page tells. */
const SHOWN = 8
const FOLDED = 12

/**
 * A card about duties, each as it stands now: what is open first, soonest first. Of a duty that is planned whole only the
 * planned days.
 */
export async function dutiesCard(
  reader: Reader,
  ids: string[],
  words: { title: (open: number) => string; notice: (open: number) => string; none: string },
): Promise<Card> {
  const { texts } = reader
  const all = await findAll(reader, ids)
  const elsewhere = covered(
    all.map(({ duty }) => duty),
    reader.today,
  )
  const found = all.filter(({ duty }) => !elsewhere.has(duty))
  const open = found.filter(({ duty }) => isOpen(duty))
  const inOrder = [...open, ...found.filter(({ duty }) => !isOpen(duty))].slice(0, SHOWN + FOLDED)
  const items = await Promise.all(
    inOrder.map(async (one) => {
      const became = await becameOf(reader, one)
      return isMeeting(one) ? meetingItem(reader, one, became) : dutyItem(reader, one, became)
    }),
  )
  const left = found.length - inOrder.length
  return {
    title: words.title(open.length),
    notice: words.notice(open.length),
    blocks: [
      ...(found.length === 0 ? [{ kind: 'text' as const, text: words.none }] : []),
      ...items.slice(0, SHOWN),
      ...(items.length > SHOWN
        ? [
            {
              kind: 'more' as const,
              label: texts.duty.moreTasks(items.length - SHOWN),
              blocks: items.slice(SHOWN),
            },
          ]
        : []),
      ...(left > 0 ? [{ kind: 'text' as const, text: texts.duty.onWeekPage(left), things: left }] : []),
    ],
    whole: 'tasks',
    actions: found.length > SHOWN ? [{ kind: 'page', label: texts.duty.buttons.week, path: '/week' }] : [],
  }
}

/** Duties by id as they stand now, soonest first: those that the reader may see. */
export async function findAll({ house, member, now, today }: Reader, ids: string[]): Promise<FoundDuty[]> {
  const { prisma } = house.store
  const kept = await findDuties(prisma, house.org, { ids })
  const episodes = kept.flatMap(({ reckoned: { subject } }) =>
    subject.kind === 'client' ? [subject.episode] : [],
  )
  const { world, duties, meetings } = await reckon(prisma, house.org, house.settings, now, {
    episodes,
    others: kept.length > episodes.length,
  })
  const byKey = new Map([...duties, ...meetings].map((duty) => [duty.key, duty]))
  const takers = await takersOn(prisma, house.org, today, kept)
  const order = compareDuties(house.settings.zone)
  return kept
    .flatMap((stored): FoundDuty[] => {
      const rule = house.settings.rules[stored.rule]
      const reckoned = byKey.get(stored.key)
      const known = rule && (reckoned ?? rememberedDuty(stored, rule))
      if (!rule || !known) return []
      const duty = asTaken(known, stored, takers)
      return maySee(member, duty, world)
        ? [{ stored, duty, rule, world, askedBy: askedBy(duty, duties) }]
        : []
    })
    .sort((a, b) => order({ due: a.duty.due, code: a.stored.code }, { due: b.duty.due, code: b.stored.code }))
}

export async function becameOf({ house, member, today }: Reader, found: FoundDuty): Promise<Became> {
  const { prisma } = house.store
  const own = ownFact(found)
  const fact = own && (await readFact(prisma, house.org, own.id))
  const reporter = fact?.recordedBy ? await findMember(prisma, house.org, fact.recordedBy) : null
  const refusal = refusedWhileOpen(found)
  return {
    by: reporter?.name ?? null,
    saidAt: fact?.recordedAt ?? null,
    ticked: fact?.checklist.length ?? 0,
    refusedOn: refusal === null ? null : dayText(refusal, member.language, today),
  }
}

/** When the client wanted no talk about a plan that must be made all the same. */
function refusedWhileOpen(found: FoundDuty): Day | null {
  const { duty, rule } = found
  if (rule.onderwerp !== 'client' || rule.klaar.uitkomsten.includes('geweigerd')) return null
  const { starts } = duty
  const refused = factsOf(found).findLast(
    ({ outcome, day }) => outcome === 'geweigerd' && (starts === null || day >= starts.day),
  )
  return refused?.day ?? null
}
