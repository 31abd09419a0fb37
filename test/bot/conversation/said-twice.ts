import { asDay } from '../../../care/day.ts'
import { addReflection } from '../../../prisma/store/reflections.ts'
import type { Name, SmallTalk } from './small-talk.ts'

/** Two reflections of one team about one subject, without a giver, that may be quoted: enough for a concept. */
export async function saidTwice(talk: SmallTalk, inTeamOf: Name): Promise<void> {
  const [team] = (await talk.member(inTeamOf)).teams
  for (const [good, better] of [
    ['De overdracht ging rustig en volledig.', 'We kunnen eerder met elkaar overleggen.'],
    ['Het team dacht goed mee over de planning.', 'De dagstart mag korter en vaker.'],
  ] as const) {
    await addReflection(
      talk.db.store.prisma,
      talk.house.org,
      {
        teamId: team?.id ?? '',
        roundId: null,
        day: asDay('2026-11-12'),
        good,
        better,
        learned: null,
        bouwsteen: 'gk-3',
        theme: 'overdracht',
        mayQuote: true,
        giverId: null,
      },
      talk.house.now(),
    )
  }
}
