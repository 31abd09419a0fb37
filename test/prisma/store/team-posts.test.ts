import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { Store } from '../../../prisma/client.ts'
import { addTeamPosts, findTeamPost, recordTeamPost, toldTeams } from '../../../prisma/store/team-posts.ts'
import {
  findTeamLink,
  linkTeamChannel,
  listTeamLinks,
  unlinkTeamChannel,
} from '../../../prisma/store/teams.ts'
import { freshDatabase } from '../../database.ts'

const now = new Date('2026-11-16T08:30:00Z')
const round = { key: 'round:r1', about: 'round' as const, round: 'r1' }
let store: Store
let org: string
let teamId: string
let ref = 0

beforeAll(async () => {
  const db = await freshDatabase()
  store = db.store
  org = db.organisationId
})
beforeEach(async () => {
  ref += 1
  const data = { organisationId: org, ref: `t${ref}`, name: 'Zuid', kind: 'zorg' }
  teamId = (await store.prisma.team.create({ data })).id
})
const event = () => ({ ...round, key: `${round.key}:${teamId}` })
const add = (channel = 'slack') => addTeamPosts(store.prisma, org, now, { teamId, channel }, [event()])
const link = (linkedAt: Date, channel: string) =>
  linkTeamChannel(store.prisma, org, {
    teamId,
    channel: 'slack',
    address: { channel },
    linkedBy: teamId,
    linkedAt,
  })

it('a post is stored once for each platform', async () => {
  expect(await add()).toHaveLength(1)
  expect(await add()).toEqual([])
  expect(await add('teams')).toHaveLength(1)
  expect(await addTeamPosts(store.prisma, org, now, { teamId, channel: 'slack' }, [])).toEqual([])
})

it('what became of it is kept, and read back by its team and key', async () => {
  const [id = ''] = await add()
  expect(await findTeamPost(store.prisma, org, id)).toEqual({
    id,
    teamId,
    channel: 'slack',
    content: { about: 'round', round: 'r1' },
    state: 'waiting',
  })
  await recordTeamPost(store.prisma, org, now, { id, state: 'sent', platformId: 'C1:1', answer: {} })
  expect(await findTeamPost(store.prisma, org, id)).toMatchObject({ state: 'sent' })
  const told = { teamId, channel: 'slack', key: event().key, state: 'sent' }
  expect(await toldTeams(store.prisma, org, [teamId], now)).toEqual([told])
  expect(await toldTeams(store.prisma, org, [teamId], new Date(now.getTime() + 1))).toEqual([])
})

it('a post is found only in its own organisation, and by nothing that is no id', async () => {
  const [id = ''] = await add()
  const other = await store.prisma.organisation.create({ data: { name: 'De Wilg' } })
  expect(await findTeamPost(store.prisma, other.id, id)).toBeNull()
  expect(await findTeamPost(store.prisma, org, 'C9')).toBeNull()
})

it('a later place takes over, and taking the earlier one away leaves it', async () => {
  await link(now, 'C1')
  const later = new Date(now.getTime() + 1000)
  await link(later, 'C2')
  expect(await unlinkTeamChannel(store.prisma, org, { teamId, channel: 'slack', linkedAt: now })).toBe(false)
  const kept = { teamId, channel: 'slack', address: { channel: 'C2' }, linkedAt: later }
  expect(await findTeamLink(store.prisma, org, teamId, 'slack')).toEqual(kept)
  expect(await listTeamLinks(store.prisma, org)).toEqual([kept])
  expect(await unlinkTeamChannel(store.prisma, org, { teamId, channel: 'slack' })).toBe(true)
  expect(await listTeamLinks(store.prisma, org)).toEqual([])
})

it('posts go with their team', async () => {
  const [id = ''] = await add()
  await store.prisma.team.delete({ where: { id: teamId } })
  expect(await findTeamPost(store.prisma, org, id)).toBeNull()
})
