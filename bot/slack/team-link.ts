import { webApi } from '@slack/bolt'
import type { Language } from '../../care/world.ts'
import { TooLate } from '../channel.ts'
import type { ChatDoors } from '../chat-doors.ts'
import { linkTeam as en } from '../texts/en/link-team.ts'
import { linkTeam as nl } from '../texts/nl/link-team.ts'
import type { SlackApi } from './api.ts'

export type LinkCommand = { act: 'link' | 'unlink'; team: string }

interface LinkingParts {
  api: Pick<SlackApi, 'place'>
  doors: Pick<ChatDoors, 'linkTeam' | 'unlinkTeam'>
  realNow: () => Date
}

/** `koppel TEAM` or `ontkoppel TEAM`, of which the team may be left out: ''. Null for anything else. */
export function linkCommand(text: string): LinkCommand | null {
  const [, word, team = ''] = /^(koppel|link|ontkoppel|unlink)(?:\s+(.{1,100}))?$/i.exec(text) ?? []
  if (word === undefined) return null
  return { act: /^(koppel|link)$/i.test(word) ? 'link' : 'unlink', team: team.trim() }
}

/**
 * Links the channel in which it was typed, or takes the link of the team away. Gives back what to answer.
 * @param at.until after this it is told that nothing was saved.
 * @throws TooLate when it is past that.
 */
export async function answerLink(
  { api, doors, realNow }: LinkingParts,
  { act, team }: LinkCommand,
  { member, language }: { member: string; language: Language },
  { channel, until }: { channel: string; until: Date },
): Promise<string> {
  const texts = language === 'nl' ? nl : en
  if (team === '') return texts.how
  if (act === 'unlink') return doors.unlinkTeam(member, team, 'slack')
  const hindrance = await hindranceOf(api, channel)
  if (hindrance !== null) return texts[hindrance]
  if (realNow() >= until) throw new TooLate()
  return doors.linkTeam(member, team, { channel }, 'slack')
}

/**
 * Why a channel cannot be a team's own, as far as Slack says. An app that was installed before it asked for the right to
 * see channels is told nothing, and links as before: what is posted names nobody.
 */
async function hindranceOf(
  api: Pick<SlackApi, 'place'>,
  channel: string,
): Promise<'shared' | 'archived' | 'inviteFirst' | null> {
  try {
    const { isShared, isArchived, isIn } = await api.place(channel)
    if (isShared) return 'shared'
    if (isArchived) return 'archived'
    return isIn ? null : 'inviteFirst'
  } catch (error) {
    if (!(error instanceof webApi.WebAPIPlatformError)) throw error
    return error.data.error === 'channel_not_found' ? 'inviteFirst' : null
  }
}
