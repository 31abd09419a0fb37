import type { Channel, OutgoingMessage, Posted, Sent, TeamPlace } from '../../bot/channel.ts'
import { postComposer } from '../../bot/conversation/compose/team-post.ts'
import { post } from '../../jobs/post.ts'
import type { Work } from '../../jobs/queue.ts'
import { reconcile } from '../../jobs/reconcile.ts'
import { remind } from '../../jobs/remind.ts'
import type { Store } from '../../prisma/client.ts'
import type { TeamPost } from '../../prisma/generated/client.ts'
import { linkTeamChannel } from '../../prisma/store/teams.ts'
import { wordsOn } from '../bot/conversation/small-talk.ts'
import { at, type SmallHouse, smallHouse } from './small-house.ts'

/** A place where teams read along; it answers as told. */
export class FakePlace implements Channel {
  readonly name: Channel['name']
  readonly posted: { to: TeamPlace; message: OutgoingMessage }[] = []
  answers: Posted[] = []
  constructor(name: Channel['name'] = 'slack') {
    this.name = name
  }
  async send(): Promise<Sent> {
    throw new Error('Nothing about a whole team is sent to one person')
  }
  async post(to: TeamPlace, message: OutgoingMessage): Promise<Posted> {
    this.posted.push({ to, message })
    return this.answers.shift() ?? { state: 'sent', platformId: `p-${message.id}` }
  }
}

export interface LinkedTeam {
  small: SmallHouse
  slack: FakePlace
  link(on: string, more?: { channel?: string; teamId?: string; address?: object }): Promise<void>
  /** Reminds at each of these local moments. */
  run(...moments: string[]): Promise<void>
  posts(): Promise<TeamPost[]>
  /** What the stored posts are about. */
  told(): Promise<string[]>
  /** Does the posting that is queued, at a local moment; gives back what was put off. */
  postAll(on: string): Promise<{ job: Work['post']; afterMs: number | undefined }[]>
  /** Every word that was posted. */
  words(): string[]
}

/** Team zorg with an MDO to hold each month, reckoned on the second of November 2026. */
export async function aLinkedTeam(store: Store, rules = ['mdo']): Promise<LinkedTeam> {
  const small = await smallHouse(store, { rules })
  const { house } = small
  small.now = at('2026-11-02 10:00')
  await reconcile(house, at('2026-11-02 10:00'))
  const slack = new FakePlace()
  const posts = () =>
    store.prisma.teamPost.findMany({ where: { organisationId: house.org }, orderBy: { createdAt: 'asc' } })
  return {
    small,
    slack,
    link: (on, { channel = 'slack', teamId = small.teamId, address = { channel: 'C1' } } = {}) =>
      linkTeamChannel(store.prisma, house.org, {
        teamId,
        channel,
        address: address as never,
        linkedBy: small.ids.m07 ?? '',
        linkedAt: at(on),
      }),
    async run(...moments) {
      for (const moment of moments) {
        small.now = at(moment)
        await remind(house, at(moment))
      }
    },
    posts,
    told: async () => (await posts()).map(({ content }) => (content as { about: string }).about),
    async postAll(on) {
      small.now = at(on)
      const isPost = ({ work }: { work: string }) => work === 'post'
      const jobs = small.queue.added.filter(isPost)
      const before = jobs.length
      for (const { job } of jobs)
        await post(house, new Map([['slack', slack]]), postComposer(house), job as Work['post'])
      const later = small.queue.added.filter(isPost).slice(before)
      const rest = small.queue.added.filter((one) => !isPost(one))
      small.queue.added.splice(0, Number.POSITIVE_INFINITY, ...rest, ...later)
      return later.map(({ job, afterMs }) => ({ job: job as Work['post'], afterMs }))
    },
    words: () => slack.posted.map(({ message: { card } }) => wordsOn(card)),
  }
}
