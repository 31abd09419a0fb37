import { dayOf } from '../../care/day.ts'
import { inService } from '../../care/people.ts'
import type { House } from '../../jobs/house.ts'
import type { Db } from '../../prisma/client.ts'
import type { Prisma } from '../../prisma/generated/client.ts'
import { logAccess } from '../../prisma/store/access-log.ts'
import { findMember, type StoredMember } from '../../prisma/store/members.ts'
import { linkTeamChannel, listTeams, type StoredTeam, unlinkTeamChannel } from '../../prisma/store/teams.ts'
import type { Channel } from '../channel.ts'
import { type Texts, textsIn } from '../texts/texts.ts'

/**
 * `koppel TEAM`: from now on what concerns the whole team goes to this place. Only its own coordinators may say so. Gives
 * back what to answer.
 */
export async function linkTeam(
  house: House,
  memberId: string,
  named: string,
  { channel, address }: { channel: Channel['name']; address: unknown },
): Promise<string> {
  return asCoordinator(house, memberId, named, async (tx, { team, member, texts }) => {
    await linkTeamChannel(tx, house.org, {
      teamId: team.id,
      channel,
      address: address as Prisma.InputJsonValue,
      linkedBy: member.id,
      linkedAt: house.now(),
    })
    return { isChanged: true, answer: texts.linked(team.name) }
  })
}

/** `ontkoppel TEAM`: nothing about the team goes to a channel of this platform any more. Its own coordinators only. */
export async function unlinkTeam(
  house: House,
  memberId: string,
  named: string,
  channel: Channel['name'],
): Promise<string> {
  return asCoordinator(house, memberId, named, async (tx, { team, texts }) => {
    const isChanged = await unlinkTeamChannel(tx, house.org, { teamId: team.id, channel })
    return { isChanged, answer: isChanged ? texts.unlinked(team.name) : texts.notLinked(team.name) }
  })
}

interface Asked {
  team: StoredTeam
  member: StoredMember
  texts: Texts['linkTeam']
}

/** Does it for who coordinates the team that is named by its id or name, and logs that it was changed. */
async function asCoordinator(
  house: House,
  memberId: string,
  named: string,
  act: (tx: Db, asked: Asked) => Promise<{ isChanged: boolean; answer: string }>,
): Promise<string> {
  return house.store.prisma.$transaction(async (tx) => {
    const member = await findMember(tx, house.org, memberId)
    const texts = textsIn(member?.language ?? 'nl').linkTeam
    const asked = named.trim().toLowerCase()
    const team = (await listTeams(tx, house.org)).find(
      ({ ref, name }) => ref.toLowerCase() === asked || name.toLowerCase() === asked,
    )
    const isIn = member !== null && inService(member, dayOf(house.now(), house.settings.zone))
    const may =
      isIn && member.roles.includes('coordinator') && member.teams.some(({ ref }) => ref === team?.ref)
    // Who may not link a team is not told which teams there are.
    if (!member || !team || !may) return texts.notYours
    const { isChanged, answer } = await act(tx, { team, member, texts })
    const entry = { at: house.now(), actor: `member:${member.ref}`, action: 'change' as const }
    if (isChanged)
      await logAccess(tx, house.org, [{ ...entry, object: `team:${team.ref}`, about: null, outcome: 'ok' }])
    return answer
  })
}
