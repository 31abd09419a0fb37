import type { Figure } from '../../../care/figures/figure.ts'
import { periodNamed } from '../../../care/period.ts'
import type { Part } from '../../../drafting/material.ts'
import type { drafting as Nl } from '../nl/drafting.ts'
import { figures } from './figures.ts'

const counts = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')
const count = (n: number): string => counts[n] ?? String(n)
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const list = (items: string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
const around = (about: string[]): string => (about.length === 0 ? '' : `, among others about ${list(about)}`)
const marked = (quote: string): string => (/[.!?…]$/.test(quote) ? `“${quote}”` : `“${quote}”.`)
const reflections = (n: number): string => `${capital(count(n))} ${n === 1 ? 'reflection' : 'reflections'}`
const share = (n: number, all: number): string => {
  if (n === all && all > 1) return all === 2 ? 'Both' : `All ${count(all)}`
  return n === 1 ? 'One reflection' : `${capital(count(n))} of them`
}
const names = (n: number): string => (n === 1 ? 'names' : 'name')
const were = (n: number): string => (n === 1 ? 'was' : 'were')

const named: Record<Part, string> = {
  good: 'something that went well',
  better: 'something that can be better',
  learned: 'something to learn from',
}

const COUNTED = new Set(['mic', 'mim', 'klacht', 'audit'])

const during = ([from, to]: Figure['period'], month: string): string => {
  if (from.slice(0, 7) === month && to.slice(0, 7) === month) return `in ${figures.monthName(month)}`
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return `in ${from.slice(0, 4)}`
  return `from ${figures.day(from)} to ${figures.day(to)} ${to.slice(0, 4)}`
}
const noun = ({ kind }: Figure) => figures.nounOf(kind, null)

const heldOfPlanned = (figure: Figure, month: string): string =>
  `Of the ${figure.of} planned ${figure.of === 1 ? noun(figure).one : noun(figure).many} ${during(figure.period, month)}, ${figure.value} ${were(figure.value)} held.`

export const drafting: typeof Nl = {
  headings: {
    others: 'Also mentioned',
    figures: (month) => `The figures of ${figures.month(month)}`,
    smallTeams: 'Small teams together',
  },
  intro: (about, n) => `${reflections(n)} came in about ${about}.`,
  lead: {
    good: (n, all, about) => `${share(n, all)} ${names(n)} ${named.good}${around(about)}.`,
    better: (n, all, about) => `${share(n, all)} ${names(n)} ${named.better}${around(about)}.`,
    learned: (n, all, about) => `${share(n, all)} ${names(n)} ${named.learned}${around(about)}.`,
  },
  quote: {
    good: (quote) => `A colleague writes: ${marked(quote)}`,
    better: (quote) => `Of what can be better a colleague writes: ${marked(quote)}`,
    learned: (quote) => `A colleague learned: ${marked(quote)}`,
  },
  quoteOn: {
    good: (quote) => `The same colleague writes: ${marked(quote)}`,
    better: (quote) => `Of what can be better the same colleague writes: ${marked(quote)}`,
    learned: (quote) => `The same colleague learned: ${marked(quote)}`,
  },
  quoteAnnounced: (quote, nth) =>
    nth === 0 ? `A colleague writes: ${marked(quote)}` : `Another reflection says: ${marked(quote)}`,
  quoteAbout: {
    good: (about, quote) => `About ${about} a colleague writes: ${marked(quote)}`,
    better: (about, quote) => `About ${about} something can be better, a colleague writes: ${marked(quote)}`,
    learned: (about, quote) => `About ${about} a colleague learned: ${marked(quote)}`,
  },
  silent: (n, parts, about) =>
    `${reflections(n)} ${names(n)} ${list(parts.map((part) => named[part]))}${about.length === 0 ? '' : `, about ${list(about)}`}.`,
  quoteSame: (quote, n) => `${reflections(n)} say nearly the same: ${marked(quote)}`,
  figure: {
    in_time: (figure, month) =>
      `Of the ${figure.of} ${figure.of === 1 ? noun(figure).one : noun(figure).many} due ${during(figure.period, month)}, ${figure.value} ${were(figure.value)} in time.`,
    meeting: heldOfPlanned,
    planned: heldOfPlanned,
    moved: (figure) =>
      figure.moves
        .map(({ from, to, reason }) => {
          const whither = to ? `moved to ${figures.day(to)}` : 'moved; there is no new day yet'
          const why = reason ? ` Reason: ${reason.replace(/\.$/, '')}.` : ' The reason is not recorded.'
          return `${capital(noun(figure).the)} of ${figures.day(from)} was ${whither}.${why}`
        })
        .join(' '),
    training: (figure) =>
      `On ${figures.day(figure.asOf)}, ${figure.value} of the ${figure.of} colleagues who need it had a valid ${noun(figure).one}.`,
    required: (figure) => {
      const { category, period, value, of } = figure
      const isRunning = category !== null && period[1] < periodNamed(category).last
      const per = /-[QH]\d$/.test(category ?? '')
        ? category?.includes('-Q')
          ? 'quarter'
          : 'half-year'
        : 'year'
      const agreed = `agreed is ${of === 1 ? 'once' : `${of} times`} a ${per}`
      if (isRunning && value === 0)
        return `For ${noun(figure).the}, ${agreed}; this ${per} has not ended yet.`
      return `Up to ${figures.day(period[1])}, ${noun(figure).the} met ${value} ${value === 1 ? 'time' : 'times'} this ${per}; ${agreed}.`
    },
    reflections: ({ value, of, ofSmallTeams }) => {
      const could = of === null ? '' : `; ${of === 1 ? '1 colleague' : `${of} colleagues`} could be asked`
      return `${ofSmallTeams ? 'The colleagues there' : 'The team'} wrote ${value === 1 ? '1 reflection' : `${value} reflections`}${could}.`
    },
    imported: (figure, month, percent) => {
      const when = during(figure.period, month)
      if (figure.of !== null)
        return `${figure.label} ${when}: ${figure.value} of ${figure.of}${percent === null ? '' : `, that is ${percent}%`}.`
      return `${figure.label} ${when}: ${figure.value}.`
    },
  },
  figureGroup: (group, month) => {
    const [first] = group
    if (!first) return ''
    const times = COUNTED.has(first.kind) ? ' times' : ''
    const parts = group.map((f) => `${f.category ?? 'no category'} ${f.value}${times}`)
    return `${capital(noun(first).many)} ${during(first.period, month)} by kind: ${list(parts)}.`
  },
  contradiction: (group, month) => {
    const [first] = group
    if (!first) return ''
    const parts = group.map((f) => `${f.value}${f.of === null ? '' : ` of ${f.of}`} by ${f.source}`)
    return `The sources contradict each other on ${first.label.toLowerCase()} ${during(first.period, month)}: ${list(parts)}.`
  },
  trend: (figure, before, direction) => {
    const when =
      figure.family === 'training'
        ? `On ${figures.day(before.asOf)}`
        : capital(during(before.period, before.period[0].slice(0, 7)))
    if (figure.family === 'reflections' || before.of === null)
      return `${when} that was ${before.value}; now there are ${direction === 'up' ? 'more' : 'fewer'}.`
    return `${when} that was ${before.value} of ${before.of}; now it is a ${direction === 'up' ? 'larger' : 'smaller'} share.`
  },
  missingBetter: '[not named yet: what can be better. Ask the team]',
  hidden: '[not shown]',
  refused: {
    noSource: 'This sentence has no source.',
    unknownSource: 'This sentence names a source that does not exist.',
    foreignSource: 'This sentence names a source of another team or another month.',
    number: 'This sentence has a number that is not in its sources.',
    date: 'This sentence has a date that is not in its sources.',
    quantity: 'This sentence names an amount that was not counted.',
    name: 'This sentence has a name that is not in its sources.',
    quoteAltered: 'The quote does not stand like this in its source.',
    quoteUnasked: 'Nobody agreed to this quote.',
    quoteBy: 'A quote belongs to a team, not to a person.',
    looseQuote: 'This sentence takes over words without a source or consent.',
    personal: 'Something in this sentence may be about a person.',
    noHeading: 'This sentence has no heading.',
    emptyBlock: 'No text was left under this heading.',
    emptySentence: 'This sentence is empty.',
  },
}
