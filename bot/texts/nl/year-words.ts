import type { Day } from '../../../care/day.ts'
import type { Figure } from '../../../care/figures/figure.ts'
import type { YearImprovement } from '../../../drafting/year/input.ts'
import { missingLines } from './missing-lines.ts'
import {
  Count,
  capital,
  count,
  day,
  ended,
  list,
  lower,
  missingWhen,
  monthName,
  months,
  nounOf,
  quarter,
  reflections,
  teamsOf,
} from './year-counts.ts'
import { yearFigures } from './year-figures.ts'
import { type Counted, isOfMany, kwam, type Voice, yearVoices } from './year-voices.ts'

type Say = (of: Counted, voice: Voice) => string

/** A block of one half: what went well, what can be better, what was learned. */
const halves: Record<'good' | 'better' | 'learned', Say[]> = {
  good: [
    (c) =>
      `${capital(reflections(c.reflections))} ${c.reflections === 1 ? 'noemt' : 'noemen'} iets dat goed ging rond ${c.about}.`,
    (c) =>
      `In ${reflections(c.reflections)} van ${teamsOf(c.teams, c.allTeams)} staat iets goeds over ${c.about}.`,
    (c, { year }) =>
      `Rond ${c.about} ging er in ${year} iets goed: dat staat in ${reflections(c.reflections)}.`,
    (c) =>
      `Dat er rond ${c.about} iets lukt, staat in ${reflections(c.reflections)} van ${teamsOf(c.teams, c.allTeams)}.`,
  ],
  better: [
    (c) => `Rond ${c.about} kan er iets beter: dat staat in ${reflections(c.reflections)}.`,
    (c) =>
      `${capital(reflections(c.reflections))} ${c.reflections === 1 ? 'gaat' : 'gaan'} over wat er beter kan rond ${c.about}.`,
    (c) =>
      `Over ${c.about} staat in ${reflections(c.reflections)} van ${teamsOf(c.teams, c.allTeams)} een punt dat beter kan.`,
    (c) => `${Count(c.reflections)} keer staat er in een reflectie wat er rond ${c.about} beter kan.`,
  ],
  learned: [
    (c) => `In ${reflections(c.reflections)} staat wat er over ${c.about} is geleerd.`,
    (c) =>
      `${capital(reflections(c.reflections))} ${c.reflections === 1 ? 'bevat' : 'bevatten'} een les over ${c.about}.`,
    (c) => `Wat er rond ${c.about} is geleerd, staat in ${reflections(c.reflections)}.`,
  ],
}

/** What was agreed on a subject, with who and when. That it follows from what was just told, nobody recorded. */
const follows: ((improvement: YearImprovement, about: string, voice: Voice) => string)[] = [
  ({ title, owner, quarter: when }, about, { stem, next }) =>
    `${stem === 'wij' ? `Over ${about} hebben we voor ${next} afgesproken` : `Over ${about} is voor ${next} afgesproken`}: ${lower(title)}. Dit is gepland voor ${quarterIn(when, next)}. ${by(owner)}`,
  ({ title, owner, quarter: when }, about, { next }) =>
    `Bij de verbeterpunten voor ${next} staat over ${about}: ${lower(title)}, gepland voor ${quarterIn(when, next)}. ${by(owner)}`,
  ({ title, owner, quarter: when }, about, { next }) =>
    `Voor ${next} is er over ${about} een verbeterpunt vastgelegd: ${lower(title)}. De planning is ${quarterIn(when, next)}. ${by(owner)}`,
]

/** As it was typed: behind a colon it needs no article. */
const by = (owner: string): string => `Uitvoering door: ${ended(owner)}`

/** What somebody typed as a sentence of its own, with nothing in it spelled otherwise. */
const begun = (text: string): string => ended(text.charAt(0).toUpperCase() + text.slice(1))

/** Without its year, where that was just named. */
const quarterIn = (when: string, year: number): string =>
  when.startsWith(`${year}-`) ? quarter(when).replace(/ van \d{4}$/, '') : quarter(when)

