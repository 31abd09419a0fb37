import { dayOf } from '../../care/day.ts'
import { inService } from '../../care/people.ts'
import type { House } from '../../jobs/house.ts'
import type { Db } from '../../prisma/client.ts'
import { type AccessEntry, logAccess } from '../../prisma/store/access-log.ts'
import { findMember } from '../../prisma/store/members.ts'
import { addMessages, type NewMessage } from '../../prisma/store/messages.ts'
import { forgetEvent, rememberAnswer, seenBefore } from '../../prisma/store/seen-events.ts'
import { type Answer, type Converse, type Event, TooLate } from '../channel.ts'
import { textsIn } from '../texts/texts.ts'
import { answerForm } from './forms.ts'
import { intentSchema } from './intent.ts'
import { answerIntent } from './intents.ts'
import { storableSaid } from './storable.ts'
import { done, type Turn } from './turn.ts'
import { answerWords } from './words.ts'

/**
 * The one conversation. An event is handled in one transaction together with its id: what was confirmed is saved, a
 * second delivery gets the same answer and does nothing, and a failure leaves nothing half done.
 */
export function conversation(house: House): Converse {
  return async (event) => {
    try {
      return await house.store.prisma.$transaction(async (tx) => {
        const answer = await handle(house, tx, event)
        // The last moment to undo it: the platform has told the person by now that it failed.
        if (isPast(event)) throw new TooLate()
        return answer
      }, patienceFor(event))
    } catch (error) {
      throw isPast(event) || (event.by && isOutOfTime(error)) ? new TooLate() : error
    }
  }
}

const isPast = ({ by }: Event): boolean => by !== undefined && Date.now() >= by.getTime()

/** The transaction got no turn, or not enough time for its work. */
const isOutOfTime = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === 'P2028'

/**
 * In a busy minute an answer waits for its turn rather than being sent away, as long as the platform waits too. Half of
 * that time is kept for the work itself: what begins too late to be in time would only keep others from being so.
 */
function patienceFor({ by }: Event): { maxWait: number; timeout: number } {
  const left = by === undefined ? 15_000 : Math.max(1, by.getTime() - Date.now())
  return { maxWait: Math.min(10_000, Math.ceil(left / 2)), timeout: left }
}

async function handle(house: House, tx: Db, event: Event): Promise<Answer> {
  const now = house.now()
  const today = dayOf(now, house.settings.zone)
  const member = await findMember(tx, house.org, event.member)
  if (!member || !inService(member, today)) {
    return done(textsIn(member?.language ?? 'nl').conversation.notAllowed)
  }
  // Bound to the person: an id that somebody else used must not fetch what that person was answered.
  const id = `${member.id}:${event.id}`
  const earlier = await seenBefore(tx, house.org, event.channel, id, now)
  if (earlier) return earlier as Answer

  const messages: NewMessage[] = []
  const access: AccessEntry[] = []
  const turn: Turn = {
    house,
    tx,
    member,
    texts: textsIn(member.language),
    now,
    today,
    say: (content, to = member.id) =>
      messages.push({ memberId: to, key: `said:${event.channel}:${id}:${messages.length}`, content }),
    log: (action, object, about, outcome = 'ok') =>
      access.push({ at: now, actor: `member:${member.ref}`, action, object, about, outcome }),
  }
  const answer = await answerTo(turn, event)
  await logAccess(tx, house.org, access)
  if (answer.kind !== 'done') {
    // Nothing was saved: the corrected form may come in under the same id.
    await forgetEvent(tx, house.org, event.channel, id)
    return answer
  }
  const added = await addMessages(tx, house.org, now, messages)
  await house.queue.add(
    tx,
    'deliver',
    added.map((message) => ({
      message: message.id,
      again: false,
      // Who asks gets the answer where he asked.
      ...(message.memberId === member.id && { via: event.channel }),
    })),
  )
  await rememberAnswer(tx, house.org, event.channel, id, answer)
  return answer
}

async function answerTo(turn: Turn, event: Event): Promise<Answer> {
  const said = storableSaid(event.said)
  switch (said.kind) {
    case 'words':
      return answerWords(turn, said.text)
    case 'intent': {
      const intent = intentSchema.safeParse(said.intent)
      return intent.success ? answerIntent(turn, intent.data) : done(turn.texts.conversation.staleButton)
    }
    case 'form':
      return answerForm(turn, said.form, said.context, said.values)
  }
}
