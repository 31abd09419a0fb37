import { addDays, dayOf, weekday } from '../../../care/day.ts'
import type { KnownDuty } from '../../../jobs/reckon.ts'
import { addressesOf } from '../../../prisma/store/chat-addresses.ts'
import type { Action, Block, Card } from '../../cards/card.ts'
import type { Channel } from '../../channel.ts'
import type { Intent } from '../intent.ts'
import { mayReadDrafts, mayReflect, mayStartClients } from '../may.ts'
import { mayOpenYears } from '../may-year.ts'
import { readTasks } from '../tasks.ts'
import { awayText, ownAbsences, untilText } from './absence-facts.ts'
import { backAction } from './away-card.ts'
import { dutiesCard } from './duties-card.ts'
import { endAction } from './pause-card.ts'
import type { Reader } from './reader.ts'

/** The front page: what asks something this week, what one can do, and one's settings. */
export async function homeCard(reader: Reader): Promise<Card> {
  const { house, texts, today } = reader
  const t = texts.home
  const tasks = await readTasks(house.store.prisma, reader)
  const sunday = addDays(today, 7 - weekday(today))
  const thisWeek = tasks.filter((task) => (dayAsked(task, reader) ?? today) <= sunday)
  const week = await dutiesCard(
    reader,
    thisWeek.flatMap(({ stored }) => (stored ? [stored.id] : [])),
    { title: () => t.title, notice: () => t.title, none: t.free },
  )
  const later = tasks.length - thisWeek.length
  return {
    title: t.title,
    notice: t.title,
    blocks: [
      ...week.blocks,
      ...(later > 0 ? [{ kind: 'text' as const, text: t.later(later), tone: 'subtle' as const }] : []),
      { kind: 'item', title: t.choose, lines: [], actions: actions(reader) },
      await settings(reader),
    ],
    actions: [],
  }
}

function dayAsked({ duty }: KnownDuty, { house }: Reader): string | null {
  if (duty.meeting) return duty.meeting.day
  if (duty.due.kind === 'unknown') return null
  return duty.due.kind === 'day' ? duty.due.day : dayOf(duty.due.at, house.settings.zone)
}

function actions({ texts, member, house }: Reader): Action[] {
  const b = texts.conversation.buttons
  const button = (label: string, intent: Intent, style?: 'primary'): Action => ({
    kind: 'intent',
    label,
    intent,
    ...(style && { style }),
  })
  return [
    ...(mayReflect(member) ? [button(b.reflect, { do: 'reflect' }, 'primary')] : []),
    button(b.tasks, { do: 'tasks' }),
    button(b.status, { do: 'status' }),
    ...(mayReadDrafts(member) ? [button(b.drafts, { do: 'drafts' })] : []),
    ...(mayOpenYears(member, house.settings.yearGates) ? [button(texts.year.button, { do: 'years' })] : []),
    ...(mayStartClients(member) ? [button(b.newClient, { do: 'new_client' })] : []),
    { kind: 'page', label: texts.duty.buttons.week, path: '/week' },
    button(texts.home.help, { do: 'help' }),
  ]
}

/** Language, where nudges come in when there is more than one place, and when there are none. */
async function settings(reader: Reader): Promise<Block> {
  const { house, texts, member } = reader
  const t = texts.home
  const b = texts.conversation.buttons
  const addresses = await addressesOf(house.store.prisma, member.id)
  const names = addresses.map(({ channel }) => channel as Channel['name'])
  const [first, ...others] = names
  const other = member.language === 'nl' ? 'en' : 'nl'
  const { away, pause } = await ownAbsences(reader)
  const [present] = away.filter(({ from }) => from <= reader.now)
  return {
    kind: 'item',
    title: t.settings,
    lines: [
      t.language,
      ...(first ? [t.nudgedIn(t.channels[first])] : []),
      ...away.map((absence) => texts.away.settingsAway(awayText(reader, absence))),
      ...(pause ? [texts.away.settingsPaused(untilText(reader, pause))] : []),
    ],
    actions: [
      { kind: 'intent', label: b.language, intent: { do: 'language', language: other } },
      ...others.map(
        (channel): Action => ({
          kind: 'intent',
          label: t.nudgeIn(t.channels[channel]),
          intent: { do: 'prefer', channel },
        }),
      ),
      ...(present ? [backAction(reader, present)] : []),
      { kind: 'intent', label: texts.away.button, intent: { do: 'away' } },
      pause ? endAction(reader) : { kind: 'intent', label: texts.away.pauseButton, intent: { do: 'pause' } },
      { kind: 'intent', label: b.myData, intent: { do: 'my_data' } },
    ],
  }
}
