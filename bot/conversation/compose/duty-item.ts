import { afterLast } from '../../../care/after-last.ts'
import { type Day, dayOf, type Instant, type Zone } from '../../../care/day.ts'
import type { DutyState } from '../../../care/duty.ts'
import type { Member, World } from '../../../care/world.ts'
import type { StoredDuty } from '../../../prisma/store/duties.ts'
import type { Action, Block, Tone } from '../../cards/card.ts'
import { dayText, dueText } from '../../texts/when.ts'
import { wasClosedLately } from '../correct.ts'
import { factsOf, mayReport, ownFact } from '../duty-facts.ts'
import type { FoundDuty } from '../duty-for.ts'
import { mayAct, maySetAside } from '../may.ts'
import { ticksOf } from '../outcome.ts'
import { isToTakeOn } from '../take-on.ts'
import { isOpen } from '../tasks.ts'
import type { Reader } from './reader.ts'

const TONES: Record<DutyState, Tone> = {
  upcoming: 'subtle',
  open: 'plain',
  late: 'attention',
  unconfirmed: 'warning',
  done: 'good',
  cancelled: 'subtle',
  missed: 'attention',
}

/** What is known of a duty beyond its reckoning: who reported it, what was ticked, when the client wanted no talk. */
export interface Became {
  by: string | null
  /** When it was said, in chat or by a file. */
  saidAt: Instant | null
  ticked: number
  refusedOn: string | null
}

/**
 * One duty in a list: what, for which team, by when and its code. Of a client nothing is said; the page behind
 * *Bekijk* shows that to who is signed in. Once closed it says what became of it, for everybody who got it.
 */
export function dutyItem(reader: Reader, found: FoundDuty, became: Became): Block {
  const { texts, member } = reader
  const { stored, duty, rule, world } = found
  const t = texts.duty
  const open = isOpen(duty)
  const lines = open ? openLines(reader, found, became) : closedLines(reader, found, became)
  return {
    kind: 'item',
    title: rule.naam[member.language],
    lines,
    foot: [whose(reader, duty, world), ...holder(reader, found), t.code(stored.code)],
    badge: { text: t.badge[duty.state], tone: TONES[duty.state] },
    actions: mayAct(member, duty, world) ? actionsFor(reader, found, became) : pageAction(reader, stored),
  }
}

/** For which team, or for whom. */
export function whose(
  { texts, member }: Pick<Reader, 'texts' | 'member'>,
  duty: FoundDuty['duty'],
  world: World,
): string {
  const t = texts.duty
  if (duty.subject.kind === 'employee') {
    return duty.subject.ref === member.ref ? t.forYourself : t.forColleague(nameOf(world, duty.subject.ref))
  }
  if (duty.team === null) return t.forOrganisation
  return t.forTeam(teamOf(world, duty.team))
}

/** `Team Zorg` is written as `Team Zorg`, not as `Team Team Zorg`. */
export const bareTeam = (name: string): string => name.replace(/^team\s+/i, '')

/** The name of a team, as it follows the word. */
export function teamOf(world: World, ref: string): string {
  return bareTeam(world.teams.find((team) => team.ref === ref)?.name ?? ref)
}

export function nameOf(world: World, ref: string): string {
  return world.members.find((one: Member) => one.ref === ref)?.name ?? ref
}

function openLines(reader: Reader, { duty }: FoundDuty, became: Became): string[] {
  const { texts, member, house, now, today } = reader
  const t = texts.duty
  const due = dueText(duty.due, member.language, house.settings.zone, now)
  const planBefore =
    duty.planBy !== null && duty.due.kind === 'day' && duty.planBy < duty.due.day && duty.planBy >= today
  return [
    due ? t.by(due.day, due.left) : t.unknownDue,
    ...(planBefore && duty.planBy ? [t.planBy(dayText(duty.planBy, member.language, today))] : []),
    ...(duty.count ? [t.count(duty.count.done, duty.count.required, duty.count.planned)] : []),
    ...(duty.planned ? [t.plannedOn(dayText(duty.planned, member.language, today))] : []),
    ...afterLastLine(reader, duty.planned, duty),
    ...(became.refusedOn ? [t.refusedOn(became.refusedOn)] : []),
  ]
}

/** With whom something that is open lies, when that is not the reader. */
function holder({ texts, member }: Reader, { duty, world }: FoundDuty): string[] {
  const [first] = duty.responsible
  const isOthers = isOpen(duty) && first !== undefined && !duty.responsible.includes(member.ref)
  return isOthers ? [texts.duty.lyingWith(nameOf(world, first))] : []
}

