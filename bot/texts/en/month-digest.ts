import type { monthDigest as Nl } from '../nl/month-digest.ts'
import { improvements } from './improvements.ts'

/** The month for management: its counts, its charts, and what else waits. */
export const monthDigest: typeof Nl = {
  howItWent: 'How it went',
  reflections: 'Reflections',
  reflectionsValue: (given, asked) => `${given}, asked ${asked} times`,
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
  incomparableHeading: 'Not comparable, and why',
  chartsHeading: 'In pictures',
  plansChart: 'Plans in time, by month',
  responseChart: 'Reflections, by month',
  trainingChart: (training) => `${training}, by team`,
  needed: 'had to be ready',
  inTime: 'in time',
  asked: 'times asked',
  given: 'reflections',
  must: 'needed',
  has: 'valid',
  month: 'Month',
  team: 'Team',
  noFigure: 'not counted',
  alt: (caption, values) =>
    `${caption}. ${values.map(({ label, value }) => `${label}: ${value}`).join('; ')}.`,
  ofAll: (value, of) => `${value} of ${of}`,
  givenOf: (value, of) => `${value}, asked ${of} times`,
  tooFew: 'Too few months or teams for a chart yet.',
}
