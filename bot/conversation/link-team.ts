import type { House } from '../../jobs/house.ts'
import type { Prisma } from '../../prisma/generated/client.ts'
import { logAccess } from '../../prisma/store/access-log.ts'
import { findMember } from '../../prisma/store/members.ts'
import { linkTeamChannel, listTeams } from '../../prisma/store/teams.ts'
import type { Channel } from '../channel.ts'
import { textsIn } from '../texts/texts.ts'

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
  const now = house.now()
  return house.store.prisma.$transaction(async (tx) => {
    const member = await findMember(tx, house.org, memberId)
    const t = textsIn(member?.language ?? 'nl').linkTeam
    const asked = named.trim().toLowerCase()
    const team = (await listTeams(tx, house.org)).find(
      ({ ref, name }) => ref.toLowerCase() === asked || name.toLowerCase() === asked,
    )
    const mayLink = member?.roles.includes('coordinator') && member.teams.some(({ ref }) => ref === team?.ref)
    // Who may not link a team is not told which teams there are.
    if (!member || !team || !mayLink) return t.notYours
    await linkTeamChannel(tx, house.org, {
      teamId: team.id,
      channel,
      address: address as Prisma.InputJsonValue,
      linkedBy: member.id,
      linkedAt: now,
    })
    const entry = { at: now, actor: `member:${member.ref}`, action: 'change' as const }
    await logAccess(tx, house.org, [{ ...entry, object: `team:${team.ref}`, about: null, outcome: 'ok' }])
    return t.linked(team.name)
  })
}
