import { improvements } from './improvements.ts'

const givenOf = (given: number, could: number): string =>
  could === 0
    ? String(given)
    : `${given} (${could === 1 ? '1 collega kon' : `${could} collega’s konden`} meedoen)`

/** The month for management: its counts, its charts, and what else waits. */
export const monthDigest = {
  howItWent: 'Hoe het ging',
  reflections: 'Reflecties',
  reflectionsValue: givenOf,
  plans: 'Plannen op tijd',
  budget: 'Taalmodel',
  budgetValue: (used: string, of: string, share: number) =>
    `${used} van ${of} tokens gebruikt (${share}\u00a0%)`,
  nothingCounted: 'niets geteld',
  yearsHeading: 'De tekst van het jaar',
  improvementsHeading: 'Verbeteringen om af te ronden',
  improvement: (title: string, owner: string, quarter: string) =>
    `${title} (${owner}, ${improvements.quarter(quarter)})`,
  moreLines: (n: number) => `Nog ${n}`,
  nothingMissing: 'Er ontbreekt niets: alle verwachte cijfers zijn er.',
  missingFold: (n: number) => (n === 1 ? '1 ding ontbreekt' : `${n} dingen ontbreken`),
  plansChart: 'Plannen op tijd, per maand',
  responseChart: 'Reflecties, per maand',
  trainingChart: (training: string) => `${training}, per team`,
  needed: 'moesten klaar zijn',
  inTime: 'op tijd',
  could: 'konden meedoen',
  given: 'reflecties',
  must: 'nodig',
  has: 'geldig',
  month: 'Maand',
  team: 'Team',
  noFigure: 'niet geteld',
  alt: (caption: string, values: { label: string; value: string }[]) =>
    `${caption}. ${values.map(({ label, value }) => `${label}: ${value}`).join('; ')}.`,
  ofAll: (value: number, of: number) => `${value} van ${of}`,
  givenOf,
  waitsHeading: 'Wat wacht op jou',
  before: 'eerst',
  now: 'nu',
  what: 'Cijfer',
  chartTable: 'De cijfers in een tabel',
  figuresFold: (n: number) => `Alle cijfers (${n}), en hoe ze zijn geteld`,
  incomparableFold: (n: number) =>
    n === 1 ? 'Waarom 1 cijfer niet is vergeleken' : `Waarom ${n} cijfers niet zijn vergeleken`,
  tooFew: 'Nog te weinig maanden of teams voor een grafiek.',
}
