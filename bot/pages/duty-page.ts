import type { Instant } from '../../care/day.ts'
import { heardNext } from '../../jobs/heard.ts'
import { readClientOf } from '../../prisma/store/clients.ts'
import { findDutyByCode, type HistoryLine, readHistory } from '../../prisma/store/duties.ts'
import { listMembers, type StoredMember } from '../../prisma/store/members.ts'
import { nudgesOf } from '../../prisma/store/nudges.ts'
import type { AsideReason } from '../../prisma/store/set-aside.ts'
import type { Action } from '../cards/card.ts'
import { becameOf, findAll } from '../conversation/compose/duties-card.ts'
import { actionsFor, nameOf, teamOf } from '../conversation/compose/duty-item.ts'
import { isMeeting, meetingActions } from '../conversation/compose/meeting-item.ts'
import type { Reader } from '../conversation/compose/reader.ts'
import { aboutOf, type FoundDuty } from '../conversation/duty-for.ts'
import { explainDuty } from '../conversation/explain.ts'
import { DUTY_CODE } from '../conversation/intent.ts'
import { mayAct, mayMoveStart } from '../conversation/may.ts'
import { startMovedText } from '../conversation/start-of-care.ts'
import { dayText } from '../texts/when.ts'
import type { DutyPage, DutySubject } from '../web/doors.ts'
import { noteLook } from './looked.ts'

/** All about one duty, for who may see it; that somebody looked is in the access log. */
export async function dutyPage(reader: Reader, code: string): Promise<DutyPage | null> {
  const { house, member, now, texts } = reader
  const { prisma } = house.store
  const stored = DUTY_CODE.test(code) ? await findDutyByCode(prisma, house.org, code) : null
  if (!stored) return null
  const [found] = await findAll(reader, [stored.id])
  if (!found) {
    await noteLook(reader, `duty:${code}`, aboutOf(stored.reckoned), 'refused')
    return null
  }
  const { duty, rule, world } = found
  await noteLook(reader, `duty:${code}`, aboutOf(duty))
  const name = (ref: string) => nameOf(world, ref)
  return {
    code,
    title: rule.naam[member.language],
    class: duty.class,
    state: duty.state,
    subject: await subjectOf(reader, found),
    team: duty.team && teamOf(world, duty.team),
    frame: duty.frame,
    starts: duty.starts?.day ?? null,
    due: duty.due,
    planBy: duty.planBy,
    planned: duty.planned,
    ...(duty.meeting && { day: duty.meeting.day }),
    responsible: duty.responsible.map(name),
    backup: duty.backup.map(name),
    why: explainDuty(duty, rule, house.settings.zone, member.language, now, {
      member: name,
      book: house.settings.rules,
      ...(await heardNext(house, house.store.prisma, found, now)),
      law: true,
    }),
    history: await happened(reader, found),
    actions: mayAct(member, duty, world)
      ? [
          ...(await actionsOf(reader, found)).filter(({ kind }) => kind === 'intent'),
          ...startAction(reader, found),
        ]
      : [],
  }

  async function subjectOf({ house }: Reader, { duty }: FoundDuty): Promise<DutySubject> {
    const { subject } = duty
    switch (subject.kind) {
      case 'client': {
        const client = await readClientOf(prisma, house.org, subject.episode)
        const number = house.settings.clientLabel === 'nummer' ? subject.ref : texts.duty.numberHidden
        return { kind: 'client', number, recordUrl: client?.recordUrl ?? null }
      }
      case 'employee':
        return { kind: 'employee', name: name(subject.ref) }
      case 'team':
        return { kind: 'team', name: teamOf(world, subject.ref) }
      case 'organisation':
        return { kind: 'organisation', name: texts.duty.forOrganisation }
    }
  }
}

async function actionsOf(reader: Reader, found: FoundDuty): Promise<Action[]> {
  const became = await becameOf(reader, found)
  return isMeeting(found)
    ? meetingActions(reader, found, became, 'page')
    : actionsFor(reader, found, became, 'page')
}

/** What became of the duty and who was reminded, in one line of time. */
async function happened(reader: Reader, { stored, world }: FoundDuty): Promise<DutyPage['history']> {
  const { house, texts } = reader
  const { prisma } = house.store
  const [events, nudges, members] = await Promise.all([
    readHistory(prisma, house.org, stored.id),
    nudgesOf(prisma, house.org, stored.id),
    listMembers(prisma, house.org),
  ])
  const lines = [
    ...events.flatMap((event) => {
      const what = whatHappened(reader, event, (ref) => nameOf(world, ref))
      return what === null ? [] : [{ at: event.at, by: byWhom(reader, event.by, members), what }]
    }),
    ...nudges
      .filter(({ state }) => state === 'bundled')
      .map(({ sendAt, memberRef }) => ({
        at: sendAt,
        by: texts.history.bot,
        what: texts.history.nudge(nameOf(world, memberRef)),
      })),
  ]
  return lines.sort((a, b) => byMoment(a.at, b.at))
}

/** Whoever may say when care began does so here, and nowhere in chat: the start is the client's, not the duty's. */
function startAction({ texts, member }: Reader, { duty, stored }: FoundDuty): Action[] {
  if (!mayMoveStart(member, duty)) return []
  return [
    { kind: 'intent', label: texts.correct.start.button, intent: { do: 'start_of_care', duty: stored.code } },
  ]
}

const byMoment = (a: Instant, b: Instant) => a.getTime() - b.getTime()

function whatHappened(
  { house, texts, member, today, now }: Reader,
  event: HistoryLine,
  name: (ref: string) => string,
): string | null {
  const t = texts.history
  const { what, detail } = event
  if (what === 'planned') {
    return t.planned(
      typeof detail.to === 'string' ? dayText(detail.to as typeof today, member.language, today) : null,
    )
  }
  if (what === 'plan_reason') return texts.correct.plan.why(String(detail.reason))
  if (what === 'start_moved') return startMovedText({ house, texts, member, now }, detail)
  if (what === 'set_aside') {
    const reason = texts.takeOn.reasons[detail.reason as AsideReason] ?? ''
    return texts.takeOn.history.set_aside(reason, typeof detail.remark === 'string' ? detail.remark : null)
  }
  if (what === 'taken_back') return texts.takeOn.history.taken_back
  if (what === 'later') return t.later(typeof detail.reason === 'string' ? detail.reason : null)
  if (what === 'handed_over') return t.handed_over(name(String(detail.to)))
  const text = t[what as keyof typeof t]
  return typeof text === 'string' ? text : null
}

function byWhom({ texts }: Reader, by: string, members: StoredMember[]): string {
  return (
    members.find(({ id }) => id === by)?.name ?? (by === 'import' ? texts.history.import : texts.history.bot)
  )
}
