import { count } from '../../texts/dutch-words.ts'
import { drafting as enDrafting } from '../../texts/en/drafting.ts'
import { figures as en } from '../../texts/en/figures.ts'
import { gathering as enGathering } from '../../texts/en/gathering.ts'
import { missingLines as enLines } from '../../texts/en/missing-lines.ts'
import { modelDraft as enModel } from '../../texts/en/model-draft.ts'
import { drafting } from '../../texts/nl/drafting.ts'
import { figures as nl } from '../../texts/nl/figures.ts'
import { gathering } from '../../texts/nl/gathering.ts'
import { missingLines as nlLines } from '../../texts/nl/missing-lines.ts'
import { modelDraft } from '../../texts/nl/model-draft.ts'
import type { Reader } from './reader.ts'

/** Kinds of figures that no rule is about. */
const IMPORTED = ['mic', 'mim', 'klacht', 'cto', 'mto', 'audit', 'bhv', 'medicatie', 'vth']

/** How a line is told: names and nouns in the reader's language, and the frames around them. */
export interface Tongue {
  noun(what: string): string
  month(of: string): string
  count(word: string): string
  team(name: string): string
  lines: typeof nlLines
  model: typeof modelDraft.year
}

const ORDINALS = ['eerste', 'tweede', 'derde', 'vierde']
const NTHS = ['first', 'second', 'third', 'fourth']
const MONTHS = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`)
const englishMonth = new Map(MONTHS.map((of) => [nl.monthName(of), en.monthName(of)]))

const english = (kinds: string[]): Tongue => ({
  noun: (what) => {
    for (const kind of kinds) {
      const dutch = nl.nounOf(kind, null)
      if (dutch.many === what) return en.nounOf(kind, null).many
      if (dutch.one === what) return en.nounOf(kind, null).one
    }
    return what
  },
  month: (of) => {
    const [, nth, part, year] = /^het (\p{L}+) (kwartaal|halfjaar) van (\d{4})$/u.exec(of) ?? []
    if (nth !== undefined)
      return `the ${NTHS[ORDINALS.indexOf(nth)]} ${part === 'kwartaal' ? 'quarter' : 'half'} of ${year}`
    return of.replace(/^\p{L}+/u, (name) => englishMonth.get(name) ?? name)
  },
  count: (word) => {
    const n = MONTHS.findIndex((_, at) => count(at + 1) === word) + 1
    return n > 0 ? String(n) : word
  },
  team: (name) => (name === gathering.smallTeam ? enGathering.smallTeam : name),
  lines: enLines,
  model: enModel.year,
})

/** A line is kept in Dutch, as the text is: one of Kompasbot is told to a reader in his own language. */
export function missingLine({ member, house }: Pick<Reader, 'member' | 'house'>, line: string): string {
  if (member.language !== 'en') return line
  const kinds = [...new Set([...Object.keys(house.settings.rules), ...IMPORTED])]
  return SET.get(line) ?? retold(line, kinds, english(kinds)) ?? line
}

/** Lines that are always the same. */
const SET = new Map([
  [drafting.missingBetter, enDrafting.missingBetter],
  ...(Object.keys(modelDraft.without) as (keyof typeof modelDraft.without)[]).flatMap((why) =>
    [true, false].map((isPartly): [string, string] => [
      modelDraft.without[why](isPartly),
      enModel.without[why](isPartly),
    ]),
  ),
])

type Frame = [RegExp, (found: string[], tongue: Tongue, kinds: string[]) => string]

/** Each line that a text can hold, with what stands in it. */
const FRAMES: Frame[] = [
  [
    /^\[cijfer ontbreekt: van (\d+) (.+) in (\p{L}+ \d{4}|\d{4}) is niet bekend of dat op tijd was\]$/u,
    ([n = '', what = '', month = ''], t, kinds) => t.lines.notKnown(n, whose(what, t, kinds), t.month(month)),
  ],
  [
    /^\[cijfer ontbreekt: van (\d+) (.+) in (\p{L}+ \d{4}|\d{4}|het \p{L}+ (?:kwartaal|halfjaar) van \d{4}) is niet vastgelegd of ((?:het|die|ze) doorging(?:en)?)\]$/u,
    ([n = '', what = '', month = '', it = ''], t, kinds) =>
      t.lines.notAnswered(n, whose(what, t, kinds), t.month(month), it),
  ],
  [
    /^\[cijfer ontbreekt: (.+) in (\p{L}+ \d{4}|\d{4}|het \p{L}+ (?:kwartaal|halfjaar) van \d{4}); er is niets vastgelegd\]$/u,
    ([what = '', month = ''], t, kinds) => t.lines.nothingRecorded(whose(what, t, kinds), t.month(month)),
  ],
  [
    /^\[cijfer ontbreekt: (.+) in (\p{L}+ \d{4}|\d{4}); er is geen enkele scholing vastgelegd\]$/u,
    ([what = '', month = ''], t, kinds) => t.lines.noTraining(whose(what, t, kinds), t.month(month)),
  ],
  [
    /^\[cijfer ontbreekt: (.+), in (\S+) maanden\]$/,
    ([what = '', n = ''], t, kinds) => t.lines.figure(whose(what, t, kinds), t.lines.inMonths(t.count(n))),
  ],
  [
    /^\[cijfer ontbreekt: (.+), over ([\p{L}, ]+)\]$/u,
    ([what = '', months = ''], t, kinds) =>
      t.lines.figure(whose(what, t, kinds), t.lines.over(months.split(/, | en /).map(t.month))),
  ],
  [
    /^(.+): niets vastgelegd (.+)\.$/,
    ([name = '', places = ''], t) => t.lines.nothing(named(name, t), placesIn(places, t)),
  ],
  [
    /^(.+): van een deel is niet bekend of dat op tijd was (.+)\.$/,
    ([name = '', places = ''], t) => t.lines.partly(named(name, t), placesIn(places, t)),
  ],
  [
    /^(.+): van een deel is niet vastgelegd of het doorging (.+)\.$/,
    ([name = '', places = ''], t) => t.lines.unanswered(named(name, t), placesIn(places, t)),
  ],
  [/^Geen goedgekeurde teksten over (.+)\.$/, ([month = ''], t) => t.lines.month(t.month(month))],
  [/^Van (.+) is dit jaar geen tekst goedgekeurd\.$/, ([name = ''], t) => t.lines.team(name)],
  [
    /^In ‘(.+)’ was geen plaats meer voor (.+)\.$/,
    ([title = '', abouts = ''], t) => t.lines.left(title, abouts),
  ],
  [
    /^(\d+) goedgekeurde zin(?:nen)? (?:is|zijn) niet naar het taalmodel gegaan/,
    ([n = ''], t) => t.model.held(Number(n)),
  ],
  [
    /^(?:Over ‘(.+)’|Voor een deel van de tekst) las het taalmodel (\d+) van de (\d+) goedgekeurde zinnen\.$/,
    ([about, read = '', all = ''], t) => t.model.unread(about ?? null, Number(read), Number(all)),
  ],
  [
    /^(\d+) zin(?:nen)? van het taalmodel .* door de controle\. Waar /,
    ([n = ''], t) => t.model.lost(Number(n)),
  ],
  [/^Op (\d+) plaats(?:en)? liet het taalmodel weg/, ([n = ''], t) => t.model.poor(Number(n))],
  ...(
    [
      ['longBlock', /^Het blok “(.+)” heeft (\d+) woord(?:en)?\. .* hoogstens (\d+)\.$/],
      ['quotes', /^Het blok “(.+)” heeft (\d+) citaten\. .* hoogstens (\d+)\.$/],
      ['longChapter', /^Het hoofdstuk “(.+)” heeft (\d+) woord(?:en)?\. .* hoogstens (\d+)\.$/],
    ] as const
  ).map(
    ([key, pattern]): Frame => [
      pattern,
      ([heading = '', n = '', most = ''], t) => t.lines[key](heading, n, most),
    ],
  ),
]

/** The line in another tongue; null for a line of which nothing is known. */
export function retold(line: string, kinds: string[], tongue: Tongue): string | null {
  for (const [pattern, tell] of FRAMES) {
    const found = pattern.exec(line)
    if (found) return tell(found.slice(1), tongue, kinds)
  }
  return null
}

/** As a line begins; an abbreviation is known as it stands. */
function named(name: string, { noun }: Tongue): string {
  const small = `${name.charAt(0).toLowerCase()}${name.slice(1)}`
  const told = noun(name) === name ? noun(small) : noun(name)
  return told === small ? name : `${told.charAt(0).toUpperCase()}${told.slice(1)}`
}

/** `bij team Zorg (over maart en april); bij team Dag (in tien maanden)`, or a stretch by itself. */
const placesIn = (text: string, t: Tongue): { teams: string[]; when: string }[] =>
  text.split('; ').map((place) => {
    const [, teams, when = place] = /^bij (.+) \((.+)\)$/.exec(place) ?? []
    return { teams: teams === undefined ? [] : [t.team(teams)], when: whenTold(when, t) }
  })

function whenTold(when: string, { lines, count: counted, month }: Tongue): string {
  const each = (text: string) => text.split(/, | en /)
  const [, n] = /^in (\S+) maanden$/.exec(when) ?? []
  if (n !== undefined) return lines.inMonths(counted(n))
  const [, nths, part] = /^over het (.+) (kwartaal|halfjaar)$/.exec(when) ?? []
  if (nths !== undefined)
    return lines.overParts(
      each(nths).map((nth) => ORDINALS.indexOf(nth) + 1),
      part === 'kwartaal' ? part : 'halfjaar',
    )
  return lines.over(each(when.replace(/^over /, '')).map(month))
}

/** `vergaderingen van de cliëntenraad van team Zorg`: what is counted, and of whom. */
function whose(what: string, { noun, team, lines }: Tongue, kinds: string[]): string {
  const nouns = kinds.flatMap((kind) => {
    const { one, many } = nl.nounOf(kind, null)
    return [one, many]
  })
  const own = nouns
    .filter((one) => what === one || what.startsWith(`${one} van `))
    .sort((a, b) => b.length - a.length)[0]
  const cut = own === undefined ? what.lastIndexOf(' van ') : own.length
  if (cut < 0 || cut >= what.length) return noun(what)
  const name = what.slice(cut + ' van '.length)
  return lines.ofTeam(noun(what.slice(0, cut)), name === nlLines.everybody ? lines.everybody : team(name))
}
