import { endOfDay, parseDay } from '../../care/day.ts'
import { FRAMES } from '../../care/world.ts'
import { followFacts } from '../../jobs/follow.ts'
import { endEpisode, findRunningEpisode } from '../../prisma/store/clients.ts'
import { holdDuties } from '../../prisma/store/hold.ts'
import type { Answer } from '../channel.ts'
import { mayStartClients } from './may.ts'
import { done, fieldError, notAllowed, type Turn, type Values } from './turn.ts'

export async function askEndClient(turn: Turn): Promise<Answer> {
  const { texts, member } = turn
  if (!mayStartClients(member)) return notAllowed(turn, 'change', 'clients')
  const t = texts.conversation.endClient
  return {
    kind: 'form',
    form: {
      id: 'end_client',
      title: t.title,
      fields: [
        { kind: 'text', name: 'number', label: t.number, multiline: false, max: 20, required: true },
        {
          kind: 'choice',
          name: 'frame',
          label: texts.conversation.newClient.frame,
          required: true,
          options: FRAMES.map((value) => ({ value, label: texts.conversation.frames[value] })),
        },
        { kind: 'day', name: 'day', label: t.day, required: true, value: turn.today },
      ],
      submit: t.submit,
      context: {},
    },
  }
}

/** Ends care; what is open then is cancelled. */
export async function saveEndClient(turn: Turn, values: Values): Promise<Answer> {
  const { texts, member, house, tx, now } = turn
  if (!mayStartClients(member)) return notAllowed(turn, 'change', 'clients')
  const t = texts.conversation.endClient
  const { zone } = house.settings
  const frame = FRAMES.find((one) => one === values.frame)
  if (!frame) return fieldError('frame', texts.duty.chooseOne)
  const day = parseDay(values.day ?? '')
  if (!day) return fieldError('day', texts.duty.notADay)
  if (day > turn.today) return fieldError('day', texts.duty.notFuture)
  const number = (values.number ?? '').trim()
  const running = () => findRunningEpisode(tx, house.org, number, frame, turn.today)
  const known = await running()
  if (known) await holdDuties(tx, house.org, [known.id])
  // Somebody else may have ended it while this one waited.
  const episode = await running()
  const mine = member.roles.includes('management') || member.teams.some(({ id }) => id === episode?.teamId)
  if (!episode || !mine) return fieldError('number', t.unknown)
  // The last day counts whole, but what is still to come cannot have ended anything.
  const end = day === turn.today ? now : endOfDay(day, zone)
  if (end < episode.startsAt) return fieldError('day', t.beforeStart)
  await endEpisode(tx, house.org, episode.id, end)
  await followFacts(house, tx, now, member.id, [episode.id])
  turn.log('change', `episode:${episode.id}`, `client:${number}`)
  return done(t.saved)
}
