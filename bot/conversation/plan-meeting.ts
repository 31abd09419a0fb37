import { addPeriod, type Day, dayOf, parseDay } from '../../care/day.ts'
import { periodOf } from '../../care/period.ts'
import { followFacts } from '../../jobs/follow.ts'
import { readFacts, reckon } from '../../jobs/reckon.ts'
import { recordFact } from '../../prisma/store/facts.ts'
import { holdDuties } from '../../prisma/store/hold.ts'
import { listTeams, type StoredTeam } from '../../prisma/store/teams.ts'
import type { Answer } from '../channel.ts'
import { dayText, periodText } from '../texts/when.ts'
import { bareTeam } from './compose/duty-item.ts'
import { mayPlanMeetings } from './may.ts'
import { type MeetingToPlan, meetingsToPlan, onDay } from './meetings-to-plan.ts'
import { done, fieldError, notAllowed, type Turn, type Values } from './turn.ts'

const FURTHEST = 'P2Y'
/** What is about no client. */
const SCOPE = { episodes: [], others: true }

/** Asks which meeting, and on which day: also of a period that is yet to begin, and one more than is asked for. */
export async function askMeeting(turn: Turn): Promise<Answer> {
  const { texts, member } = turn
  if (!mayPlanMeetings(member)) return notAllowed(turn, 'change', 'meetings')
  const t = texts.meeting.ahead
  const { meetings } = await mine(turn)
  const [only] = meetings
  if (only === undefined) return done(t.nothing)
  return {
    kind: 'form',
    form: {
      id: 'plan_meeting',
      title: t.title,
      fields: [
        {
          kind: 'choice',
          name: 'meeting',
          label: t.which,
          required: true,
          options: meetings.map((one) => ({ value: one.value, label: nameOf(turn, one) })),
          ...(meetings.length === 1 && { value: only.value }),
        },
        { kind: 'day', name: 'day', label: t.day, required: true, hint: t.hint },
      ],
      submit: t.submit,
      context: {},
    },
  }
}

/** Saves the plan, and tells for which period it counts and what must be ready when. */
export async function saveMeeting(turn: Turn, values: Values): Promise<Answer> {
  const { texts, member, house, tx, now, today } = turn
  if (!mayPlanMeetings(member)) return notAllowed(turn, 'change', 'meetings')
  const t = texts.meeting.ahead
  const { meetings, teams } = await mine(turn)
  const meeting = meetings.find(({ value }) => value === values.meeting)
  if (meeting === undefined) return fieldError('meeting', texts.duty.chooseOne)
  const day = parseDay(values.day ?? '')
  if (day === null) return fieldError('day', texts.duty.notADay)
  if (day < today) return fieldError('day', texts.duty.notPast)
  const furthest = addPeriod(today, FURTHEST)
  if (day > furthest) return fieldError('day', texts.duty.notAfter(written(turn, furthest)))
  // Somebody else may be planning the same one.
  await holdDuties(tx, house.org, [])
  const { world } = await readFacts(tx, house.org, house.settings, SCOPE)
  const there = onDay(world.facts, meeting, day)
  if (there !== null) {
    return fieldError('day', there.kind === 'left' ? t.left(written(turn, there.to)) : t[there.kind])
  }
  await recordFact(
    tx,
    house.org,
    {
      episodeId: null,
      memberId: null,
      teamId: teams.find(({ ref }) => ref === meeting.team?.ref)?.id ?? null,
      kind: meeting.id,
      day,
      at: null,
      outcome: 'gepland',
      checklist: [],
    },
    member.id,
    now,
  )
  await followFacts(house, tx, now, member.id, SCOPE.episodes)
  turn.log('add', `meeting:${[meeting.id, meeting.team?.ref ?? [], day].flat().join(':')}`, null)
  return done([...savedLines(turn, meeting, day), ...(await preparation(turn, meeting, day))].join(' '))
}

async function mine({
  tx,
  house,
  member,
}: Turn): Promise<{ meetings: MeetingToPlan[]; teams: StoredTeam[] }> {
  const teams = await listTeams(tx, house.org)
  return { meetings: meetingsToPlan(member, house.settings.rules, teams), teams }
}

function nameOf({ texts, member }: Turn, { rule, team }: MeetingToPlan): string {
  const name = rule.naam[member.language]
  return team === null ? name : texts.meeting.ahead.of(name, bareTeam(team.name))
}

function savedLines(turn: Turn, meeting: MeetingToPlan, day: Day): string[] {
  const { texts, member } = turn
  const { rule } = meeting
  const t = texts.meeting.ahead
  return [
    t.saved(nameOf(turn, meeting), written(turn, day)),
    ...(rule.begint === 'periode'
      ? [t.counts(periodText(periodOf(day, rule.per).name, member.language))]
      : []),
  ]
}

/** What must be ready when, a sentence for each day, as it was reckoned for the day that now stands. */
async function preparation(turn: Turn, { id, team }: MeetingToPlan, day: Day): Promise<string[]> {
  const { texts, member, house, tx, now, today } = turn
  const t = texts.meeting.ahead
  const { meetings } = await reckon(tx, house.org, house.settings, now, SCOPE)
  const planned = meetings.find(
    ({ rule, team: of, meeting }) => rule === id && of === (team?.ref ?? null) && meeting?.day === day,
  )
  const byDay = Map.groupBy(planned?.meeting?.preparation ?? [], ({ at }) => dayOf(at, house.settings.zone))
  return [...byDay].map(([on, list]) => {
    const tasks = list.map(({ what }) => what[member.language]).join('; ')
    return on <= today ? t.prepareNow(tasks) : t.prepare(written(turn, on), tasks)
  })
}

const written = ({ member, today }: Turn, day: Day): string => dayText(day, member.language, today)
