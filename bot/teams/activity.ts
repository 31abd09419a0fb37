import { z } from 'zod'
import type { TeamsAddress } from './doors.ts'

const short = z.string().max(1_000)
const account = z.looseObject({
  id: short.min(1),
  aadObjectId: short.nullish(),
  role: short.nullish(),
})

/** What Teams posts, as far as we read it. */
export const activitySchema = z.looseObject({
  type: short.min(1),
  id: short.min(1),
  channelId: short,
  serviceUrl: z.url().max(1_000),
  from: account,
  recipient: account,
  conversation: z.looseObject({
    id: short.min(1),
    tenantId: short.nullish(),
    conversationType: short.nullish(),
  }),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: short.nullish() }).nullish(),
      channel: z.looseObject({ type: short.nullish() }).nullish().catch(null),
    })
    .nullish(),
  locale: short.nullish(),
  replyToId: short.nullish(),
  name: short.nullish(),
  action: short.nullish(),
  text: z.string().max(28_000).nullish(),
  value: z.unknown().optional(),
  entities: z
    .array(z.looseObject({ type: short.nullish(), text: z.string().nullish() }))
    .max(500)
    .nullish(),
  membersAdded: z.array(account).max(10_000).nullish(),
  membersRemoved: z.array(account).max(10_000).nullish(),
})
export type Activity = z.infer<typeof activitySchema>

export type Scope = 'personal' | 'channel' | 'group'

/** Where something was said. An emulator leaves out what kind of chat a personal one is. */
export function scopeOf({ conversation: { conversationType } }: Activity): Scope {
  if (conversationType === 'channel') return 'channel'
  return conversationType === 'groupChat' ? 'group' : 'personal'
}

/** Every tenant that an activity names; they must all be ours. */
export function tenantsOf({ conversation, channelData }: Activity): string[] {
  return [conversation.tenantId, channelData?.tenant?.id].filter((id): id is string => Boolean(id))
}

/** Whether people of other teams, or of elsewhere, read along in this channel, as far as Teams says. */
export const isSharedChannel = ({ channelData }: Activity): boolean =>
  channelData?.channel?.type?.toLowerCase() === 'shared'

/** Where an answer to this activity goes, and later messages. In a channel: its main line, not the thread. */
export function addressOf(activity: Activity): TeamsAddress {
  const scope = scopeOf(activity) === 'channel' ? 'channel' : 'personal'
  return {
    user: scope === 'personal' ? activity.from.id : null,
    bot: activity.recipient.id,
    conversation: activity.conversation.id.replace(/;messageid=.*$/, ''),
    scope,
    tenant: tenantsOf(activity)[0] ?? null,
    serviceUrl: activity.serviceUrl,
  }
}

/** What was typed, without the mention of the bot that a message in a channel starts with. */
export function wordsOf({ text, entities, recipient }: Activity): string {
  const mentions = (entities ?? []).flatMap((entity) => {
    const mentioned = z.looseObject({ id: z.string() }).safeParse(entity.mentioned)
    const isUs = entity.type === 'mention' && mentioned.data?.id === recipient.id
    return isUs && entity.text ? [entity.text] : []
  })
  const rest = mentions.reduce((left, mention) => left.replaceAll(mention, ' '), text ?? '')
  return rest.replaceAll('&nbsp;', ' ').trim()
}

/** An address as it comes back from where it was kept; null when it is none of ours. */
export function asAddress(kept: unknown): TeamsAddress | null {
  return addressSchema.safeParse(kept).data ?? null
}

const addressSchema = z.object({
  user: z.string().nullable(),
  bot: z.string(),
  conversation: z.string(),
  scope: z.enum(['personal', 'channel']),
  tenant: z.string().nullable(),
  serviceUrl: z.url(),
})
