import { addDays, addPeriod, type Day, parseDay, startOfDay } from '../../care/day.ts'
import { inService } from '../../care/people.ts'
import { showAgainMessages } from '../../jobs/follow.ts'
import { type Absence, absencesOf, addAbsence, endAbsence, findAbsence } from '../../prisma/store/absences.ts'
import { hearAgain, passOn } from '../../prisma/store/hear-again.ts'
import { listMembers, type StoredMember } from '../../prisma/store/members.ts'
import type { Answer } from '../channel.ts'
import { dayText } from '../texts/when.ts'
import { daysText } from './absence-days.ts'
import { showOwnAgain } from './own-cards.ts'
import { done, fieldError, type Turn, type Values } from './turn.ts'

/** The first and last day are this far apart at the most. */
const LONGEST_DAYS = 13 * 7
const FURTHEST = 'P1Y'

/** Who is away already sees that first; anybody else says the days at once. */
export async function showAway(turn: Turn): Promise<Answer> {
  if ((await ownAbsences(turn)).length === 0) return askAway(turn)
  turn.say({ kind: 'away' })
  turn.log('read', 'absence', `member:${turn.member.ref}`)
  return done()
}

/** Asks the days and nothing else: why somebody is not there is not for us to keep. */
export async function askAway(turn: Turn): Promise<Answer> {
  const { away } = turn.texts
  const known = (await ownAbsences(turn)).map((absence) => written(turn, absence))
  const intro = known.length === 0 ? away.intro : `${away.intro} ${away.known(known.join('; '))}`
  return {
    kind: 'form',
    form: {
      id: 'away',
      title: away.title,
      intro,
      fields: [
        { kind: 'day', name: 'first', label: away.first, required: true, value: turn.today },
        { kind: 'day', name: 'last', label: away.last, required: true, hint: away.lastHint },
      ],
      submit: away.submit,
      context: {},
    },
  }
}

/** Saves the days. What waits for this person goes on to who is next in line, and the coordinator is told once. */
export async function saveAway(turn: Turn, values: Values): Promise<Answer> {
  const { texts, tx, house, member, now } = turn
  const days = readDays(turn, values)
  if ('answer' in days) return days.answer
  const { zone } = house.settings
  const stretch = {
    from: startOfDay(days.first, zone),
    until: startOfDay(addDays(days.last, 1), zone),
  }
  const other = (await ownAbsences(turn)).find(
    ({ from, until }) => from < stretch.until && until > stretch.from,
  )
  if (other) return fieldError('first', texts.away.overlaps(written(turn, other)))
  const id = await addAbsence(tx, house.org, { memberId: member.id, kind: 'afwezig', ...stretch })
  await hearAgain(tx, house.org, [member.id], now)
  await passOn(tx, house.org, member.id, now)
  await showOwnAgain(turn, 'away')
  turn.log('add', 'absence', `member:${member.ref}`)
  const leads = await leadsOf(turn)
  for (const lead of leads) turn.say({ kind: 'absence', absence: id }, lead.id)
  return done([texts.away.saved(written(turn, stretch)), toldText(turn, leads)].join(' '))
}

/**
 * Ends an absence, or takes back one that has not begun; what waited comes now.
 * @param id left out: the one of today.
 */
export async function comeBack(turn: Turn, id: string | undefined): Promise<Answer> {
  const { texts, tx, house, member, now } = turn
  const absence =
    id === undefined
      ? (await ownAbsences(turn)).find(({ from }) => from <= now)
      : await findAbsence(tx, house.org, id)
  const isOwn = absence?.memberId === member.id && absence.kind === 'afwezig' && absence.until > now
  if (!absence || !isOwn) return done(texts.away.notAway)
  await endAbsence(tx, house.org, absence, now)
  await hearAgain(tx, house.org, [member.id], now)
  await showAgainMessages(house, tx, { absence: absence.id })
  await showOwnAgain(turn, 'away')
  turn.log('change', 'absence', `member:${member.ref}`)
  return done(absence.from > now ? texts.away.dropped : texts.away.back)
}

function readDays(
  { texts, today, member }: Turn,
  values: Values,
): { first: Day; last: Day } | { answer: Answer } {
  const refuse = (field: string, message: string) => ({ answer: fieldError(field, message) })
  const first = parseDay(values.first ?? '')
  if (first === null) return refuse('first', texts.duty.notADay)
  if (first < today) return refuse('first', texts.duty.notPast)
  if (first > addPeriod(today, FURTHEST)) return refuse('first', texts.away.tooFar)
  const last = parseDay(values.last ?? '')
  if (last === null) return refuse('last', texts.duty.notADay)
  if (last < first) return refuse('last', texts.away.lastFirst)
  const longest = addDays(first, LONGEST_DAYS)
  if (last > longest) return refuse('last', texts.away.tooLong(dayText(longest, member.language, today)))
  return { first, last }
}

const ownAbsences = ({ tx, house, member, now }: Turn): Promise<Absence[]> =>
  absencesOf(tx, house.org, member.id, now, 'afwezig')

const written = ({ member, house, today }: Turn, stretch: Pick<Absence, 'from' | 'until'>): string =>
  daysText(stretch, member.language, house.settings.zone, today)

/** The coordinators of somebody's teams; management where there is none. */
async function leadsOf({ tx, house, member, today }: Turn): Promise<StoredMember[]> {
  const others = (await listMembers(tx, house.org)).filter(
    (one) => one.id !== member.id && inService(one, today),
  )
  const teams = new Set(member.teams.map(({ id }) => id))
  const coordinators = others.filter(
    ({ roles, teams: own }) => roles.includes('coordinator') && own.some(({ id }) => teams.has(id)),
  )
  return coordinators.length > 0 ? coordinators : others.filter(({ roles }) => roles.includes('management'))
}

function toldText({ texts: { away } }: Turn, leads: StoredMember[]): string {
  const names = leads.map(({ name }) => name)
  const last = names.at(-1)
  if (last === undefined) return away.nobodyToTell
  return names.length === 1
    ? away.told(last)
    : away.toldMany(`${names.slice(0, -1).join(', ')} ${away.and} ${last}`)
}
