import { addDays, type Day } from '../care/day.ts'
import { clientFactsFile, clientsFile } from './clients.ts'
import { sampleEpisodes } from './episodes.ts'
import { figuresFile } from './figures.ts'
import { meetingsFile } from './meetings.ts'
import { membersFile, teamsFile } from './organisation.ts'
import { reflectionsFile } from './reflections.ts'
import type { SampleFile } from './sheet.ts'
import { trainingFile } from './training.ts'

/**
 * The files of Zorggroep De Linde as they would come from its own systems on the morning of `today`,
 * for the ordinary import. Everything in them is invented: the organisation, the people, the texts, the figures.
 * The same day and seed give the same bytes.
 */
export function sampleFiles(today: Day, seed = 1): SampleFile[] {
  const episodes = sampleEpisodes(today, seed)
  return [
    teamsFile(),
    membersFile(today),
    clientsFile(episodes),
    clientFactsFile(episodes, today, seed),
    trainingFile(today, seed),
    meetingsFile(today),
    figuresFile(today, seed),
    reflectionsFile(today, seed),
  ]
}

/** The day from which the bot vouches for the sample's dates: its history reaches back that far. */
export function sampleVouchesFrom(today: Day): Day {
  return addDays(today, -400)
}
