import { webApi } from '@slack/bolt'
import type { Language } from '../../care/world.ts'
import type { ChatDoors } from '../chat-doors.ts'
import { linkTeam as en } from '../texts/en/link-team.ts'
import { linkTeam as nl } from '../texts/nl/link-team.ts'
import type { SlackApi } from './api.ts'

export type LinkCommand = { act: 'link' | 'unlink'; team: string }

/** `koppel TEAM` or `ontkoppel TEAM`, of which the team may be left out: ''. Null for anything else. */
export function linkCommand(text: string): LinkCommand | null {
  const [, word, team = ''] = /^(koppel|link|ontkoppel|unlink)(?:\s+(.{1,100}))?$/i.exec(text) ?? []
  if (word === undefined) return null
  return { act: /^(koppel|link)$/i.test(word) ? 'link' : 'unlink', team: team.trim() }
}

/** Links the channel in which it was typed, or takes the link of the team away. Gives back what to answer. */
export async function answerLink(
  { api, doors }: { api: Pick<SlackApi, 'place'>; doors: Pick<ChatDoors, 'linkTeam' | 'unlinkTeam'> },
  { act, team }: LinkCommand,
  { member, language }: { member: string; language: Language },
  channel: string,
): Promise<string> {
  const texts = language === 'nl' ? nl : en
  if (team === '') return texts.how
  if (act === 'unlink') return doors.unlinkTeam(member, team, 'slack')
  const hindrance = await hindranceOf(api, channel)
  if (hindrance !== null) return texts[hindrance]
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
