import { untilDelivered } from './answers.ts'
import { type ChatChannel, checkReflections, startChatHouse } from './chat-house.ts'
import type { Clearing } from './clearing.ts'
import { openLoop } from './open-loop.ts'
import { letGo, post } from './post.ts'
import { startProgram } from './program.ts'
import type { Row, Section } from './row.ts'
import { percentile } from './spread.ts'

const PACES = { busy: { perSecond: 50, seconds: 8 }, crowd: { perSecond: 200, seconds: 8 } }
const WARM_UP = { perSecond: 10, seconds: 6 }
const CARERS = 100
const SHARES = [0.5, 0.99, 0.999]

const KINDS = ['limit', 'peer', 'ours'] as const
type Kind = (typeof KINDS)[number]
type Pace = keyof typeof PACES

const WORDS: Record<ChatChannel, { title: string; peer: string; patience: string }> = {
  slack: {
    title: 'Acknowledging Slack',
    peer: 'a bare Bolt that echoes',
    patience:
      'Slack waits three seconds. Bolt acknowledges before it does anything; Kompasbot after it was saved.',
  },
  teams: {
    title: 'Acknowledging Teams',
    peer: 'a bare botbuilder that echoes',
    patience:
      'Teams waits some ten seconds. Both check the signature of every request, and answer when they are done.',
  },
}

/**
 * What a platform waits for: from the moment at which somebody says something until its request is answered, with the
 * real program and store, against the platform's own library that echoes and a server that does nothing.
 */
export const measureAcknowledge =
  (channel: ChatChannel) =>
  async (clearing: Clearing, rounds: number): Promise<Section> => {
    const asked = [WARM_UP, ...Array.from({ length: rounds }, () => Object.values(PACES)).flat()]
      .map(({ perSecond, seconds }) => perSecond * seconds)
      .reduce((sum, count) => sum + count)
    const house = await startChatHouse(clearing, { duties: Math.ceil(asked / 3) + 2, carers: CARERS })
    const bare = await startProgram(clearing, 'bare-http.ts')
    const nothing = { url: bare.url, body: '{}', headers: { 'Content-Type': 'application/json' } }
    const asks: Record<Kind, () => Promise<unknown>> = {
      limit: () => post(nothing),
      peer: house.echo[channel].ask,
      ours: house.mix[channel].ask,
    }
    let failed = 0
    const askAll = async (kind: Kind, pace: typeof WARM_UP) => {
      await untilDelivered(house.client, 10)
      const { latencies, failures } = await openLoop(pace, asks[kind])
      if (kind === 'ours') failed += failures.length
      else if (failures.length > 0) throw failures[0]
      return latencies
    }
    for (const kind of KINDS) await askAll(kind, WARM_UP)
    const none = () => ({ limit: [], peer: [], ours: [] })
    const latencies: Record<Pace, Record<Kind, number[][]>> = { busy: none(), crowd: none() }
    for (let round = 0; round < rounds; round++) {
      for (const pace of Object.keys(PACES) as Pace[]) {
        for (const kind of KINDS) latencies[pace][kind].push(await askAll(kind, PACES[pace]))
      }
    }
    await untilDelivered(house.client, 10)
    const stored = await checkReflections(house)
    letGo()
    const { submitted } = house.mix[channel].counted
    const { title, peer, patience } = WORDS[channel]
    return {
      title,
      rows: (Object.keys(PACES) as Pace[]).flatMap((pace) =>
        SHARES.flatMap((share) => rowsOf(latencies[pace], { perSecond: PACES[pace].perSecond, share, peer })),
      ),
      notes: [
        `Words, *Gedaan* on a duty, and a reflection sent in, in turn, of ${CARERS} carers; asked from another process over loopback at fixed moments and counted from those moments. The platform is a server on loopback that answers at once.`,
        patience,
        `p99.9 is of all rounds together. ${failed} of ${asked.toLocaleString('en')} requests were not answered with 200.`,
        `${stored.toLocaleString('en')} of ${submitted.toLocaleString('en')} reflections were confirmed as saved. Checked at the end: as many are stored.`,
      ],
    }
  }

/** The rarest are too few in one round: they are taken from all rounds together. */
function rowsOf(
  latencies: Record<Kind, number[][]>,
  { perSecond, share, peer }: { perSecond: number; share: number; peer: string },
): Row[] {
  const at = (kind: Kind) => {
    const sets = share > 0.99 ? [latencies[kind].flat()] : latencies[kind]
    return sets.map((some) => percentile(some, share))
  }
  const against: Record<Exclude<Kind, 'ours'>, string> = { peer, limit: 'an empty POST on plain node' }
  return (['peer', 'limit'] as const).map((kind) => ({
    what: `${perSecond} a second, p${Number((share * 100).toPrecision(4))}`,
    against: against[kind],
    unit: 'ms',
    ours: at('ours'),
    theirs: at(kind),
  }))
}
