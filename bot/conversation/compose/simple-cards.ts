import { DateTime } from 'luxon'
import { addDays, asDay, dayOf, endOfDay, startOfDay, weekday } from '../../../care/day.ts'
import { knownDuties } from '../../../jobs/reckon.ts'
import { countMessages } from '../../../prisma/store/messages.ts'
import { countReflections, findRound } from '../../../prisma/store/reflections.ts'
import type { Action, Card } from '../../cards/card.ts'
import { themeText } from '../../texts/theme.ts'
import type { Intent } from '../intent.ts'
import { mayPlanMeetings, mayReadDrafts, mayReflect, maySee, mayStartClients } from '../may.ts'
import { mayImprove, mayOpenYears } from '../may-year.ts'
import { isToTakeOn } from '../take-on.ts'
import { absenceFacts } from './absence-facts.ts'
import { bareTeam } from './duty-item.ts'
import type { Reader } from './reader.ts'

/** What one can ask, for who asks: only what belongs to the person's roles. */
export function helpCard({ texts, member, house }: Reader, isLost: boolean): Card {
  const t = texts.conversation
  const starts = mayStartClients(member)
  const drafts = mayReadDrafts(member)
  const years = mayOpenYears(member, house.settings.yearGates)
  const improves = mayImprove(member)
  const reflects = mayReflect(member)
  const plans = mayPlanMeetings(member)
  const words = [
    t.words.tasks,
    ...(reflects ? [t.words.reflect] : []),
    ...(drafts ? [t.words.drafts] : []),
    ...(years ? [texts.year.word] : []),
    ...(improves ? [texts.improvements.word] : []),
    t.words.status,
    ...(plans ? [texts.meeting.ahead.word] : []),
    ...(starts ? [t.words.newClient, t.words.endClient, texts.takeOn.word] : []),
    t.words.why,
    texts.away.word,
    texts.away.pauseWord,
    t.words.language,
    t.words.myData,
  ]
  const button = (label: string, intent: Intent): Action => ({ kind: 'intent', label, intent })
  const actions: Action[] = [
    { kind: 'intent', label: t.buttons.tasks, intent: { do: 'tasks' }, style: 'primary' },
    ...(reflects ? [button(t.buttons.reflect, { do: 'reflect' })] : []),
    button(t.buttons.status, { do: 'status' }),
    ...(drafts ? [button(t.buttons.drafts, { do: 'drafts' })] : []),
    ...(years ? [button(texts.year.button, { do: 'years' })] : []),
    ...(improves ? [button(texts.improvements.show, { do: 'improvements' })] : []),
    ...(plans ? [button(texts.meeting.ahead.button, { do: 'plan_meeting' })] : []),
    ...(starts
      ? [
          button(t.buttons.newClient, { do: 'new_client' }),
          button(t.buttons.endClient, { do: 'end_client' }),
          button(texts.takeOn.buttons.list, { do: 'take_on' }),
        ]
      : []),
    button(texts.away.button, { do: 'away' }),
    button(texts.away.pauseButton, { do: 'pause' }),
    button(t.buttons.myData, { do: 'my_data' }),
    button(t.buttons.language, { do: 'language', language: member.language === 'nl' ? 'en' : 'nl' }),
  ]
  return {
    title: isLost ? t.notUnderstoodTitle : t.helpTitle,
    notice: t.helpNotice,
    blocks: [
      { kind: 'text', text: isLost ? t.notUnderstood : t.helpIntro },
      ...words.map((text) => ({ kind: 'text' as const, text: `• ${text}` })),
      { kind: 'text', text: t.never, tone: 'subtle' },
    ],
    actions,
  }
}

