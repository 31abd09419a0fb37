import { capital, ended, quarter } from './year-counts.ts'

/** The version of a year's text for who does not read such texts every day. */
export const yearPlain = {
  /** What a bouwsteen is about, in plain words. */
  headings: {
    'gk-1': 'Weten wat cliënten willen en nodig hebben',
    'gk-2': 'Familie, vrijwilligers en andere mensen om cliënten heen',
    'gk-3': 'Hoe het werk is geregeld',
    'gk-4': 'Wat medewerkers leren',
    'gk-5': 'Weten of de zorg goed is',
    'ghz-1': 'De zorg voor elke cliënt',
    'ghz-2': 'Wat cliënten zelf van de zorg vinden',
    'ghz-3': 'Wat medewerkers leren',
    'ghz-4': 'Weten of de zorg goed is',
  } as Record<string, string>,
  good: 'Wat goed ging',
  better: 'Wat beter kan',
  figures: 'De cijfers',
  became: 'Wat er met de plannen is gedaan',
  agreed: 'Wat er is afgesproken',
  quote: (by: string, marked: string) =>
    `Een medewerker van ${by} schrijft: ${marked}${/[.!?…].$/.test(marked) ? '' : '.'}`,
  goal: (title: string, owner: string, when: string) =>
    `${ended(title)} Uitvoering door: ${ended(owner)} Gepland voor ${quarter(when)}.`,
  state: { done: 'klaar', open: 'loopt nog', dropped: 'niet doorgegaan' },
  outcome: (title: string, state: string, outcome: string | null) =>
    `${capital(title.replace(/[.]$/, ''))}: ${state}.${outcome === null ? '' : ` ${ended(outcome)}`}`,
  under: (title: string, text: string) => `${title.replace(/[.]$/, '')}: ${text}`,
}