/** That a day stands planned after the last day of what asks for it. */
export function afterLastLine(
  { texts, member, house, today }: Reader,
  day: Day | null,
  asks: FoundDuty['askedBy'],
): string[] {
  const last = afterLast(day, asks, house.settings.zone)
  return last === null ? [] : [texts.duty.plannedAfter(dayText(last, member.language, today))]
}

export function closedLines(reader: Reader, found: FoundDuty, became: Became): string[] {
  const { texts, member, today, house } = reader
  const t = texts.duty
  const { closing } = found.duty
  if (closing === null) return found.duty.state === 'unconfirmed' ? [t.unconfirmed] : []
  const day = dayText(closingDay(found.duty, found.world, house.settings.zone), member.language, today)
  switch (closing.because) {
    case 'refused':
      return [t.talkRefusedOn(day)]
    case 'held':
    case 'period_full':
      return [became.by ? t.doneBy(became.by, day) : t.doneOn(day), ...ticksLine(reader, found, became)]
    case 'implied':
      if (closing.as === 'done') return [t.becauseLaterStep]
      return [hasEvidence(found) ? t.becauseEvidence : t.becauseImplied]
    case 'ended':
      return [t.becauseStopped]
    case 'superseded':
      return [t.becauseNewPlan]
    case 'care_ended':
      return [t.becauseEnded]
    case 'employment_ended':
      return [t.becauseLeft]
    case 'window_closed':
      return [t.becauseMissed]
    case 'set_aside':
      return [texts.takeOn.closed(day)]
  }
}

/** A training of which no date was known, until somebody told it. */
const hasEvidence = (found: FoundDuty) =>
  found.duty.subject.kind === 'employee' && factsOf(found).some(({ outcome }) => outcome === 'gehouden')

function ticksLine({ texts }: Reader, found: FoundDuty, { ticked }: Became): string[] {
  const all = ticksOf(found.rule).length
  if (all === 0 || ownFact(found) === null) return []
  const t = texts.duty
  return [ticked === 0 ? t.ticksToDo(all) : ticked < all ? t.ticksLeft(ticked, all) : t.ticksAll(all)]
}

/** The day on which a closed duty was done: that of the fact, where one closed it. */
export function closingDay({ closing }: FoundDuty['duty'], world: World, zone: Zone): Day {
  const fact = world.facts.find(({ id }) => id === closing?.fact)
  return fact?.day ?? dayOf(closing?.at ?? new Date(0), zone)
}

/** What this person can do with a duty now. */
export function actionsFor(
  reader: Reader,
  found: FoundDuty,
  became: Pick<Became, 'ticked' | 'saidAt'>,
  where: 'card' | 'page' = 'card',
): Action[] {
  const { texts, member, now } = reader
  const { buttons } = texts.duty
  const { duty, stored, rule, world } = found
  const button = (label: string, act: DutyAct, style?: 'primary'): Action => ({
    kind: 'intent',
    label,
    intent: { do: act, duty: stored.code },
    ...(style && { style }),
  })
  const page = pageAction(reader, stored)
  const mayAside = maySetAside(member, duty, world)
  const aside = mayAside && isToTakeOn(duty) ? [button(texts.takeOn.buttons.aside, 'set_aside')] : []
  const takeBack = mayAside ? [button(texts.takeOn.buttons.takeBack, 'take_back')] : []
  if (isOpen(duty)) {
    return [
      button(buttons.done, 'done', 'primary'),
      button(buttons.plan, 'plan'),
      button(buttons.later, 'later'),
      ...(duty.subject.kind === 'employee' ? [] : [button(buttons.handOver, 'hand_over')]),
      button(buttons.why, 'why'),
      ...aside,
      ...page,
    ]
  }
  if (duty.state === 'unconfirmed') return [button(buttons.confirm, 'outcome', 'primary'), ...aside, ...page]
  if (duty.closing?.because === 'set_aside') return [...takeBack, ...page]
  if (ownFact(found)) {
    const open = duty.closing?.because !== 'refused' && became.ticked < ticksOf(rule).length
    const wrong = where === 'page' || wasClosedLately(found, became.saidAt, now)
    return [
      open ? button(buttons.tick, 'outcome', 'primary') : button(buttons.change, 'outcome'),
      ...(wrong ? [button(texts.correct.button, 'correct')] : []),
      ...page,
    ]
  }
  return mayReport(found) ? [button(buttons.afterAll, 'outcome'), ...page] : page
}

type DutyAct =
  | 'done'
  | 'plan'
  | 'later'
  | 'hand_over'
  | 'why'
  | 'outcome'
  | 'correct'
  | 'set_aside'
  | 'take_back'

export const pageAction = ({ texts }: Reader, { code }: StoredDuty): Action[] => [
  { kind: 'page', label: texts.duty.buttons.page, path: `/duty/${code}` },
]
