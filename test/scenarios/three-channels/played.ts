import type { SmallTalk } from '../../bot/conversation/small-talk.ts'
import { type Difference, evened } from './differences.ts'
import { outcomeOf } from './outcome.ts'
import { Player, type Seen, type Step, withStableIds } from './play.ts'
import type { Door } from './seen.ts'

/** What came of a story through one door. */
export interface Played {
  steps: Seen[]
  outcome: Awaited<ReturnType<typeof outcomeOf>>
  notices: string[]
  /** What the platform would not have taken. */
  refused: string[]
}

export type Open = (talk: SmallTalk) => Promise<{ door: Door; refused?(): string[]; close(): Promise<void> }>

/** Plays a story through a door, and takes away where its platform must differ; `used` hears which differences there were. */
export async function playThrough(
  story: Step[],
  talk: SmallTalk,
  open: Open,
  used: (difference: Difference) => void,
): Promise<Played> {
  const { door, refused, close } = await open(talk)
  const player = new Player(talk, door)
  const steps: Seen[] = []
  try {
    for (const step of story) steps.push(await player.play(step))
  } finally {
    await close()
  }
  const ids = new Map<string, string>()
  return {
    steps: steps.map((step) => withStableIds(evened(door.channel.name, step, used), ids)),
    outcome: await outcomeOf(talk),
    notices: door.notices(),
    refused: refused?.() ?? [],
  }
}
