import { addDays, dayOf, endOfDay, type Instant } from '../care/day.ts'
import { givesCare, isAskedToReflect } from '../care/gives-care.ts'
import type { OrganisationSettings } from '../organisation.ts'
import type { Db } from '../prisma/client.ts'
import type { StoredMember } from '../prisma/store/members.ts'
import { listMembers } from '../prisma/store/members.ts'
import { countInvited, openRound, roundsOpenAt, teamsWithRound } from '../prisma/store/reflections.ts'
import { listTeams } from '../prisma/store/teams.ts'
import { atWorkNow } from './at-work.ts'
import type { House } from './house.ts'
import { sendNew } from './send-new.ts'
import { tellTeams } from './tell-teams.ts'

/** From this day of the month on, a team's round is open. */
const OPENS_ON = 15
const OPEN_DAYS = 14

/** Where the themes belong that come with Kompasbot. One of an organisation's own goes to its first bouwsteen. */
const BOUWSTEEN_OF: Record<string, string> = {
  medicatie: 'gk-3',
  'eigen regie': 'gk-1',
  netwerk: 'gk-2',
  'netwerk en mantelzorg': 'gk-2',
  samenwerken: 'gk-2',
  veiligheid: 'gk-3',
  scholing: 'gk-4',
  overdracht: 'gk-3',
  werkdruk: 'gk-3',
  leren: 'gk-4',
  welzijn: 'gk-1',
  communicatie: 'gk-3',
  zorgplan: 'gk-1',
}

export interface Reflected {
  rounds: number
  invited: number
}

/**
 * Opens this month's round for each team that gives care and has none yet, from the fifteenth on, with one theme for
 * all, and asks everybody who is at work now and was not asked yet. A round stays open for two weeks and this runs in
 * each shift of every day, so that who works at other times is asked in one of his own.
 * @param options.always does not wait for the fifteenth: a person asked for it.
 */
export async function reflect(
  house: House,
  now: Instant,
  options: { always?: boolean } = {},
): Promise<Reflected> {
  return house.store.prisma.$transaction(async (tx) => {
    const atWork = await atWorkNow(house, tx, await listMembers(tx, house.org), now)
    const isTime = options.always || Number(dayOf(now, house.settings.zone).slice(8)) >= OPENS_ON
    const rounds = isTime ? await openRounds(house, tx, atWork, now) : 0
    const invited = await invite(house, tx, atWork, now)
    await tellTeams(house, tx, now)
    return { rounds, invited }
  })
}

/** A round begins on a day on which somebody of the team can be asked. */
async function openRounds(house: House, tx: Db, atWork: StoredMember[], now: Instant): Promise<number> {
  const { settings, org } = house
  const today = dayOf(now, settings.zone)
  const month = today.slice(0, 7)
  const theme = themeOf(month, settings.reflection.themes)
  const had = await teamsWithRound(tx, org, month)
  let opened = 0
  for (const team of await listTeams(tx, org)) {
    const teamId = team.id
    if (!isAskedToReflect(team) || had.has(teamId) || !atWork.some((member) => isAsked(member, teamId)))
      continue
    const round = await openRound(tx, org, {
      teamId,
      month,
      theme,
      bouwsteen: bouwsteenOf(theme, settings.frameworks),
      anonymous: settings.reflection.anonymous,
      opensAt: now,
      closesAt: endOfDay(addDays(today, OPEN_DAYS), settings.zone),
    })
    if (round !== null) opened += 1
  }
  return opened
}

/** Asks who was not asked yet; a message that is there already is not stored again. */
async function invite(house: House, tx: Db, atWork: StoredMember[], now: Instant): Promise<number> {
  const { org } = house
  let invited = 0
  for (const { id: round, teamId } of await roundsOpenAt(tx, org, now)) {
    const messages = await sendNew(
      house,
      tx,
      now,
      atWork
        .filter((member) => isAsked(member, teamId))
        .map(({ id }) => ({
          memberId: id,
          key: `round:${round}:${id}`,
          content: { kind: 'round', round },
        })),
    )
    await countInvited(tx, org, round, messages.length)
    invited += messages.length
  }
  return invited
}

const isAsked = (member: StoredMember, teamId: string): boolean =>
  givesCare(member) && member.teams.some(({ id }) => id === teamId)

/** Always a bouwsteen that this organisation writes about. */
function bouwsteenOf(theme: string, frameworks: OrganisationSettings['frameworks']): string {
  const known = Object.entries(frameworks).flatMap(([id, { bouwstenen }]) =>
    Object.keys(bouwstenen).map((number) => `${id}-${number}`),
  )
  return known.find((one) => one === BOUWSTEEN_OF[theme]) ?? known[0] ?? ''
}

/** The themes take turns, month after month. */
function themeOf(month: string, themes: string[]): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return themes[(year * 12 + number) % themes.length] ?? 'communicatie'
}
