import type { Day, Instant, Zone } from '../../../care/day.ts'
import { dayOf } from '../../../care/day.ts'
import type { Count } from '../../../care/duty.ts'
import type { Language } from '../../../care/world.ts'
import type { Block, Card } from '../../cards/card.ts'
import { textsIn } from '../../texts/texts.ts'
import { themeText } from '../../texts/theme.ts'
import { dayText, dueText, periodText } from '../../texts/when.ts'
import { bareTeam } from './duty-item.ts'

/** All that a whole team may be told: nothing in it is about a person or a client. */
export type TeamNews =
  | { about: 'reminder'; rule: string; due: Day; count: Count | null }
  | { about: 'meeting'; rule: string; day: Day; count: Count | null }
  | { about: 'called_off'; rule: string; day: Day; to: Day | null }
  | { about: 'round'; round: string; theme: string; anonymous: boolean; closesAt: Instant }

/**
 * What a whole team reads in its channel. It gets values that name nobody, so that no name can come of them, and no page,
 * so that no link signs anybody in.
 * @param team its name, with or without the word.
 */
export function teamPostCard(
  team: { name: string; language: Language },
  news: TeamNews,
  now: Instant,
  zone: Zone,
): Card {
  const { language } = team
  const texts = textsIn(language)
  const t = texts.teamPost
  const today = dayOf(now, zone)
  const day = (on: Day) => dayText(on, language, today)
  const left = (on: Day) => dueText({ kind: 'day', day: on }, language, zone, now)?.left ?? ''
  const name = bareTeam(team.name)
  const counted = (count: Count | null): Block[] =>
    count === null
      ? []
      : [line(t.count(count.done, count.required, count.planned, periodText(count.period, language)))]
  switch (news.about) {
    case 'reminder':
      return {
        title: t.title(news.rule, name),
        notice: t.reminderNotice,
        blocks: [...counted(news.count), line(t.until(day(news.due), left(news.due)))],
        actions: [],
      }
    case 'meeting':
      return {
        title: t.title(news.rule, name),
        notice: t.meetingNotice,
        blocks: [line(t.onDay(day(news.day), left(news.day))), ...counted(news.count)],
        actions: [],
      }
    case 'called_off':
      return {
        title: t.title(news.rule, name),
        notice: t.meetingNotice,
        blocks: [
          line(news.to === null ? t.calledOff(day(news.day)) : t.movedTo(day(news.day), day(news.to))),
        ],
        actions: [],
      }
    case 'round':
      return {
        title: t.roundTitle(name),
        notice: t.roundNotice,
        blocks: [
          line(t.round(themeText(texts, news.theme), day(dayOf(news.closesAt, zone)))),
          line(t.roundHow),
          ...(news.anonymous ? [{ ...line(texts.reflection.roundNameless), tone: 'subtle' as const }] : []),
        ],
        // Whoever presses it is asked who he is, and the form opens for him alone.
        actions: [
          {
            kind: 'intent',
            label: t.roundGive,
            intent: { do: 'reflect', round: news.round },
            style: 'primary',
          },
        ],
      }
  }
}

const line = (text: string) => ({ kind: 'text' as const, text })