/** The sentences of the text of a year. Every number in them comes in with the sources that carry it. */
export const yearWords = {
  voices: yearVoices,
  halves,
  follows,
  figures: yearFigures,
  month: (of: string) => `${monthName(of)} ${of.slice(0, 4)}`,
  /** `2026`, or the part of it that has passed. */
  span: (of: number, until: Day | null) => (until === null ? String(of) : `${of}, tot en met ${day(until)}`),
  soFar: (of: number, until: Day, lastMonth: string | null) =>
    `Het jaar ${of} is nog niet om. De cijfers in deze tekst gaan tot en met ${day(until)} ${of}${lastMonth === null ? '' : `, en wat de teams schreven tot en met ${monthName(lastMonth)}`}.`,
  total: (kind: string) => `${capital(nounOf(kind, null).many)} bij elkaar`,
  held: (label: string) =>
    label.replace(/( deze periode| in (het \p{L}+ (kwartaal|halfjaar) van |\p{L}+ )?\d{4})$/u, ' gehouden'),
  howAdded: (figures: Figure[]) => `Opgeteld uit ${figures.length} tellingen over het jaar.`,
  /** Each person once, whatever teams say together. */
  howPeople: (value: number, of: number) =>
    `Medewerkers die deze scholing nodig hebben: ${of}. Met een scholing die dan nog geldt: ${value}. Wie in meer teams werkt, telt in elk team mee en hier één keer.`,
  intro: [
    (c: Counted, { stem, year }: Voice) =>
      isOfMany(c)
        ? `Dit hoofdstuk steunt op ${reflections(c.reflections)} die ${stem === 'wij' ? 'onze' : 'de'} teams in ${year} schreven, verspreid over ${months(c.months)}.`
        : `Dit hoofdstuk steunt op ${reflections(c.reflections)} uit ${year}, verspreid over ${months(c.months)}.`,
    (c: Counted, { stem, organisation, year }: Voice) =>
      isOfMany(c)
        ? `In ${year} schreven collega's van ${stem === 'organisatie' ? organisation : teamsOf(c.teams, c.allTeams)} ${reflections(c.reflections)} die bij deze bouwsteen horen.`
        : `In ${year} kwamen er ${reflections(c.reflections)} van ${teamsOf(c.teams, c.allTeams)} die bij deze bouwsteen horen.`,
    (c: Counted, { stem, year }: Voice) =>
      isOfMany(c)
        ? `In ${year} ${stem === 'wij' ? 'schreven wij' : "schreven collega's"} ${count(c.reflections)} keer iets op dat bij deze bouwsteen hoort, verspreid over ${months(c.months)}.`
        : `In ${year} is er ${count(c.reflections)} keer iets opgeschreven dat bij deze bouwsteen hoort, verspreid over ${months(c.months)}.`,
    (c: Counted, { year }: Voice) =>
      `Bij deze bouwsteen horen ${reflections(c.reflections)} uit ${year}, van ${teamsOf(c.teams, c.allTeams)}.`,
  ],
  introOne: ({ year }: Voice) => `Bij deze bouwsteen hoort één reflectie uit ${year}.`,
  introTopics: [
    (abouts: string[]) => `Het vaakst ging het over ${list(abouts)}.`,
    (abouts: string[]) =>
      abouts.length === 1
        ? `Het onderwerp dat het meest terugkwam, is ${list(abouts)}.`
        : `De onderwerpen die het meest terugkwamen, zijn ${list(abouts)}.`,
    (abouts: string[]) =>
      `Vooral ${list(abouts)} ${abouts.length === 1 ? kwam(abouts[0] ?? '') : 'kwamen'} vaak terug.`,
  ],
  introBetter: [
    (c: Counted) => `In ${reflections(c.better)} staat ook wat beter kan.`,
    (c: Counted) => `Daarbij staat ${count(c.better)} keer wat er beter kan.`,
    (c: Counted) =>
      `Ook wat niet goed liep, is opgeschreven: ${count(c.better)} keer staat er wat beter kan.`,
  ],
  noVoices: 'Voor deze bouwsteen zijn geen reflecties goedgekeurd.',
  noFigures: 'Voor deze bouwsteen zijn geen cijfers vastgelegd.',
  nothing: (title: string) =>
    `Over ‘${title}’ is niets vastgelegd: geen goedgekeurde teksten, geen cijfers en geen verbeterpunten.`,
  noPrevious: (year: number) => `Voor ${year} was bij deze bouwsteen geen verbeterpunt vastgelegd.`,
  nothingRecorded: 'Hierover is niets vastgelegd.',
  noEarlier: (year: number) =>
    `Een vergelijking met ${year - 1} is niet te maken: van dat jaar zijn geen cijfers bewaard die op dezelfde manier zijn geteld.`,
  notYet: (year: number) =>
    `Een vergelijking met ${year - 1} is nog niet te maken: het jaar ${year} is nog niet om.`,
  nothingBetter: 'Wat hier beter kan, is niet genoemd.',
  nothingGood: 'Wat hier goed ging, is niet opgeschreven.',
  nothingLearned: 'Wat hiervan is geleerd, is niet opgeschreven.',
  goalLine: (start: string, { title, owner, quarter: when }: YearImprovement) =>
    `${start}: ${lower(title)} (${lower(owner)}, ${quarterIn(when, Number(start))}).`,
  inText: [
    ({ explanation, owner, quarter: when }: YearImprovement) =>
      `${begun(explanation)} De planning is ${quarter(when)}. ${by(owner)}`,
    ({ explanation, owner, quarter: when }: YearImprovement) =>
      `${begun(explanation)} Dit staat gepland voor ${quarter(when)}. ${by(owner)}`,
  ],
  action: ({ explanation, quarter: when }: YearImprovement) =>
    `${begun(explanation)} Gepland voor ${quarter(when)}.`,
  lookBack: {
    summary: (all: number, done: number, dropped: number, open: number, { stem, year }: Voice) => {
      const parts = [
        ...(done > 0 ? [`${count(done)} daarvan ${done === 1 ? 'is' : 'zijn'} afgerond`] : []),
        ...(dropped > 0 ? [`${count(dropped)} ${dropped === 1 ? 'is' : 'zijn'} vervallen`] : []),
        ...(open > 0 ? [`${count(open)} ${open === 1 ? 'loopt' : 'lopen'} nog`] : []),
      ]
      const points = all === 1 ? 'verbeterpunt' : 'verbeterpunten'
      const start =
        stem === 'wij'
          ? `Voor ${year} hadden we ${count(all)} ${points} afgesproken`
          : `Voor ${year} ${all === 1 ? 'was' : 'waren'} ${count(all)} ${points} afgesproken`
      if (all === 1)
        return `${start}. ${done > 0 ? 'Dat is afgerond' : dropped > 0 ? 'Dat is vervallen' : 'Dat loopt nog'}.`
      return parts.length === 1 && done === 0
        ? `${start}. ${dropped > 0 ? `Daarvan ${dropped === 1 ? 'is' : 'zijn'} er ${count(dropped)} vervallen` : `Daarvan ${open === 1 ? 'loopt' : 'lopen'} er nog ${count(open)}`}.`
        : `${start}. ${capital(list(parts))}.`
    },
    caption: (year: number) => `Verbeterpunten voor ${year} en wat ervan kwam`,
    none: (year: number) => `Voor ${year} waren geen verbeterpunten vastgelegd.`,
    remarks: (year: number) => `Opmerkingen bij de tekst over ${year - 1}`,
    noRemarks: (year: number) => `Bij de tekst over ${year - 1} zijn geen opmerkingen bewaard.`,
    remark: (text: string) => `Bij de vorige tekst is opgemerkt: ${ended(text)}`,
    answer: (answer: string) => `Wat daarmee is gedaan: ${ended(lower(answer))}`,
    noAnswer: 'Hierover is niets vastgelegd.',
    told: [
      ({ title, quarter: when }: YearImprovement) =>
        `Het doel voor ${quarter(when)} was: ${ended(lower(title))}`,
      ({ title, quarter: when }: YearImprovement) =>
        `Voor ${quarter(when)} was afgesproken: ${ended(lower(title))}`,
    ],
    state: { done: 'Dat is afgerond.', dropped: 'Dat is niet doorgegaan.', open: 'Dat loopt nog.' },
  },
  public: {
    start: (n: number, teams: number, { stem, organisation, year, isRunning }: Voice) =>
      teams < 2
        ? `In ${year} is er ${isRunning ? 'tot nu toe ' : ''}${count(n)} keer opgeschreven wat goed ging en wat beter kan.`
        : stem === 'wij'
          ? `In ${year} schreven onze medewerkers ${isRunning ? 'tot nu toe ' : ''}${count(n)} keer op wat goed ging en wat beter kan.`
          : `In ${year} schreven medewerkers van ${organisation} ${isRunning ? 'tot nu toe ' : ''}${count(n)} keer op wat goed ging en wat beter kan.`,
    topics: (abouts: string[]) => `Dat ging vooral over ${list(abouts)}.`,
    good: (team: string | null) =>
      team === null ? 'Een medewerker vertelt:' : `Een medewerker van ${team} vertelt:`,
    learned: (team: string | null) =>
      team === null ? 'Een medewerker leerde:' : `Een medewerker van ${team} leerde:`,
    better: (abouts: string[]) => `Er kan ook iets beter. Dat staat het vaakst bij ${list(abouts)}.`,
    betterOne: (about: string) => `Er kan ook iets beter. Een medewerker schreef daarover bij ${about}.`,
    betterQuote: (team: string | null) =>
      team === null ? 'Een medewerker schrijft:' : `Een medewerker van ${team} schrijft:`,
    inTime: (f: Figure) => {
      const { many } = nounOf(f.kind, null)
      if (f.value === f.of) return `Alle ${count(f.of)} ${many} waren op tijd klaar.`
      if (f.value === 0) return `Van de ${f.of} ${many} was er geen op tijd klaar.`
      return `Van de ${f.of} ${many} ${f.value === 1 ? 'was' : 'waren'} er ${f.value} op tijd klaar; bij ${count((f.of ?? 0) - f.value)} lukte dat niet.`
    },
    complaints: (f: Figure) =>
      f.value === 0
        ? 'Er kwamen geen klachten binnen.'
        : `Er ${f.value === 1 ? 'kwam' : 'kwamen'} ${count(f.value)} ${f.value === 1 ? 'klacht' : 'klachten'} binnen.`,
    survey: (f: Figure, { stem }: Voice) =>
      `Van de ${f.of} mensen die een vragenlijst terugstuurden, ${f.value < 2 ? 'zou' : 'zouden'} er ${f.value === 0 ? 'geen' : f.value} ${stem === 'wij' ? 'onze' : 'de'} zorg aanraden.`,
    /** `all`: how many are planned, of which these are named. */
    plans: (n: number, all: number, { stem, next }: Voice) => {
      if (n === 1) return `Voor ${next} staat dit punt op het programma:`
      const these = `${n < all ? 'onder meer ' : ''}deze ${count(n)} punten`
      return stem === 'wij'
        ? `Voor ${next} kiezen we ${these}:`
        : `Voor ${next} staan ${these} op het programma:`
    },
    plan: ({ title }: YearImprovement) => begun(title),
    done: (n: number, all: number, { year }: Voice) => {
      if (all === 1) return `Het ene verbeterpunt voor ${year} is afgerond.`
      if (n === all) return `De ${count(all)} verbeterpunten voor ${year} zijn afgerond.`
      return `Van de ${count(all)} verbeterpunten voor ${year} ${n === 1 ? 'is' : 'zijn'} er ${count(n)} afgerond.`
    },
  },
  opening: {
    what: (organisation: string, framework: string, { year }: Voice) =>
      `${organisation} kijkt in deze tekst terug op ${year}, aan de hand van het ${framework}.`,
    from: (n: number, of: number) =>
      `De tekst is gemaakt uit wat de teams in ${months(of)} schreven, bij elkaar ${reflections(n)}.`,
  },
  missing: {
    name: (kind: string, name: string | null) => capital(nounOf(kind, name).many),
    smallTeams: 'kleine teams',
    when: missingWhen,
    nothing: missingLines.nothing,
    unknown: missingLines.partly,
    unanswered: missingLines.unanswered,
    month: (month: string) => `Geen goedgekeurde teksten over ${month}.`,
    team: (name: string) => `Van ${name} is dit jaar geen tekst goedgekeurd.`,
    improvements: (next: number, titles: string[]) =>
      `Voor ${next} is nog geen verbeterpunt vastgelegd bij ${list(titles.map((title) => `‘${title}’`))}.`,
    left: (title: string, abouts: string[]) => `In ‘${title}’ was geen plaats meer voor ${list(abouts)}.`,
  },
}
