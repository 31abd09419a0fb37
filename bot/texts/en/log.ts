import type { log as Nl } from '../nl/log.ts'

/** The access log on the command line. */
export const log: typeof Nl = {
  heading: ['When', 'Who', 'What', 'Of what', 'About whom', 'Outcome'],
  nothing: 'The access log is empty.',
  nothingSince: (since) => `The access log holds nothing since ${since}.`,
}
