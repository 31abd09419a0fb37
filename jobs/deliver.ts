import type { Card } from '../bot/cards/card.ts'
import type { Channel, Sent } from '../bot/channel.ts'
import { dayOf } from '../care/day.ts'
import { inService } from '../care/people.ts'
import { addressesOf } from '../prisma/store/chat-addresses.ts'
import { findMember, type StoredMember } from '../prisma/store/members.ts'
import {
  findDeliveries,
  findMessage,
  forgetMessage,
  recordDelivery,
  type StoredDelivery,
  type StoredMessage,
} from '../prisma/store/messages.ts'
import { heldUntil, LOOK_AGAIN_MS } from './held.ts'
import type { House } from './house.ts'
import { MOST_PATIENCE, nextTryMs, PATIENCE_WITH_ANOTHER } from './patience.ts'
import type { Work } from './queue.ts'

/** Puts the words of a message together for its reader, as things stand now. Null when there is nothing to show. */
export type Compose = (message: StoredMessage, reader: StoredMember) => Promise<Card | null>

/** A place where a message can be shown. */
interface Place {
  channel: Channel
  address: unknown
}

/**
 * Sends one message, or shows it again wherever it stands, and records what the platform answered. A message that was
 * sent already is not sent twice, save when the process dies between the platform's answer and our commit. Who cannot be
 * reached in one place is tried in the next; the pages are the last. Who is away or wants quiet gets it afterwards.
 */
export async function deliver(
  house: House,
  channels: Map<string, Channel>,
  compose: Compose,
  job: Work['deliver'],
): Promise<void> {
  const { prisma } = house.store
  const message = await findMessage(prisma, house.org, job.message)
  if (!message) return
  const reader = await findMember(prisma, house.org, message.memberId)
  // Erased meanwhile: what was still asked for in his name goes too, or it would count as left lying.
  if (!reader) return forgetMessage(prisma, house.org, message.id)
  const before = await findDeliveries(prisma, message.id)
  const places = await placesOf(house, channels, reader.id)
  const targets = job.again ? standing(places, before, job.via) : toTry(places, before, job.via)
  const [first] = targets
  if (first === undefined) return
  const record = (channel: string, state: string, platformId: string | null, answer: object) =>
    recordDelivery(prisma, house.org, house.now(), {
      messageId: message.id,
      channel,
      state,
      platformId,
      answer,
    })
  // Whoever has left hears nothing more, anywhere.
  if (!inService(reader, dayOf(house.now(), house.settings.zone)))
    return job.again ? undefined : record(first.channel.name, 'refused', null, { reason: 'left' })
  const isAsked = job.via !== undefined && !job.unasked
  const late = (job.waited ?? 0) > 0
  const until = job.again || isAsked ? null : await heldUntil(house, message, reader, house.now(), late)
  if (until !== null) {
    const afterMs = Math.min(until.getTime() - house.now().getTime(), LOOK_AGAIN_MS)
    return house.queue.add(prisma, 'deliver', [{ ...job, held: true }], afterMs)
  }
  const card = await compose(message, reader)
  // What it was about is no longer there. Recorded, so that nobody goes on looking for an answer.
  if (card === null)
    return job.again ? undefined : record(first.channel.name, 'refused', null, { reason: 'nothing_to_show' })

  let isElsewhere = false
  for (const [i, { channel, address }] of targets.entries()) {
    const stood = before.find((delivery) => delivery.channel === channel.name)?.platformId ?? null
    const shown = { id: message.id, card, platformId: stood }
    const sent = await channel.send({ member: reader.id, language: reader.language, address }, shown)
    if (sent.state === 'later') {
      await triedAgain(house, job, channel, job.waited ?? 0, sent.afterMs)
      if (!job.again) return
      continue
    }
    if (sent.state === 'retry') {
      const hasAnother = !job.again && targets.slice(i + 1).some((one) => one.channel.name !== 'web')
      const most = hasAnother ? PATIENCE_WITH_ANOTHER : MOST_PATIENCE
      const waits = await waitFor(house, job, channel, sent, most)
      if (waits && !job.again) return
      if (waits) continue
      await record(channel.name, 'refused', stood, { reason: 'no_patience_left' })
      continue
    }
    await record(channel.name, sent.state, sent.state === 'sent' ? sent.platformId : stood, sent)
    if (sent.state === 'sent') isElsewhere = channel.name !== 'web'
    if (sent.state === 'sent' && !job.again) break
  }
  const recipient = { member: reader.id, language: reader.language, address: null }
  if (isElsewhere)
    await channels.get('web')?.glimpse?.(recipient, {
      id: message.id,
      card,
      platformId: job.again ? message.id : null,
    })
}

/** Where the reader can be reached, the preferred place first. Everybody has the pages. */
async function placesOf(house: House, channels: Map<string, Channel>, reader: string): Promise<Place[]> {
  const addresses = await addressesOf(house.store.prisma, reader)
  return [...addresses, { channel: 'web', address: null }].flatMap(({ channel, address }) => {
    const known = channels.get(channel)
    return known ? [{ channel: known, address }] : []
  })
}

/** Where a message stands already. */
function standing(places: Place[], before: StoredDelivery[], via?: string): Place[] {
  const isThere = (name: string) => before.some(({ channel, state }) => channel === name && state === 'sent')
  return places.filter(({ channel: { name } }) => isThere(name) && (via === undefined || name === via))
}

/** Where a new message can go, in order; nowhere when it stands somewhere already. */
function toTry(places: Place[], before: StoredDelivery[], via?: string): Place[] {
  if (before.some(({ state }) => state === 'sent')) return []
  const open = places.filter(({ channel: { name } }) => !before.some(({ channel }) => channel === name))
  return [
    ...open.filter(({ channel: { name } }) => name === via),
    ...open.filter(({ channel: { name } }) => name !== via),
  ]
}

/** Tries this channel again when the platform allows it. False when it has asked for patience too often. */
async function waitFor(
  house: House,
  job: Work['deliver'],
  channel: Channel,
  { afterMs }: Sent & { state: 'retry' },
  most: number,
): Promise<boolean> {
  const { waited = 0 } = job
  if (waited >= most) return false
  await triedAgain(house, job, channel, waited + 1, nextTryMs(waited, afterMs))
  return true
}

function triedAgain(
  house: House,
  { message, again, via, unasked }: Work['deliver'],
  { name }: Channel,
  waited: number,
  afterMs: number,
): Promise<void> {
  const isUnasked = unasked || via === undefined
  const later = { message, again, via: name, waited, ...(isUnasked && { unasked: true as const }) }
  return house.queue.add(house.store.prisma, 'deliver', [later], afterMs)
}
