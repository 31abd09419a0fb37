import { addDays } from '../../../care/day.ts'
import type { Figure, FigureRecord } from '../../../care/figures/figure.ts'
import { wholePercentage } from '../../../care/figures/share.ts'
import { capital, count, day, list, lower, monthName, nounOf, number, teamsOf } from './year-counts.ts'

const noun = ({ kind }: Pick<Figure, 'kind'>) => nounOf(kind, null)
const were = (n: number, one: string, many: string): string => (n < 2 ? one : many)
const times = (n: number): string => `${count(n)} keer`
const year = ({ period }: Figure): string => period[0].slice(0, 4)
const share = (figure: Figure): string => {
  const percent = wholePercentage(figure)
  return percent === null ? '' : ` (${percent}%)`
}
/** What an abbreviation of the field stands for, for who does not work in care. */
const MEANS: Record<string, string> = {
  mic: ' (meldingen van incidenten bij cliënten)',
  mim: ' (meldingen van incidenten bij medewerkers)',
  mdo: ' (multidisciplinaire overleggen)',
}
const means = ({ kind }: Figure): string => MEANS[kind] ?? ''
const QUARTERS = ['eerste', 'tweede', 'derde', 'vierde']
const quarterOf = ({ period }: Figure): string =>
  QUARTERS[Math.ceil(Number(period[1].slice(5, 7)) / 3) - 1] ?? ''
const ofOf = ({ value, of }: FigureRecord): string => {
  if (of === null) return number(value)
  if (value === of && of > 1) return `alle ${of}`
  return value === 0 ? `geen van de ${of}` : `${value} van de ${of}`
}

const allHeld = (f: Figure, one: string, many: string): string => {
  if (f.of === 1) return onlyHeld(f, one)
  return f.of === 2
    ? `Beide geplande ${noun(f).many} ${many}.`
    : `Alle ${count(f.of ?? 0)}${(f.of ?? 0) > 12 ? '' : ' de'} geplande ${noun(f).many} ${many}.`
}

const onlyHeld = (f: Figure, became: string): string =>
  `${noun(f).the.startsWith('het ') ? 'Het' : 'De'} ene geplande ${noun(f).one} ${became}.`

const onlyOne = (f: Figure): string =>
  `In ${year(f)} moest er één ${noun(f).one} klaar zijn; dat lukte ${f.value === 1 ? '' : 'niet '}op tijd.`

const orNone = (n: number): string => (n === 0 ? 'geen' : number(n))

/** A figure that was read before its year was over is as of that day. */
const atTheEnd = ({ asOf, period }: Figure): string =>
  asOf.slice(0, 4) > period[1].slice(0, 4) || asOf.endsWith('-12-31')
    ? 'aan het eind van het jaar'
    : `op ${day(asOf)}`
const isRunning = (f: Figure): boolean => f.asOf.slice(0, 4) === year(f)

/** `In 2026`, as many quarters of it as are known, or from month to month. */
const during = (f: Figure): string => {
  const [from, to] = f.period
  const [first, last] = [from, to].map((at) => Number(at.slice(5, 7)))
  const isWhole = from.endsWith('-01') && addDays(to, 1).endsWith('-01')
  if (!isWhole) return `Van ${day(from)} tot en met ${day(to)} ${year(f)}`
  if (first === last) return `In ${monthName(from)} ${year(f)}`
  if (first !== undefined && last !== undefined && first % 3 === 1 && last % 3 === 0) {
    if (last - first === 11) return `In ${year(f)}`
    if (last - first === 2) return `In het ${quarterOf(f)} kwartaal van ${year(f)}`
    if (first === 1) return `In de eerste ${count(last / 3)} kwartalen van ${year(f)}`
  }
  return `Van ${monthName(from)} tot en met ${monthName(to)} ${year(f)}`
}

/** How often something is asked: of a quarter or half a year that runs on, never as if it were over. */
const agreed = (f: Figure): string => {
  const [, kind] = /-([KQH])\d$/.exec(f.category ?? '') ?? []
  if (kind === undefined) return `${times(f.of ?? 0)} in heel ${year(f)}`
  const months = kind === 'H' ? 6 : 3
  const [first = 0, last = 0] = f.period.map((at) => Math.ceil(Number(at.slice(5, 7)) / months))
  if (f.of === last - first + 1) return `één keer per ${kind === 'H' ? 'halfjaar' : 'kwartaal'}`
  return `${times(f.of ?? 0)} tot en met het ${kind === 'H' ? `${QUARTERS[last - 1]} halfjaar` : `${quarterOf(f)} kwartaal`}`
}

