import type { Figure } from '../../care/figures/figure.ts'
import type { YearWords } from './words.ts'
import type { Chart, YearPart } from './year-text.ts'

/** From this many values that can be compared on, a picture shows more than the sentence. */
const ENOUGH = 3

/** What an axis counts: more than one. */
const UNITS: Record<string, string> = {
  audit: 'audits',
  bijeenkomst: 'bijeenkomsten',
  cliënttevredenheid: 'vragenlijsten',
  evaluatie: 'evaluaties',
  klacht: 'klachten',
  medewerker: 'medewerkers',
  medewerkerstevredenheid: 'vragenlijsten',
  'MIC-melding': 'MIC-meldingen',
  'MIM-melding': 'MIM-meldingen',
  plan: 'plannen',
}

/** A chart of figures that stand side by side, such as quarters or teams; nothing when there are too few. */
export function chartOf(
  bars: { label: string; figure: Figure }[],
  names: { of: string | null; value: string },
  caption: string,
  unit: string,
  words: YearWords,
): YearPart[] {
  const shown = bars.filter(({ figure }) => figure.of !== 0)
  if (shown.length < ENOUGH || shown.every(({ figure }) => figure.value === 0)) return []
  const values = (of: (figure: Figure) => number | null) => shown.map(({ figure }) => of(figure))
  const chart: Chart = {
    kind: 'bars',
    title: caption,
    alt: words.figures.alt(
      caption,
      shown.map(({ label, figure }) => ({
        label,
        value:
          figure.of === null || names.of === null ? String(figure.value) : `${figure.value} van ${figure.of}`,
      })),
    ),
    unit: UNITS[unit] ?? unit,
    labels: shown.map(({ label }) => label),
    series: [
      ...(names.of === null ? [] : [{ name: names.of, values: values(({ of }) => of) }]),
      { name: names.value, values: values(({ value }) => value) },
    ],
    sources: shown.map(({ figure }) => figure.id),
  }
  return [{ kind: 'chart', caption, chart }]
}