/** How things stand in what the reader may see, counted now. */
export async function statusCard({ house, texts, member, now, today }: Reader): Promise<Card> {
  const t = texts.conversation
  const { zone } = house.settings
  const { world, known } = await knownDuties(house.store.prisma, house.org, house.settings, now)
  const seen = known.map(({ duty }) => duty).filter((duty) => maySee(member, duty, world))
  const sunday = addDays(today, 7 - weekday(today))
  const month = today.slice(0, 7)
  const dueDay = (duty: (typeof seen)[number]) =>
    duty.due.kind === 'day' ? duty.due.day : duty.due.kind === 'instant' ? dayOf(duty.due.at, zone) : null
  const inMonth = { from: asDay(`${month}-01`), until: today }
  const everyTeam = member.roles.includes('management') || member.roles.includes('functionaris')
  const reflections = await countReflections(house.store.prisma, house.org, {
    ...inMonth,
    ...(everyTeam ? {} : { teams: member.teams.map(({ id }) => id) }),
  })
  const count = (keep: (duty: (typeof seen)[number]) => boolean) => String(seen.filter(keep).length)
  return {
    title: t.statusTitle,
    notice: t.statusTitle,
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: t.status.late, value: count(({ state }) => state === 'late') },
          { label: t.status.open, value: count(({ state }) => state === 'open') },
          {
            label: t.status.week,
            value: count((duty) => duty.state === 'open' && (dueDay(duty) ?? '9999') <= sunday),
          },
          {
            label: t.status.doneMonth,
            value: count(
              ({ closing }) =>
                closing?.as === 'done' &&
                closing.at >= startOfDay(inMonth.from, zone) &&
                closing.at <= endOfDay(today, zone),
            ),
          },
          ...(seen.some(({ state }) => state === 'unconfirmed')
            ? [{ label: t.status.unconfirmed, value: count(({ state }) => state === 'unconfirmed') }]
            : []),
          { label: t.status.reflections, value: String(reflections) },
        ],
      },
    ],
    actions: [
      { kind: 'intent', label: t.buttons.tasks, intent: { do: 'tasks' } },
      ...(mayStartClients(member) && seen.some(isToTakeOn)
        ? [{ kind: 'intent' as const, label: texts.takeOn.buttons.list, intent: { do: 'take_on' as const } }]
        : []),
    ],
  }
}

/** What is kept about the reader. */
export async function myDataCard(reader: Reader): Promise<Card> {
  const { house, texts, member } = reader
  const t = texts.conversation
  const { prisma } = house.store
  const reflections = await countReflections(prisma, house.org, { giver: member.id })
  const messages = await countMessages(prisma, house.org, member.id)
  const days = member.workdays
    .map((day) =>
      DateTime.fromObject({ weekYear: 2024, weekNumber: 1, weekday: day as 1 })
        .setLocale(member.language)
        .toFormat('cccc'),
    )
    .join(', ')
  return {
    title: t.myDataTitle,
    notice: t.myDataTitle,
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: t.myData.name, value: member.name },
          { label: t.myData.email, value: member.email },
          { label: t.myData.roles, value: member.roles.map((role) => t.roles[role]).join(', ') },
          { label: t.myData.teams, value: member.teams.map(({ name }) => bareTeam(name)).join(', ') },
          { label: t.myData.language, value: member.language === 'nl' ? 'Nederlands' : 'English' },
          { label: t.myData.workdays, value: days || t.myData.defaultWorkdays },
          ...(await absenceFacts(reader)),
          { label: t.myData.reflections, value: String(reflections) },
          { label: t.myData.messages, value: String(messages) },
        ],
      },
      { kind: 'text', text: t.myData.note, tone: 'subtle' },
    ],
    actions: [],
  }
}

/** The question of a round; who gave what is nowhere, only how many did. */
export async function roundCard({ house, texts, now }: Reader, id: string): Promise<Card | null> {
  const t = texts.reflection
  const round = await findRound(house.store.prisma, house.org, id)
  if (!round) return null
  const open = round.closesAt > now
  const theme = themeText(texts, round.theme)
  return {
    title: t.roundTitle,
    notice: t.roundNotice,
    blocks: [
      { kind: 'text', text: open ? t.roundText(theme) : t.roundClosed },
      ...(open && round.anonymous
        ? [{ kind: 'text' as const, text: t.roundNameless, tone: 'subtle' as const }]
        : []),
      ...(round.given > 0
        ? [{ kind: 'text' as const, text: t.roundGiven(round.given), tone: 'good' as const }]
        : []),
    ],
    actions: open
      ? [{ kind: 'intent', label: t.give, intent: { do: 'reflect', round: id }, style: 'primary' }]
      : [],
  }
}
