import { improvements } from './improvements.ts'

/** The month for management: its counts, its charts, and what else waits. */
export const monthDigest = {
  howItWent: 'Hoe het ging',
  reflections: 'Reflecties',
  reflectionsValue: (given: number, asked: number) => `${given}, bij ${asked} keer vragen`,
  plans: 'Plannen op tijd',
  budget: 'Taalmodel',
  budgetValue: (used: string, of: string, share: number) => `${used} van ${of} tokens gebruikt (${share} %)`,
  nothingCounted: 'niets geteld',
  yearsHeading: 'De tekst van het jaar',
  improvementsHeading: 'Verbeteringen om af te ronden',
  improvement: (title: string, owner: string, quarter: string) =>
    `${title} (${owner}, ${improvements.quarter(quarter)})`,
  moreLines: (n: number) => `Nog ${n}`,
  nothingMissing: 'Er ontbreekt niets: alle verwachte cijfers zijn er.',
  missingFold: (n: number) => (n === 1 ? '1 ding ontbreekt' : `${n} dingen ontbreken`),
  incomparableHeading: 'Niet te vergelijken, en waarom',
  chartsHeading: 'In beeld',
  plansChart: 'Plannen op tijd, per maand',
  responseChart: 'Reflecties, per maand',
  trainingChart: (training: string) => `${training}, per team`,
  needed: 'moesten klaar zijn',
  inTime: 'op tijd',
  asked: 'keer gevraagd',
  given: 'reflecties',
  must: 'nodig',
  has: 'geldig',
  month: 'Maand',
  team: 'Team',
  noFigure: 'niet geteld',
  alt: (caption: string, values: { label: string; value: string }[]) =>
    `${caption}. ${values.map(({ label, value }) => `${label}: ${value}`).join('; ')}.`,
  ofAll: (value: number, of: number) => `${value} van ${of}`,
  givenOf: (value: number, of: number) => `${value} bij ${of} keer vragen`,
  tooFew: 'Nog te weinig maanden of teams voor een grafiek.',
}
