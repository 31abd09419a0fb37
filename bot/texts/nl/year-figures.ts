import { type Figure, type FigureRecord, percentage } from '../../../care/figures/figure.ts'
import { capital, count, day, list, lower, nounOf, number } from './year-counts.ts'

/** From this many on a share in percent says more than the two counts. */
const ENOUGH_FOR_PERCENT = 20

const noun = ({ kind }: Pick<Figure, 'kind'>) => nounOf(kind, null)
const were = (n: number, one: string, many: string): string => (n === 1 ? one : many)
const times = (n: number): string => `${count(n)} keer`
const year = ({ period }: Figure): string => period[0].slice(0, 4)
const share = (figure: Figure): string => {
  const percent = (figure.of ?? 0) >= ENOUGH_FOR_PERCENT ? percentage(figure) : null
  return percent === null ? '' : ` (${number(percent)}%)`
}
const QUARTERS = ['eerste', 'tweede', 'derde', 'vierde']
const quarterOf = ({ period }: Figure): string =>
  QUARTERS[Math.ceil(Number(period[1].slice(5, 7)) / 3) - 1] ?? ''
const ofOf = ({ value, of }: FigureRecord): string => (of === null ? number(value) : `${value} van de ${of}`)

const allHeld = (f: Figure, one: string, many: string): string => {
  if (f.of === 1) return `De ene geplande ${noun(f).one} ${one}.`
  return f.of === 2
    ? `Beide geplande ${noun(f).many} ${many}.`
    : `Alle ${count(f.of ?? 0)} geplande ${noun(f).many} ${many}.`
}

