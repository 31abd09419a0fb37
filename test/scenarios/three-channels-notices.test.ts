import { beforeAll, describe, expect, it } from 'vitest'
import { blockKitMessage } from '../../bot/cards/block-kit.ts'
import type { Card } from '../../bot/cards/card.ts'
import { composer } from '../../bot/conversation/compose/compose.ts'
import { runJob } from '../../jobs/run.ts'
import { findMemberByRef } from '../../prisma/store/members.ts'
import { addMessages, type Content, messagesTo } from '../../prisma/store/messages.ts'
import { people, type SmallTalk, smallTalk } from '../bot/conversation/small-talk.ts'
import { Player } from './three-channels/play.ts'
import { beforehand } from './three-channels/story.ts'
import { teamsDoor } from './three-channels/teams-door.ts'

// What a lock screen shows of a message, in Slack and in Teams: never anything of a client, nor what somebody wrote.

let talk: SmallTalk
const notices: { kind: string; reader: string; notice: string }[] = []
let summaries: string[]
let secrets: RegExp

beforeAll(async () => {
  talk = await smallTalk()
  await beforehand(talk)
  const { prisma } = talk.db.store
  const { org } = talk.house
  const now = talk.house.now()
  const opened = await teamsDoor(talk)
  const options = { now, realNow: now, byHand: true, importDir: undefined }
  for (const job of ['remind', 'reflect', 'draft', 'digest'] as const) await runJob(talk.house, job, options)
  const duties = await prisma.duty.findMany({ orderBy: { code: 'asc' } })
  const drafts = await prisma.draft.findMany()
  const roos = await talk.member('roos')
  const ids = duties.map(({ id }) => id)
  const due = { kind: 'day' as const, day: '2026-12-01' as never }
  const more: Content[] = [
    ...(['nudge', 'tasks', 'started', 'take_on'] as const).map((kind) => ({ kind, duties: ids })),
    ...ids.map((duty): Content => ({ kind: 'why', duty })),
    ...ids.map((duty): Content => ({ kind: 'ask_reflection', duty })),
    ...drafts.map(({ id }): Content => ({ kind: 'draft', draft: id })),
    { kind: 'handed_over', duties: ids, by: roos.id },
    { kind: 'moved', moves: ids.map((duty) => ({ duty, move: 'due', from: due, to: due })) },
    { kind: 'digest', month: '2026-10' },
    { kind: 'thanks', bouwsteen: 'gk-1' },
    { kind: 'newcomer', channel: 'slack', email: 'mevrouw.jansen@prive.example' },
    ...(['status', 'help', 'not_understood', 'my_data', 'drafts'] as const).map((kind) => ({ kind })),
  ]
  const compose = composer(talk.house)
  for (const ref of Object.values(people).filter((one) => one !== 'm09')) {
    const reader = await findMemberByRef(prisma, org, ref)
    if (!reader) continue
    const list = more.map((content, i) => ({ memberId: reader.id, key: `seen:${ref}:${i}`, content }))
    await addMessages(prisma, org, now, list)
    for (const message of await messagesTo(prisma, org, reader.id, 500)) {
      const card = await compose(message, reader)
      if (card) notices.push({ kind: message.content.kind, reader: ref, notice: noticeOf(card) })
    }
  }
  // The same by the channel itself: what stands beside the card is all that Teams shows before it is opened.
  const player = new Player(talk, opened.door)
  for (const says of ['help', 'taken', 'status', 'mijn gegevens'])
    await player.play({ what: says, who: 'roos', says })
  summaries = opened.door.notices()
  await opened.close()
  const reflections = await prisma.reflection.findMany()
  const written = reflections.flatMap(({ good, better }) => [good, better].flatMap((text) => text ?? []))
  const clients = (await prisma.client.findMany()).map(({ ref }) => ref)
  const codes = duties.map(({ code }) => code)
  secrets = new RegExp(
    [...clients, ...codes, ...written, 'jansen', '@'].map((one) => one.replaceAll('.', '\\.')).join('|'),
    'i',
  )
}, 90_000)

const noticeOf = (card: Card): string => {
  const { text } = blockKitMessage(card, { language: 'nl', links: true, message: 'm' })
  return text
}

const KINDS: Content['kind'][] = [
  'nudge',
  'tasks',
  'started',
  'why',
  'ask_reflection',
  'thanks',
  'round',
  'status',
  'help',
  'not_understood',
  'my_data',
  'drafts',
  'draft',
  'digest',
  'take_on',
  'moved',
  'handed_over',
  'newcomer',
]

describe('what a lock screen shows', () => {
  it.each(KINDS)('of %s says nothing about a client, and nothing that was written', (kind) => {
    const shown = notices.filter((one) => one.kind === kind)
    expect(shown.length).toBeGreaterThan(0)
    for (const { notice } of shown) {
      expect(notice).not.toMatch(secrets)
      expect(notice.length).toBeLessThanOrEqual(120)
    }
  })

  it('names nobody', async () => {
    const names = (await talk.db.store.prisma.member.findMany()).flatMap(({ name }) => name.split(' '))
    const named = new RegExp(`\\b(${names.filter((one) => one.length > 3).join('|')})\\b`)
    expect(notices.filter(({ notice }) => named.test(notice))).toEqual([])
  })

  it('is what Teams gets beside a card', () => {
    expect(summaries.length).toBeGreaterThan(0)
    for (const summary of summaries) expect(summary).not.toMatch(secrets)
  })
})
