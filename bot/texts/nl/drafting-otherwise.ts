import type { Words } from '../../../drafting/words.ts'
import { capital, count, list } from '../dutch-words.ts'
import { drafting } from './drafting.ts'

const reflections = (n: number): string => (n === 1 ? 'één reflectie' : `${count(n)} reflecties`)
const around = (about: string[]): string => (about.length === 0 ? '' : `, vooral rond ${list(about)}`)
const marked = (quote: string): string => (/[.!?…]$/.test(quote) ? `“${quote}”` : `“${quote}”.`)

/** What a sentence can be told with, other than numbers, figures and reasons. */
type Forms = Pick<
  Words,
  'intro' | 'lead' | 'quote' | 'quoteOn' | 'quoteAnnounced' | 'quoteAbout' | 'silent' | 'quoteSame'
>

const second: Forms = {
  intro: (about, n, stem = 'neutraal') =>
    stem === 'wij'
      ? `We schreven ${reflections(n)} over ${about}.`
      : `${capital(reflections(n))} ${n === 1 ? 'gaat' : 'gaan'} over ${about}.`,
  lead: {
    good: (n, _all, about) => `In ${reflections(n)} staat iets dat goed ging${around(about)}.`,
    better: (n, _all, about) => `In ${reflections(n)} staat iets dat beter kan${around(about)}.`,
    learned: (n, _all, about) => `In ${reflections(n)} staat iets om van te leren${around(about)}.`,
  },
  quote: {
    good: (quote) => `In een reflectie staat: ${marked(quote)}`,
    better: (quote) => `In een reflectie staat wat beter kan: ${marked(quote)}`,
    learned: (quote) => `In een reflectie staat wat iemand leerde: ${marked(quote)}`,
  },
  quoteOn: {
    good: (quote) => `In dezelfde reflectie staat: ${marked(quote)}`,
    better: (quote) => `In dezelfde reflectie staat wat beter kan: ${marked(quote)}`,
    learned: (quote) => `In dezelfde reflectie staat wat iemand leerde: ${marked(quote)}`,
  },
  quoteAnnounced: (quote, nth) =>
    nth === 0 ? `In een reflectie staat: ${marked(quote)}` : `Een andere collega schrijft: ${marked(quote)}`,
  quoteAbout: {
    good: (about, quote) => `In een reflectie over ${about} staat: ${marked(quote)}`,
    better: (about, quote) => `In een reflectie over ${about} staat wat beter kan: ${marked(quote)}`,
    learned: (about, quote) => `In een reflectie over ${about} staat wat iemand leerde: ${marked(quote)}`,
  },
  silent: (n, parts, about) =>
    `In ${reflections(n)} staat ${list(parts.map((part) => named[part]))}${about.length === 0 ? '' : `, rond ${list(about)}`}.`,
  quoteSame: (quote, n) => `In ${reflections(n)} staat bijna hetzelfde: ${marked(quote)}`,
}

const third: Forms = {
  intro: (about, n, stem = 'neutraal') =>
    stem === 'wij'
      ? `${capital(reflections(n))} schreven we over ${about}.`
      : `Er ${n === 1 ? 'kwam' : 'kwamen'} ${reflections(n)} binnen over ${about}.`,
  lead: {
    good: (n, _all, about) => `Wat goed ging, staat in ${reflections(n)}${around(about)}.`,
    better: (n, _all, about) => `Wat beter kan, staat in ${reflections(n)}${around(about)}.`,
    learned: (n, _all, about) => `Wat er te leren was, staat in ${reflections(n)}${around(about)}.`,
  },
  quote: {
    good: (quote) => `Een collega noemt: ${marked(quote)}`,
    better: (quote) => `Wat beter kan volgens een collega: ${marked(quote)}`,
    learned: (quote) => `Een collega schrijft wat er te leren was: ${marked(quote)}`,
  },
  quoteOn: {
    good: (quote) => `Dezelfde collega noemt: ${marked(quote)}`,
    better: (quote) => `Wat beter kan volgens dezelfde collega: ${marked(quote)}`,
    learned: (quote) => `Dezelfde collega schrijft wat er te leren was: ${marked(quote)}`,
  },
  quoteAnnounced: (quote, nth) =>
    nth === 0 ? `Een collega noemt: ${marked(quote)}` : `In nog een reflectie staat: ${marked(quote)}`,
  quoteAbout: {
    good: (about, quote) => `Een collega noemt over ${about}: ${marked(quote)}`,
    better: (about, quote) => `Wat rond ${about} beter kan volgens een collega: ${marked(quote)}`,
    learned: (about, quote) => `Een collega schrijft over ${about} wat er te leren was: ${marked(quote)}`,
  },
  silent: (n, parts, about) =>
    `Er ${n === 1 ? 'is' : 'zijn'} ${reflections(n)} met ${list(parts.map((part) => named[part]))}${about.length === 0 ? '' : `, rond ${list(about)}`}.`,
  quoteSame: (quote, n) => `Bijna hetzelfde staat in ${reflections(n)}: ${marked(quote)}`,
}

const named = {
  good: 'iets dat goed ging',
  better: 'iets dat beter kan',
  learned: 'iets om van te leren',
}

/** The sentences of a concept said otherwise, for who asks for another version; the first are those of every concept. */
export const draftingOtherwise: Words[] = [drafting, { ...drafting, ...second }, { ...drafting, ...third }]
