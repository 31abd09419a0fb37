import { dayOf, type Instant } from '../../care/day.ts'
import { inService } from '../../care/people.ts'
import type { Compose } from '../../jobs/deliver.ts'
import type { House } from '../../jobs/house.ts'
import { answers } from '../../prisma/health.ts'
import { findMember, listMembers, type StoredMember } from '../../prisma/store/members.ts'
import { messagesTo, type StoredMessage } from '../../prisma/store/messages.ts'
import { createSession, endSession, memberOfSession, takeSignInLink } from '../../prisma/store/sign-in.ts'
import type { Converse } from '../channel.ts'
import { readerOf } from '../conversation/compose/compose.ts'
import { bareTeam } from '../conversation/compose/duty-item.ts'
import type { Reader } from '../conversation/compose/reader.ts'
import type { SampleDoors, Viewer, WebDoors } from '../web/doors.ts'
import { calendarPage } from './calendar-page.ts'
import { digestPage } from './digest-page.ts'
import { draftPage } from './draft-page.ts'
import { dutyPage } from './duty-page.ts'
import { takeOnPage } from './take-on-page.ts'
import { draftVersionsPage, yearVersionsPage } from './versions-page.ts'
import { weekPage } from './week-page.ts'
import { yearPage } from './year-page.ts'

const SHOWN_MESSAGES = 50
/** Cards are put together a few at a time: the database has others to serve. */
const AT_ONCE = 4

/** What the web channel asks of the house, answered from the store. */
export function webDoors(
  house: House,
  parts: {
    converse: Converse
    compose: Compose
    realNow: () => Instant
    /** Only with the sample organisation: moves its clock and does what falls due. */
    moveClock: ((to: Instant) => Promise<void>) | null
  },
): WebDoors {
  const { prisma } = house.store
  const { org } = house
  const { converse, compose, realNow, moveClock } = parts
  // One message that cannot be shown keeps nobody from the others.
  const shownCard = async (message: StoredMessage, reader: StoredMember) => {
    try {
      return await compose(message, reader)
    } catch (error) {
      house.log.error({ message: message.id, error: error instanceof Error ? error.name : 'unknown' }, 'card')
      return null
    }
  }
  const findReader = async (id: string) => {
    const member = await findMember(prisma, org, id)
    return member && inService(member, dayOf(house.now(), house.settings.zone)) ? member : null
  }
  const asReader = async <T>(member: string, page: (reader: Reader) => Promise<T>): Promise<T | null> => {
    const found = await findReader(member)
    return found && page(readerOf(house, found))
  }
  return {
    ready: () => answers(prisma),
    now: house.now,
    zone: () => house.settings.zone,
    converse,
    history: async (member) => {
      const reader = await findReader(member)
      if (!reader) return []
      const messages = await messagesTo(prisma, org, member, SHOWN_MESSAGES)
      const shown = []
      for (let at = 0; at < messages.length; at += AT_ONCE) {
        const some = messages.slice(at, at + AT_ONCE)
        const cards = await Promise.all(some.map((message) => shownCard(message, reader)))
        shown.push(
          ...some.flatMap(({ id, createdAt }, i) => {
            const card = cards[i]
            return card ? [{ id, at: createdAt, card }] : []
          }),
        )
      }
      return shown
    },
    signIn: async (token) => {
      const member = await takeSignInLink(prisma, org, token, realNow())
      return member === null ? null : createSession(prisma, org, member, realNow())
    },
    session: async (token) => {
      const id = await memberOfSession(prisma, org, token, realNow())
      const member = id === null ? null : await findReader(id)
      return member ? viewer(house, member) : null
    },
    signOut: (token) => endSession(prisma, org, token),
    dutyPage: (member, code) => asReader(member, (reader) => dutyPage(reader, code)),
    draftPage: (member, id) => asReader(member, (reader) => draftPage(reader, id)),
    yearPage: (member, id) => asReader(member, (reader) => yearPage(reader, id)),
    draftVersionsPage: (member, id, asked) =>
      asReader(member, (reader) => draftVersionsPage(reader, id, asked)),
    yearVersionsPage: (member, id, asked) =>
      asReader(member, (reader) => yearVersionsPage(reader, id, asked)),
    takeOnPage: (member) => asReader(member, takeOnPage),
    digestPage: (member, month) => asReader(member, (reader) => digestPage(reader, month)),
    weekPage: (member, asked) => asReader(member, (reader) => weekPage(reader, asked)),
    calendarPage: (member, asked) => asReader(member, (reader) => calendarPage(reader, asked)),
    sample: moveClock && sampleDoors(house, moveClock, realNow),
  }
}

function viewer(house: House, { id, name, language, roles }: StoredMember): Viewer {
  return { member: id, name, language, roles, organisation: house.settings.name }
}

function sampleDoors(
  { store: { prisma }, org, settings, now }: House,
  moveClock: (to: Instant) => Promise<void>,
  realNow: () => Instant,
): SampleDoors {
  return {
    organisation: async () => settings.name,
    people: async () => {
      const today = dayOf(now(), settings.zone)
      const here = (await listMembers(prisma, org)).filter((member) => inService(member, today))
      return here.map(({ id, name, roles, teams }) => ({
        member: id,
        name,
        roles,
        teams: teams.map((team) => bareTeam(team.name)),
      }))
    },
    choose: async (id) => {
      const member = await findMember(prisma, org, id)
      return member && createSession(prisma, org, member.id, realNow())
    },
    moveClock,
  }
}