const differ = (high: Figure, highName: string, low: Figure, lowName: string): string =>
  `Tussen de teams is verschil: ${ofOf(high)} bij ${highName}, ${ofOf(low)} bij ${lowName}.`

type Counted = { year: string; n: string }
type Grew = (direction: 'up' | 'down', what: string, now: Counted, then: Counted) => string
const grew: Grew[] = [
  (direction, what, now, then) =>
    `Er waren ${direction === 'up' ? 'meer' : 'minder'} ${what} dan een jaar eerder: ${now.n} in ${now.year}, tegen ${then.n} in ${then.year}.`,
  (direction, what, now, then) =>
    `Van ${then.year} op ${now.year} nam het aantal ${what} ${direction === 'up' ? 'toe' : 'af'}: van ${then.n} naar ${now.n}.`,
]

/** What the figures of a year say, in sentences. */
export const yearFigures = {
  means: MEANS,
  /** Read by the checks as words of our own. */
  spelledOut: MEANS,
  inTime: [
    (f: Figure) =>
      f.of === 1
        ? onlyOne(f)
        : f.value === f.of
          ? `Alle ${count(f.of ?? 0)} ${noun(f).many} die in ${year(f)} klaar moesten zijn, waren op tijd.`
          : `Van de ${f.of} ${noun(f).many} die in ${year(f)} klaar moesten zijn, ${were(f.value, 'was', 'waren')} er ${orNone(f.value)} op tijd${share(f)}.`,
    (f: Figure) =>
      f.of === 1
        ? onlyOne(f)
        : f.value === f.of
          ? `In ${year(f)} moesten er ${count(f.of ?? 0)} ${noun(f).many} klaar zijn. Dat lukte steeds op tijd.`
          : `In ${year(f)} moesten er ${f.of} ${noun(f).many} klaar zijn; bij ${orNone(f.value)} lukte dat op tijd${share(f)}.`,
  ],
  faultless: (totals: Figure[]) =>
    `Bij deze onderdelen kwam niets te laat: ${list(totals.map((f) => `${lower(f.label.replace(/ op tijd$/, ''))}${(f.of ?? 0) < 5 ? '' : ` (${f.of} keer)`}`))}.`,
  /** Of a count that could be about one client no number is given, not even in words. */
  tooFew: (f: Figure) =>
    `Het aantal ${noun(f).many} in ${year(f)} is te klein om hier te noemen: het zou over een bepaalde cliënt kunnen gaan.`,
  /** How the year ended beside how it began. */
  quarters: {
    up: [
      (first: Figure, last: Figure) =>
        `In het ${quarterOf(last)} kwartaal ging het vaker goed dan in het ${quarterOf(first)}: ${ofOf(last)}, tegen ${ofOf(first)}.`,
      (first: Figure, last: Figure) =>
        `Dat ging in de loop van het jaar beter: van ${ofOf(first)} in het ${quarterOf(first)} kwartaal naar ${ofOf(last)} in het ${quarterOf(last)}.`,
    ],
    down: [
      (first: Figure, last: Figure) =>
        `In het ${quarterOf(last)} kwartaal ging het minder vaak goed dan in het ${quarterOf(first)}: ${ofOf(last)}, tegen ${ofOf(first)}.`,
      (first: Figure, last: Figure) =>
        `Dat ging in de loop van het jaar minder goed: van ${ofOf(first)} in het ${quarterOf(first)} kwartaal naar ${ofOf(last)} in het ${quarterOf(last)}.`,
    ],
    same: [
      (first: Figure, last: Figure) =>
        `Het ${quarterOf(first)} en het ${quarterOf(last)} kwartaal verschillen weinig: ${ofOf(first)} en ${ofOf(last)}.`,
      (first: Figure, last: Figure) =>
        `Dat bleef ongeveer gelijk: ${ofOf(first)} in het ${quarterOf(first)} kwartaal, ${ofOf(last)} in het ${quarterOf(last)}.`,
    ],
  },
  differ,
  /** The teams where it went best and least. */
  between: [
    (high: Figure, highName: string, low: Figure, lowName: string) =>
      `Het vaakst lukte dat bij ${highName} (${ofOf(high)}), het minst vaak bij ${lowName} (${ofOf(low)}).`,
    differ,
  ],
  wholeTeams: (names: string[]) => `Bij ${teamsOf(names, 0)} gingen ze allemaal door.`,
  trainedTeams: (names: string[]) => `Bij ${teamsOf(names, 0)} was deze scholing bij elke collega op orde.`,
  untrained: (f: Figure) =>
    `Bij ${count((f.of ?? 0) - f.value)} ${were((f.of ?? 0) - f.value, 'collega', "collega's")} was de scholing verlopen of niet vastgelegd.`,
  /** What stood in the agenda: other talks than those whose last day fell in the year, which is said. */
  agenda: (f: Figure) => {
    const talks = f.of === 1 ? 'stond er één afspraak' : `stonden er ${count(f.of ?? 0)} afspraken`
    const also = f.kind.startsWith('z') ? ', ook als de laatste dag ervoor in een ander jaar valt' : ''
    const so = `In ${year(f)} ${talks} voor een ${noun(f).one} in de agenda${also}`
    if (f.of === 1) return `${so}; die ging ${f.value === 1 ? '' : 'niet '}door.`
    if (f.value === f.of) return `${so}; die gingen allemaal door.`
    return `${so}; daarvan ${were(f.value, 'ging', 'gingen')} er ${orNone(f.value)} door.`
  },
  meeting: [
    (f: Figure) =>
      f.value === f.of
        ? allHeld(f, 'ging door', 'gingen door')
        : f.of === 1
          ? onlyHeld(f, 'ging niet door')
          : `Er stonden ${f.of} ${noun(f).many}${means(f)} gepland; daarvan ${were(f.value, 'ging', 'gingen')} er ${orNone(f.value)} door${share(f)}.`,
    (f: Figure) =>
      f.value === f.of
        ? allHeld(f, 'is gehouden', 'zijn gehouden')
        : f.of === 1
          ? onlyHeld(f, 'is niet gehouden')
          : `Van de ${f.of} geplande ${noun(f).many}${means(f)} ${were(f.value, 'is', 'zijn')} er ${orNone(f.value)} gehouden${share(f)}.`,
  ],
  moved: (f: Figure) => {
    const reasons = [...new Set(f.moves.flatMap(({ reason }) => (reason ? [lower(reason)] : [])))]
    const n = f.moves.length
    const what =
      n === 1
        ? `Eén ${noun(f).one} werd naar een andere dag verzet.`
        : `${capital(count(n))} ${noun(f).many} werden naar een andere dag verzet.`
    if (reasons.length === 0) return `${what} Waarom, is niet vastgelegd.`
    return `${what} ${reasons.length === 1 ? 'Als reden is genoteerd' : 'Als redenen zijn genoteerd'}: ${reasons.join('; ')}.`
  },
  required: [
    (f: Figure) => {
      const the = capital(noun(f).the)
      if (isRunning(f))
        return `${the} kwam tot en met ${day(f.asOf)} ${f.value === 0 ? 'nog niet' : times(f.value)} bijeen; afgesproken is ${agreed(f)}.`
      if (f.value === 0)
        return `${the} kwam in ${year(f)} niet bijeen, terwijl ${times(f.of ?? 0)} was afgesproken.`
      if (f.value === f.of) return `${the} kwam ${times(f.value)} bijeen, zoals afgesproken.`
      return `${the} kwam ${times(f.value)} bijeen; afgesproken was ${times(f.of ?? 0)}.`
    },
  ],
  training: [
    (f: Figure) => {
      const on = `${day(f.asOf)} ${f.asOf.slice(0, 4)}`
      if (f.of === 1)
        return `Op ${on} had de ene collega die een ${noun(f).one} nodig heeft, ${f.value === 1 ? 'die' : 'geen geldige'}.`
      if (f.value === f.of)
        return `Op ${on} hadden alle ${count(f.of ?? 0)} collega's die dat nodig hebben een geldige ${noun(f).one}.`
      return `Op ${on} ${were(f.value, 'had', 'hadden')} ${orNone(f.value)} van de ${f.of} collega's die dat nodig hebben een geldige ${noun(f).one}${share(f)}.`
    },
    (f: Figure) =>
      f.of === 1
        ? `Bij de ene collega die een ${noun(f).one} nodig heeft, was die ${atTheEnd(f)} ${f.value === 1 ? 'nog' : 'niet meer'} geldig.`
        : f.value === f.of
          ? `Alle ${count(f.of ?? 0)} collega's die een ${noun(f).one} nodig hebben, hadden die ${atTheEnd(f)}.`
          : `Van de ${f.of} collega's die een ${noun(f).one} nodig hebben, ${were(f.value, 'had', 'hadden')} er ${orNone(f.value)} ${atTheEnd(f)} een geldige${share(f)}.`,
  ],
  /** Where most can be won. */
  lowest: (f: Figure) =>
    `De meeste ruimte om te verbeteren zit bij de ${noun(f).many}: ${(f.of ?? 0) - f.value} van de ${f.of} ${were((f.of ?? 0) - f.value, 'was', 'waren')} niet op tijd.`,
  busiest: (most: Figure, least: Figure) =>
    `De meeste meldingen kwamen in het ${quarterOf(most)} kwartaal (${most.value}), de minste in het ${quarterOf(least)} (${least.value}).`,
  spread: (quarters: Figure[]) =>
    quarters.length === 1 && quarters[0]
      ? `Dat was in het ${quarterOf(quarters[0])} kwartaal.`
      : `Verdeeld over de kwartalen: ${list(quarters.map((f, nth) => `${count(f.value)} in het ${quarterOf(f)}${nth === 0 ? ' kwartaal' : ''}`))}.`,
  counted: (f: Figure) =>
    f.value === 0
      ? `${during(f)} zijn er geen ${noun(f).many} vastgelegd.`
      : `${during(f)} ${were(f.value, 'is', 'zijn')} er ${count(f.value)} ${f.value === 1 ? noun(f).one : noun(f).many}${f.value === 1 ? '' : means(f)} vastgelegd.`,
  kinds: (parts: Figure[]) =>
    `Het vaakst ging het om ${list(parts.map((f) => `${f.category} (${number(f.value)})`))}.`,
  mostKinds: (parts: Figure[]) =>
    `Het vaakst ging het om ${list(parts.map((f) => `${f.category} (${number(f.value)})`))}; samen is dat meer dan de helft.`,
  shared: (f: Figure) => {
    if (f.category === 'respons')
      return f.of === 1
        ? `De ene vragenlijst over ${noun(f).one} kwam ${f.value === 1 ? '' : 'niet '}terug.`
        : `Van de ${f.of} vragenlijsten over ${noun(f).one} ${were(f.value, 'kwam', 'kwamen')} er ${orNone(f.value)} terug${share(f)}.`
    if (f.category === 'beveelt aan' && f.of === 1)
      return `De ene persoon die antwoordde, beveelt de zorg ${f.value === 1 ? '' : 'niet '}aan bij anderen.`
    if (f.category === 'beveelt aan')
      return `Van de ${f.of} mensen die antwoordden, ${were(f.value, 'beveelt', 'bevelen')} ${f.value === 0 ? 'niemand' : f.value} de zorg aan bij anderen${share(f)}.`
    return `${f.label}: ${number(f.value)}${f.of === null ? '' : ` van de ${number(f.of)}${share(f)}`}.`
  },
  reflections: (f: Figure) => `Bij elkaar schreven de teams in ${year(f)} ${count(f.value)} reflecties.`,
  contradiction: (group: Figure[]) =>
    `De bronnen spreken elkaar tegen over ${lower(group[0]?.label ?? '')}: ${list(group.map((f) => `${ofOf(f)} volgens ${f.source}`))}.`,
  /** Of more or less than a year before. */
  grew,
  /** Against the year before, where that is fair. */
  changed: (now: Figure, then: FigureRecord, direction: 'up' | 'down' | 'same', say: Grew) => {
    const [nowYear, thenYear] = [year(now), then.period[0].slice(0, 4)]
    if (now.of !== null)
      return `${now.label}: ${ofOf(now)} in ${nowYear}, tegen ${ofOf(then)} in ${thenYear}.`
    const { many } = noun(now)
    const what = now.category === null ? many : `${many} over ${now.category}`
    if (direction === 'same')
      return `Het aantal ${what} bleef ${now.value === then.value ? 'gelijk' : 'ongeveer gelijk'}: ${count(now.value)} in ${nowYear} en ${count(then.value)} in ${thenYear}.`
    return say(
      direction,
      what,
      { year: nowYear, n: count(now.value) },
      { year: thenYear, n: count(then.value) },
    )
  },
  incomparable: (before: number) =>
    `Van de andere cijfers in dit hoofdstuk is geen cijfer over ${before} bewaard dat op dezelfde manier is geteld.`,
  captions: {
    plans: (of: string) => `Plannen en evaluaties in ${of}`,
    meetings: (of: string) => `Bijeenkomsten in ${of}`,
    training: (of: string) =>
      /^\d+$/.test(of) ? `Geldige scholing aan het eind van ${of}` : `Geldige scholing in ${of}`,
    reports: (of: string) => `Meldingen en klachten in ${of}`,
    surveys: (of: string) => `Tevredenheid in ${of}`,
    others: (of: string) => `Andere cijfers over ${of}`,
    quarters: (what: string, of: string) => `${capital(what)} per kwartaal in ${of}`,
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
  label: (nth: number) => `${nth}e kwartaal`,
  alt: (what: string, parts: { label: string; value: string }[]) =>
    `${capital(what)}: ${parts.map(({ label, value }) => `${label} ${value}`).join(', ')}.`,
}
