import { addDays, instantAt, parseDay } from '../../care/day.ts'
import { inService } from '../../care/people.ts'
import { passesElevenTest } from '../../care/screen/numbers.ts'
import { screen } from '../../care/screen/screen.ts'
import { FRAMES } from '../../care/world.ts'
import { followFacts } from '../../jobs/follow.ts'
import { startEpisode } from '../../prisma/store/clients.ts'
import { findDuties } from '../../prisma/store/duties.ts'
import { holdClient } from '../../prisma/store/hold.ts'
import { listMembers, type StoredMember } from '../../prisma/store/members.ts'
import { listTeams } from '../../prisma/store/teams.ts'
import type { FieldError } from '../cards/card.ts'
import type { Answer } from '../channel.ts'
import { dayText, timeText } from '../texts/when.ts'
import { mayStartClients } from './may.ts'
import { namesIn } from './screened.ts'
import { done, fieldError, notAllowed, type Turn, type Values } from './turn.ts'

const NUMBER = /^(?=.*\d)[A-Za-z0-9.-]{1,20}$/
/** A local time, `14:00`. */
export const TIME = /^([01]\d|2[0-3]):[0-5]\d$/
const MOST_LETTERS = 6

/** A coordinator starts a client here, so that the 24 hours do not wait for an export. */
export async function askNewClient(turn: Turn): Promise<Answer> {
  const { texts, member, house } = turn
  const teams = mayStartClients(member) ? await teamsOf(turn) : []
  if (teams.length === 0) return notAllowed(turn, 'change', 'clients')
  const t = texts.conversation.newClient
  const evvs = await evvsOf(turn, teams)
  return {
    kind: 'form',
    form: {
      id: 'new_client',
      title: t.title,
      intro: t.intro,
      fields: [
        {
          kind: 'text',
          name: 'number',
          label: t.number,
          multiline: false,
          max: 20,
          required: true,
          hint: t.numberHint,
        },
        {
          kind: 'choice',
          name: 'frame',
          label: t.frame,
          required: true,
          options: FRAMES.map((value) => ({ value, label: texts.conversation.frames[value] })),
        },
        {
          kind: 'choice',
          name: 'team',
          label: t.team,
          required: true,
          options: teams.map(({ ref, name }) => ({ value: ref, label: name })),
          ...(teams[0] && { value: teams[0].ref }),
        },
        {
          kind: 'day',
          name: 'day',
          label: t.day,
          required: true,
          value: turn.today,
        },
        {
          kind: 'time',
          name: 'time',
          label: t.time,
          required: true,
          value: timeText(turn.now, house.settings.zone),
        },
        {
          kind: 'choice',
          name: 'evv',
          label: t.evv,
          required: false,
          value: '',
          options: [
            { value: '', label: t.noEvv },
            ...evvs.map(({ ref, name }) => ({ value: ref, label: name })),
          ],
        },
      ],
      submit: t.submit,
      context: {},
    },
  }
}

export async function saveNewClient(turn: Turn, values: Values): Promise<Answer> {
  const { texts, member, house, tx, now } = turn
  if (!mayStartClients(member)) return notAllowed(turn, 'change', 'clients')
  const t = texts.conversation.newClient
  const { zone } = house.settings
  const faults: FieldError[] = []
  const fault = (field: string, message: string) => faults.push({ field, message })

  const number = (values.number ?? '').trim()
  const digits = number.replace(/\D/g, '')
  if (!NUMBER.test(number) || (await saysName(turn, number))) fault('number', t.badNumber)
  else if (digits.length >= 8 && digits.length <= 9 && passesElevenTest(digits.padStart(9, '0')))
    fault('number', t.bsn)
  const frame = FRAMES.find((one) => one === values.frame)
  if (!frame) fault('frame', texts.duty.chooseOne)
  const teams = await teamsOf(turn)
  const team = teams.find(({ ref }) => ref === values.team)
  if (!team) fault('team', t.teamUnknown)
  const day = parseDay(values.day ?? '')
  if (!day) fault('day', texts.duty.notADay)
  else if (day > addDays(turn.today, 28)) fault('day', t.farAhead)
  else if (day < addDays(turn.today, -366)) fault('day', t.farBack)
  const time = values.time ?? ''
  if (!TIME.test(time)) fault('time', texts.conversation.required)
  const evv = values.evv ? (await evvsOf(turn, teams)).find(({ ref }) => ref === values.evv) : null
  if (evv === undefined) fault('evv', texts.duty.chooseOne)
  if (faults.length > 0 || !frame || !team || !day || evv === undefined)
    return { kind: 'errors', errors: faults }

  await holdClient(tx, house.org, number)
  const startsAt = instantAt(day, time, zone)
  const episode = await startEpisode(tx, house.org, {
    client: number,
    frame,
    teamId: team.id,
    evvId: evv?.id ?? null,
    coordinatorId:
      member.roles.includes('coordinator') && member.teams.some(({ id }) => id === team.id)
        ? member.id
        : null,
    startsAt,
    startDay: day,
    source: 'chat',
  })
  if (episode === null) return fieldError('number', t.exists)
  await followFacts(house, tx, now, member.id, [episode])
  await house.queue.add(tx, 'tick', [{ job: 'remind' }])
  turn.log('add', `episode:${episode}`, `client:${number}`)
  if (startsAt > now) return done(t.savedAhead(dayText(day, member.language, turn.today)))
  const duties = await findDuties(tx, house.org, { episodes: [episode] })
  const asked = duties.filter(({ state }) => state === 'open' || state === 'late')
  turn.say({ kind: 'started', duties: asked.map(({ id }) => id) })
  return done(t.saved)
}

/** A number of one's own may have some letters in it, but no name. */
async function saysName(turn: Turn, number: string): Promise<boolean> {
  const words = number.split(/[^A-Za-z]+/).filter(Boolean)
  const names = await namesIn(turn)
  const capitals = words.map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1).toLowerCase()}`)
  return (
    words.join('').length > MOST_LETTERS ||
    // Within a sentence, for a name that opens one may be an ordinary word.
    capitals.some((word) => screen(`met ${word}`, { today: turn.today, names }).length > 0)
  )
}

/** One's own teams that give care; for management all of them. */
async function teamsOf(turn: Turn): Promise<{ id: string; ref: string; name: string }[]> {
  const teams = (await listTeams(turn.tx, turn.house.org)).filter(({ kind }) => kind !== 'staf')
  if (turn.member.roles.includes('management')) return teams
  const mine = new Set(turn.member.teams.map(({ id }) => id))
  return teams.filter(({ id }) => mine.has(id))
}

async function evvsOf(turn: Turn, teams: { ref: string }[]): Promise<StoredMember[]> {
  const refs = new Set(teams.map(({ ref }) => ref))
  const members = await listMembers(turn.tx, turn.house.org)
  return members.filter(
    (member) =>
      inService(member, turn.today) &&
      member.roles.includes('evv') &&
      member.teams.some((team) => refs.has(team.ref)),
  )
}