/** What the figures of a year say, in sentences. */
export const yearFigures = {
  inTime: [
    (f: Figure) =>
      f.value === f.of
        ? `Alle ${f.of} ${noun(f).many} die in ${year(f)} klaar moesten zijn, waren op tijd.`
        : `Van de ${f.of} ${noun(f).many} die in ${year(f)} klaar moesten zijn, ${were(f.value, 'was', 'waren')} er ${f.value} op tijd${share(f)}.`,
    (f: Figure) =>
      f.value === f.of
        ? `In ${year(f)} moesten er ${f.of} ${noun(f).many} klaar zijn. Dat lukte steeds op tijd.`
        : `In ${year(f)} moesten er ${f.of} ${noun(f).many} klaar zijn; dat lukte er bij ${f.value} op tijd${share(f)}.`,
  ],
  faultless: (totals: Figure[]) =>
    `Alles was op tijd bij ${list(totals.map((f) => `${lower(f.label.replace(/ op tijd$/, ''))}${(f.of ?? 0) < 5 ? '' : ` (${f.of} keer)`}`))}.`,
  quarters: [
    (first: Figure, last: Figure) =>
      `In het ${quarterOf(first)} kwartaal ging het om ${ofOf(first)}, in het ${quarterOf(last)} om ${ofOf(last)}.`,
    (first: Figure, last: Figure) =>
      `Het jaar begon met ${ofOf(first)} in het ${quarterOf(first)} kwartaal en eindigde met ${ofOf(last)} in het ${quarterOf(last)}.`,
  ],
  meeting: [
    (f: Figure) =>
      f.value === f.of
        ? allHeld(f, 'ging door', 'gingen door')
        : `Er stonden ${f.of} ${noun(f).many} gepland; daarvan ${were(f.value, 'ging', 'gingen')} er ${f.value} door${share(f)}.`,
    (f: Figure) =>
      f.value === f.of
        ? allHeld(f, 'is gehouden', 'zijn gehouden')
        : `Van de ${f.of} geplande ${noun(f).many} ${were(f.value, 'is', 'zijn')} er ${f.value} gehouden${share(f)}.`,
  ],
  moved: (f: Figure) => {
    const reasons = [...new Set(f.moves.flatMap(({ reason }) => (reason ? [lower(reason)] : [])))]
    const n = f.moves.length
    const what =
      n === 1 ? `Eén ${noun(f).one} werd verzet.` : `${capital(count(n))} ${noun(f).many} werden verzet.`
    if (reasons.length === 0) return `${what} Waarom, is niet vastgelegd.`
    return `${what} ${reasons.length === 1 ? 'De reden' : 'De redenen'}: ${reasons.join('; ')}.`
  },
  required: [
    (f: Figure) => {
      const the = capital(noun(f).the)
      if (f.value === 0)
        return `${the} kwam in ${year(f)} niet bijeen, terwijl ${times(f.of ?? 0)} was afgesproken.`
      if (f.value >= (f.of ?? 0))
        return `${the} kwam ${times(f.value)} bijeen, zoals afgesproken${f.value > (f.of ?? 0) ? ' of vaker' : ''}.`
      return `${the} kwam ${times(f.value)} bijeen; afgesproken was ${times(f.of ?? 0)}.`
    },
  ],
  training: [
    (f: Figure) => {
      const on = `${day(f.asOf)} ${f.asOf.slice(0, 4)}`
      if (f.value === f.of)
        return `Op ${on} hadden alle ${f.of} collega's die dat nodig hebben een geldige ${noun(f).one}.`
      return `Op ${on} ${were(f.value, 'had', 'hadden')} ${f.value} van de ${f.of} collega's die dat nodig hebben een geldige ${noun(f).one}${share(f)}.`
    },
    (f: Figure) =>
      f.value === f.of
        ? `Alle ${f.of} collega's die een ${noun(f).one} nodig hebben, hadden die aan het eind van het jaar.`
        : `Van de ${f.of} collega's die een ${noun(f).one} nodig hebben, was die aan het eind van het jaar bij ${f.value} nog geldig${share(f)}.`,
  ],
  /** Where most can be won. */
  lowest: (f: Figure) =>
    `De meeste ruimte om te verbeteren zit bij de ${noun(f).many}: daar was het ${count((f.of ?? 0) - f.value)} keer te laat, of kwam het er niet van.`,
  busiest: (f: Figure) => `Het kwartaal met de meeste meldingen was het ${quarterOf(f)}, met ${f.value}.`,
  counted: (f: Figure) =>
    f.value === 0
      ? `In ${year(f)} zijn er geen ${noun(f).many} vastgelegd.`
      : `In ${year(f)} ${were(f.value, 'is', 'zijn')} er ${f.value} ${f.value === 1 ? noun(f).one : noun(f).many} vastgelegd.`,
  kinds: (parts: Figure[]) =>
    `De soorten die het vaakst voorkwamen, zijn ${list(parts.map((f) => `${f.category} (${number(f.value)})`))}.`,
  shared: (f: Figure) => {
    if (f.category === 'respons')
      return `Van de ${f.of} vragenlijsten over ${noun(f).one} kwamen er ${f.value} terug${share(f)}.`
    if (f.category === 'beveelt aan')
      return `${f.value} van de ${f.of} mensen die antwoordden, ${were(f.value, 'beveelt', 'bevelen')} de zorg aan bij anderen${share(f)}.`
    return `${f.label}: ${number(f.value)}${f.of === null ? '' : ` van de ${number(f.of)}${share(f)}`}.`
  },
  reflections: (f: Figure) => `Bij elkaar schreven de teams in ${year(f)} ${f.value} reflecties.`,
  contradiction: (group: Figure[]) =>
    `De bronnen spreken elkaar tegen over ${lower(group[0]?.label ?? '')}: ${list(group.map((f) => `${ofOf(f)} volgens ${f.source}`))}.`,
  before: [
    (f: FigureRecord) => `Een jaar eerder ging het om ${ofOf(f)}.`,
    (f: FigureRecord) => `In het jaar daarvoor was dat ${ofOf(f)}.`,
  ],
  captions: {
    plans: (of: number) => `Plannen en evaluaties in ${of}`,
    meetings: (of: number) => `Bijeenkomsten in ${of}`,
    training: (of: number) => `Geldige scholing aan het eind van ${of}`,
    reports: (of: number) => `Meldingen en klachten in ${of}`,
    surveys: (of: number) => `Tevredenheid in ${of}`,
    others: (of: number) => `Andere cijfers over ${of}`,
    quarters: (what: string, of: number) => `${capital(what)} per kwartaal in ${of}`,
    perTeam: (what: string) => `${capital(what)} per team`,
  },
  series: {
    due: 'Moest klaar zijn',
    inTime: 'Op tijd',
    valid: 'Geldig',
    needed: 'Nodig',
    out: 'Uitgedeeld',
    back: 'Terug',
    number: 'Aantal',
  },
  label: (nth: number) => `K${nth}`,
  alt: (what: string, parts: { label: string; value: string }[]) =>
    `${capital(what)}: ${parts.map(({ label, value }) => `${label} ${value}`).join(', ')}.`,
}
