import type { monthDigest as Nl } from '../nl/month-digest.ts'
import { improvements } from './improvements.ts'

const givenOf = (given: number, could: number): string =>
  could === 0
    ? String(given)
    : `${given} (${could === 1 ? '1 colleague' : `${could} colleagues`} could take part)`

/** The month for management: its counts, its charts, and what else waits. */
export const monthDigest: typeof Nl = {
  howItWent: 'How it went',
  reflections: 'Reflections',
  reflectionsValue: givenOf,
  plans: 'Plans in time',
  budget: 'Language model',
  budgetValue: (used, of, share) => `${used} of ${of} tokens used (${share}%)`,
  nothingCounted: 'nothing counted',
  yearsHeading: 'The text of the year',
  improvementsHeading: 'Improvements to finish',
  improvement: (title, owner, quarter) => `${title} (${owner}, ${improvements.quarter(quarter)})`,
  moreLines: (n) => `${n} more`,
  nothingMissing: 'Nothing is missing: all expected figures are there.',
  missingFold: (n) => (n === 1 ? '1 thing is missing' : `${n} things are missing`),
  plansChart: 'Plans in time, by month',
  responseChart: 'Reflections, by month',
  trainingChart: (training) => `${training}, by team`,
  needed: 'had to be ready',
  inTime: 'in time',
  could: 'could take part',
  given: 'reflections',
  must: 'needed',
  has: 'valid',
  month: 'Month',
  team: 'Team',
  noFigure: 'not counted',
  alt: (caption, values) =>
    `${caption}. ${values.map(({ label, value }) => `${label}: ${value}`).join('; ')}.`,
  ofAll: (value, of) => `${value} of ${of}`,
  givenOf,
  waitsHeading: 'What waits for you',
  before: 'before',
  now: 'now',
  what: 'Figure',
  chartTable: 'The figures in a table',
  figuresFold: (n) => `All figures (${n}), and how they were counted`,
  incomparableFold: (n) => (n === 1 ? 'Why 1 figure was not compared' : `Why ${n} figures were not compared`),
  tooFew: 'Too few months or teams for a chart yet.',
}
