import type { Figure } from '../../../care/figures/figure.ts'
import { periodNamed } from '../../../care/period.ts'
import type { Part } from '../../../drafting/material.ts'
import { capital, count, list } from '../dutch-words.ts'
import { figures } from './figures.ts'

const Count = (n: number): string => capital(count(n))
const number = (n: number): string => String(n).replace('.', ',')

/** What comes one by one, so that a figure is a number of them. */
const COUNTED = new Set(['mic', 'mim', 'klacht', 'audit'])

/** `in oktober`, `in 2026` or from day to day. */
const during = ([from, to]: Figure['period'], month: string): string => {
  if (from.slice(0, 7) === month && to.slice(0, 7) === month) return `in ${figures.monthName(month)}`
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return `in ${from.slice(0, 4)}`
  return `van ${figures.day(from)} tot en met ${figures.day(to)} ${to.slice(0, 4)}`
}

const noun = ({ kind }: Figure) => figures.nounOf(kind, null)

/** Of what stretch of the year something is asked: `2026-Q4` is a quarter. */
const perOf = (category: string | null): string =>
  /-[QH]\d$/.test(category ?? '') ? (category?.includes('-Q') ? 'kwartaal' : 'halfjaar') : 'jaar'

/** The sentences of a concept. Every number in them comes in with the sources that carry it. */
const heldOfPlanned = (figure: Figure, month: string): string => {
  const { value, of } = figure
  const { one, many, the } = noun(figure)
  const when = during(figure.period, month)
  if (of === 1) {
    const it = the.startsWith('de ') ? 'die' : 'dat'
    return `Er stond ${when} 1 ${one} gepland; ${it} ging ${value === 1 ? 'door' : 'niet door'}.`
  }
  if (value === of) return `De ${of} geplande ${many} ${when} gingen ${allOf(of)} door.`
  if (value === 0) return `Van de ${of} geplande ${many} ${when} ging er geen door.`
  return `Van de ${of} geplande ${many} ${when} ${value === 1 ? 'ging' : 'gingen'} er ${value} door.`
}

/** What was in time of a rule that has no word of its own in `figures.ts`: its label begins with its name. */
function ownRuleInTime({ label, value, of }: Figure, when: string): string {
  const name = label.replace(/ op tijd$/, '')
  if (of === 1)
    return `${name}: ${when} moest er 1 klaar zijn, en die was ${value === 1 ? '' : 'niet '}op tijd.`
  const which = `${of} die ${when} klaar moesten zijn`
  if (value === of) return `${name}: alle ${which}, waren op tijd.`
  if (value === 0) return `${name}: van de ${which}, was er geen op tijd.`
  return `${name}: van de ${which}, ${value === 1 ? 'was' : 'waren'} er ${value} op tijd.`
}

export const drafting = {
  headings: {
    others: 'Verder genoemd',
    figures: (month: string) => `De cijfers van ${figures.month(month)}`,
    smallTeams: 'Kleine teams samen',
  },
  /** Over a topic more than one reflection came in. */
  intro: (about: string, reflections: number, stem: 'wij' | 'organisatie' | 'neutraal' = 'neutraal') =>
    stem === 'wij'
      ? `Over ${about} schreven we ${count(reflections)} reflecties.`
      : `Over ${about} kwamen ${count(reflections)} reflecties binnen.`,
  lead: {
    good: (reflections: number, all: number, about: string[]) =>
      `${share(reflections, all)} ${verb(reflections, 'noemt', 'noemen')} iets dat goed ging${around(about)}.`,
    better: (reflections: number, all: number, about: string[]) =>
      `${share(reflections, all)} ${verb(reflections, 'noemt', 'noemen')} iets dat beter kan${around(about)}.`,
    learned: (reflections: number, all: number, about: string[]) =>
      `${share(reflections, all)} ${verb(reflections, 'noemt', 'noemen')} iets om van te leren${around(about)}.`,
  },
  /** Somebody's words that open a subject. */
  quote: {
    good: (quote: string) => `Een collega schrijft: ${marked(quote)}`,
    better: (quote: string) => `Over wat beter kan schrijft een collega: ${marked(quote)}`,
    learned: (quote: string) => `Een collega leerde: ${marked(quote)}`,
  },
  /** More words of the one who was just quoted. */
  quoteOn: {
    good: (quote: string) => `Dezelfde collega schrijft: ${marked(quote)}`,
    better: (quote: string) => `Over wat beter kan schrijft dezelfde collega: ${marked(quote)}`,
    learned: (quote: string) => `Dezelfde collega leerde: ${marked(quote)}`,
  },
  /** Words after a sentence that told what they are about. */
  quoteAnnounced: (quote: string, nth: number) =>
    nth === 0 ? `Een collega schrijft: ${marked(quote)}` : `In een andere reflectie staat: ${marked(quote)}`,
  quoteAbout: {
    good: (about: string, quote: string) => `Over ${about} schrijft een collega: ${marked(quote)}`,
    better: (about: string, quote: string) =>
      `Rond ${about} kan volgens een collega iets beter: ${marked(quote)}`,
    learned: (about: string, quote: string) => `Over ${about} leerde een collega: ${marked(quote)}`,
  },
  /** Reflections of which the words are not given: what they name, and around what. */
  silent: (reflections: number, parts: Part[], about: string[]) =>
    `${bare(reflections)} ${verb(reflections, 'noemt', 'noemen')} ${list(parts.map((part) => named[part]))}${about.length === 0 ? '' : `, rond ${list(about)}`}.`,
  quoteSame: (quote: string, reflections: number) =>
    `${Count(reflections)} reflecties zeggen bijna hetzelfde: ${marked(quote)}`,
  figure: {
    in_time: (figure: Figure, month: string) => {
      const { value, of } = figure
      const { one, many, the } = noun(figure)
      const when = during(figure.period, month)
      // Of a rule of their own we know no plural and no article: it goes by its name.
      if (one === many) return ownRuleInTime(figure, when)
      if (of === 1) {
        const article = the.startsWith('de ') ? 'die' : 'dat'
        return `Er moest ${when} 1 ${one} klaar zijn; ${article} was ${value === 1 ? 'op tijd' : 'niet op tijd'}.`
      }
      if (value === of) return `De ${of} ${many} die ${when} klaar moesten zijn, waren ${allOf(of)} op tijd.`
      if (value === 0) return `Van de ${of} ${many} die ${when} klaar moesten zijn, was er geen op tijd.`
      return `Van de ${of} ${many} die ${when} klaar moesten zijn, ${value === 1 ? 'was' : 'waren'} er ${value} op tijd.`
    },
    meeting: heldOfPlanned,
    planned: heldOfPlanned,
    moved: (figure: Figure) =>
      figure.moves
        .map(({ from, to, reason }) => {
          const whither = to ? `verzet naar ${figures.day(to)}` : 'verzet; een nieuwe dag is er nog niet'
          const why = reason
            ? ` Reden: ${lower(reason.replace(/\.$/, ''))}.`
            : ' De reden is niet vastgelegd.'
          return `${capital(noun(figure).the)} van ${figures.day(from)} is ${whither}.${why}`
        })
        .join(' '),
    training: (figure: Figure) => {
      const { value, of, asOf } = figure
      const on = `Op ${figures.day(asOf)}`
      const who = of === 1 ? 'de 1 collega die dat nodig heeft' : `de ${of} collega's die dat nodig hebben`
      if (value === 0) return `${on} had van ${who} niemand een geldige ${noun(figure).one}.`
      if (value === of && of > 1)
        return `${on} hadden alle ${of} collega's die dat nodig hebben een geldige ${noun(figure).one}.`
      return `${on} ${value === 1 ? 'had' : 'hadden'} ${value} van ${who} een geldige ${noun(figure).one}.`
    },
    required: (figure: Figure) => {
      const { category, period, value, of } = figure
      const times = (n: number | null) => `${n} keer`
      const the = noun(figure).the
      const per = perOf(category)
      // What may still be done is not told as if it should have been done.
      if (category !== null && period[1] < periodNamed(category).last) {
        if (value === 0)
          return `Afgesproken is dat ${the} ${times(of)} per ${per} bijeenkomt; dit ${per} loopt nog.`
        return `Tot en met ${figures.day(period[1])} kwam ${the} dit ${per} ${times(value)} bijeen; afgesproken is ${times(of)} per ${per}.`
      }
      return `${capital(the)} kwam dit ${per} ${value === 0 ? 'niet' : times(value)} bijeen; afgesproken is ${times(of)} per ${per}.`
    },
    reflections: ({ value, of, ofSmallTeams }: Figure) => {
      const who = ofSmallTeams ? "De collega's daar schreven" : 'Het team schreef'
      const n =
        value === 0 ? 'deze maand geen reflecties' : value === 1 ? '1 reflectie' : `${value} reflecties`
      const could =
        of === null ? '' : `; de vraag kon gaan naar ${of === 1 ? '1 collega' : `${of} collega's`}`
      return `${who} ${n}${could}.`
    },
    imported: (figure: Figure, month: string, percent: number | null) => {
      const when = during(figure.period, month)
      const value = number(figure.value)
      const { label } = figure
      if (figure.of !== null) {
        const share = percent === null ? '' : `, dat is ${number(percent)}%`
        return `${label} ${when}: ${value} van de ${number(figure.of)}${share}.`
      }
      if (!COUNTED.has(figure.kind)) return `${label} ${when}: ${value}.`
      const { one, many } = noun(figure)
      const kind = figure.category ? ` (${figure.category})` : ''
      if (figure.value === 0) return `${capital(when)} waren er geen ${many}${kind}.`
      return `${capital(when)} ${figure.value === 1 ? `was er 1 ${one}` : `waren er ${value} ${many}`}${kind}.`
    },
  },
  /** Counts of one kind over one period, told in one sentence. */
  figureGroup: (group: Figure[], month: string) => {
    const [first] = group
    if (!first) return ''
    const parts = group.map((f) => `${number(f.value)} keer ${f.category ?? 'zonder soort'}`)
    if (!COUNTED.has(first.kind)) {
      const values = group.map((f) => `${f.category ?? 'zonder soort'} ${number(f.value)}`)
      return `${capital(noun(first).many)} ${during(first.period, month)}: ${list(values)}.`
    }
    return `De ${noun(first).many} ${during(first.period, month)} naar soort: ${list(parts)}.`
  },
  contradiction: (group: Figure[], month: string) => {
    const [first] = group
    if (!first) return ''
    const parts = group.map((f) => {
      const of = f.of === null ? '' : ` van de ${number(f.of)}`
      return `${number(f.value)}${of} volgens ${f.source}`
    })
    return `De bronnen spreken elkaar tegen over ${first.label.toLowerCase()} ${during(first.period, month)}: ${list(parts)}.`
  },
  /** How it was in the period before, behind the figure itself. */
  trend: (figure: Figure, before: Figure, direction: 'up' | 'down') => {
    const when =
      figure.family === 'training'
        ? `Op ${figures.day(before.asOf)}`
        : capital(during(before.period, before.period[0].slice(0, 7)))
    if (figure.family === 'reflections' || before.of === null)
      return `${when} ${before.value === 1 ? 'was dat er' : 'waren dat er'} ${number(before.value)}; nu zijn het er ${direction === 'up' ? 'meer' : 'minder'}.`
    return `${when} was dat ${number(before.value)} van de ${number(before.of)}; nu is het een ${direction === 'up' ? 'groter' : 'kleiner'} deel.`
  },
  missingBetter: '[nog niet genoemd: wat beter kan. Vraag het team ernaar]',
  hidden: '[niet getoond]',
  refused: {
    noSource: 'Bij deze zin staat geen bron.',
    unknownSource: 'Deze zin noemt een bron die er niet is.',
    foreignSource: 'Deze zin noemt een bron van een ander team of een andere maand.',
    number: 'In deze zin staat een getal dat niet uit de bronnen komt.',
    date: 'In deze zin staat een datum die niet uit de bronnen komt.',
    quantity: 'Deze zin noemt een hoeveelheid die niet geteld is.',
    name: 'In deze zin staat een naam die niet uit de bronnen komt.',
    quoteAltered: 'Het citaat staat zo niet in de bron.',
    quoteUnasked: 'Voor dit citaat is geen toestemming gegeven.',
    quoteBy: 'Een citaat hoort bij een team, niet bij een persoon.',
    looseQuote: 'Deze zin haalt woorden aan zonder bron of toestemming.',
    personal: 'In deze zin staat iets dat over een persoon kan gaan.',
    noHeading: 'Deze zin staat zonder kopje.',
    emptyBlock: 'Onder dit kopje bleef geen tekst over.',
    emptySentence: 'Deze zin is leeg.',
  },
}

const named: Record<Part, string> = {
  good: 'iets dat goed ging',
  better: 'iets dat beter kan',
  learned: 'iets om van te leren',
}

function share(reflections: number, all: number): string {
  if (all === reflections && all > 1) return all === 2 ? 'Beide' : `Alle ${count(all)}`
  return reflections === 1 ? 'Eén reflectie' : `${Count(reflections)} daarvan`
}

/** Without its capital, unless it is an abbreviation. */
function lower(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

function allOf(n: number | null): string {
  return n === 2 ? 'allebei' : 'allemaal'
}

function bare(reflections: number): string {
  return reflections === 1 ? 'Eén reflectie' : `${Count(reflections)} reflecties`
}

function verb(n: number, one: string, many: string): string {
  return n === 1 ? one : many
}

function around(about: string[]): string {
  return about.length === 0 ? '' : `, onder meer rond ${list(about)}`
}

/** In quotation marks, and always with an end. */
function marked(quote: string): string {
  return /[.!?…]$/.test(quote) ? `“${quote}”` : `“${quote}”.`
}
