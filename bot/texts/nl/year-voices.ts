import { Count, capital, count, list, months, reflections, teamsOf } from './year-counts.ts'

/** How an organisation speaks of itself: as `wij`, by its name, or of neither. */
export interface Voice {
  stem: 'wij' | 'organisatie' | 'neutraal'
  organisation: string
  year: number
  next: number
  /** The year is not over yet. */
  isRunning: boolean
}

/** What is counted about a subject: how many reflections, over how many months, from which teams of how many. */
export interface Counted {
  about: string
  reflections: number
  months: number
  teams: string[]
  allTeams: number
  good: number
  better: number
}

/** Whether more than one person spoke for sure: of one team, who wrote in other months may be the same. */
export const isOfMany = ({ teams }: Counted): boolean => teams.length > 1
const who = ({ teams, allTeams }: Counted): string => teamsOf(teams, allTeams)
const over = ({ months: n }: Counted): string => (n > 1 ? `, verspreid over ${months(n)}` : '')
/** Subjects that are more than one thing. */
const MANY = /^(vrijwilligers|wensen|eigen keuzes|de maaltijden|hulpmiddelen)/
export const kwam = (about: string): string => (MANY.test(about) ? 'kwamen' : 'kwam')

type Say<T> = (of: T, voice: Voice) => string

/** The first sentence about a subject of few reflections. */
const opening: Say<Counted>[] = [
  (c) => `Over ${c.about} kwamen ${reflections(c.reflections)} binnen, van ${who(c)}.`,
  (c) => `${capital(reflections(c.reflections))} van ${who(c)} gaan over ${c.about}.`,
  (c) =>
    isOfMany(c)
      ? `Rond ${c.about} schreven collega's van ${who(c)} ${count(c.reflections)} keer iets op.`
      : `Rond ${c.about} staat er in ${reflections(c.reflections)} van ${who(c)} iets.`,
  (c) => `${capital(c.about)} ${kwam(c.about)} ter sprake in ${reflections(c.reflections)} van ${who(c)}.`,
]

/** Why the two halves are not together all of them. */
const rest = ({ reflections: n, good, better }: Counted): string => {
  if (good + better === n) return ''
  return good + better > n
    ? '; soms noemt dezelfde reflectie beide'
    : '; niet in elke reflectie staat een van de twee'
}

/** What weighs most in them, with how often. */
const wegen = (of: Counted): string => weighed(of).replace(/[.]$/, `${rest(of)}.`)
const weighed = ({ good, better }: Counted): string => {
  if (good === better)
    return `Wat lukte en wat beter kan, komt daarin even vaak voor: elk ${count(good)} keer.`
  if ((good + better) % 2 === 0)
    return good > better
      ? `Het meeste gaat over wat lukte: ${count(good)} keer, tegen ${count(better)} keer over wat beter kan.`
      : `Het meeste gaat over wat beter kan: ${count(better)} keer, tegen ${count(good)} keer over wat lukte.`
  return good > better
    ? `Vaker staat erin wat lukte (${count(good)} keer) dan wat beter kan (${count(better)} keer).`
    : `Vaker staat erin wat beter kan (${count(better)} keer) dan wat lukte (${count(good)} keer).`
}

/** The first sentence where there is enough to lay what went well beside what can be better. */
const balance: Say<Counted>[] = [
  (c) =>
    `Over ${c.about} kwamen ${reflections(c.reflections)} binnen${over(c)}: in ${count(c.good)} ging iets goed, in ${count(c.better)} kon iets beter${rest(c)}.`,
  (c) =>
    `${capital(c.about)} ${kwam(c.about)} ${c.months > 1 ? `in ${months(c.months)} terug` : 'in één maand naar voren'}, bij ${who(c)}. ${Count(c.good)} keer schreef een collega wat er lukte, ${count(c.better)} keer wat nog niet goed loopt.`,
  (c, { stem }) =>
    isOfMany(c)
      ? `${stem === 'wij' ? "Onze collega's" : "Collega's"} van ${who(c)} schreven ${count(c.reflections)} keer over ${c.about}. ${wegen(c)}`
      : `Bij ${who(c)} gaan ${reflections(c.reflections)} over ${c.about}. ${wegen(c)}`,
  (c) => `In ${reflections(c.reflections)}${over(c)}, gaat het over ${c.about}. ${wegen(c)}`,
  (c) =>
    `Van ${who(c)} ${c.reflections === 1 ? 'kwam' : 'kwamen'} ${reflections(c.reflections)} over ${c.about}. ${wegen(c)}`,
]

const onlyGood: Say<Counted>[] = [
  (c) =>
    `Over ${c.about} kwamen ${reflections(c.reflections)} van ${who(c)}; wat beter kan, staat daar niet bij.`,
  (c) =>
    `${capital(reflections(c.reflections))} gaan over ${c.about}; wat beter kan, is daarin nog niet genoemd.`,
]

const onlyBetter: Say<Counted>[] = [
  (c) =>
    `Over ${c.about} kwamen ${reflections(c.reflections)} binnen, en het zijn vooral punten die aandacht vragen.`,
  (c) => `Over ${c.about} kwamen ${reflections(c.reflections)} van ${who(c)}, vooral over wat beter kan.`,
]

/** Words before somebody's own words. `team` is null where the team stands behind the quote, or was just named. */
type Lead = (team: string | null) => string
const bij = (team: string | null, without: string, withTeam: (team: string) => string): string =>
  team === null ? without : withTeam(team)

const leads: Record<'good' | 'better' | 'learned', Lead[]> = {
  good: [
    (t) => bij(t, 'Een collega schrijft:', (team) => `Een collega van ${team} schrijft:`),
    (t) => bij(t, 'Een voorbeeld uit de praktijk:', (team) => `Een voorbeeld uit ${team}:`),
    (t) => bij(t, 'Zo kan het gaan:', (team) => `Bij ${team} maakte een collega dit mee:`),
    (t) => bij(t, 'Een collega vertelt:', (team) => `Een collega van ${team} vertelt:`),
    (t) =>
      bij(t, 'Een collega geeft dit voorbeeld:', (team) => `Een collega van ${team} geeft dit voorbeeld:`),
  ],
  better: [
    (t) =>
      bij(t, 'Een collega noemt wat beter kan:', (team) => `Een collega van ${team} noemt wat beter kan:`),
    (t) => bij(t, 'Een collega wijst op dit punt:', (team) => `Een collega van ${team} wijst op dit punt:`),
    (t) => bij(t, 'Een collega liep hier tegenaan:', (team) => `Een collega van ${team} liep hier tegenaan:`),
    (t) =>
      bij(
        t,
        'Dit kan volgens een collega beter:',
        (team) => `Bij ${team} kan dit volgens een collega beter:`,
      ),
    (t) =>
      bij(
        t,
        'Een collega schrijft wat er beter kan:',
        (team) => `Een collega van ${team} schrijft wat er beter kan:`,
      ),
  ],
  learned: [
    (t) => bij(t, 'Een collega leerde:', (team) => `Een collega van ${team} leerde:`),
    (t) => bij(t, 'Een les van een collega:', (team) => `Een les van een collega van ${team}:`),
    (t) => bij(t, 'Wat een collega meenam:', (team) => `Wat een collega van ${team} meenam:`),
    (t) => bij(t, 'Een collega weet nu:', (team) => `Een collega van ${team} weet nu:`),
    (t) =>
      bij(t, 'Een les uit de praktijk:', (team) => `Een les uit de praktijk van een collega van ${team}:`),
    (t) => bij(t, 'Een collega schreef als les op:', (team) => `Bij ${team} leerde een collega:`),
  ],
}

/** More of the same team, out of another reflection; whether it is somebody else is not known. */
const another: Record<'good' | 'better' | 'learned', Lead[]> = {
  good: [
    () => 'In een andere reflectie uit dit team staat:',
    () => 'Ook dit komt uit hetzelfde team:',
    () => 'Nog een voorbeeld uit dit team:',
  ],
  better: [
    () => 'Een andere reflectie uit dit team noemt wat beter kan:',
    () => 'Uit hetzelfde team komt ook dit punt:',
  ],
  learned: [
    () => 'In een andere reflectie uit dit team staat een les:',
    () => 'Uit hetzelfde team komt deze les:',
  ],
}

/** More words of the one who was just quoted. */
const same: Record<'good' | 'better' | 'learned', string[]> = {
  good: ['Wat wel lukte, vertelt dezelfde collega ook:', 'Dezelfde collega ziet ook wat goed ging:'],
  better: [
    'Tegelijk kan er volgens deze collega iets beter:',
    'Dezelfde collega ziet ook wat beter kan:',
    'Er zit ook een andere kant aan:',
  ],
  learned: [
    'De les die deze collega eruit haalt:',
    'Wat deze collega ervan leerde:',
    'Deze collega trekt er een conclusie uit:',
    'Deze collega leerde ervan:',
    'Dat leverde een les op:',
  ],
}

export const yearVoices = {
  opening,
  balance,
  /** Named here, so that the checks know their words as ours. */
  weighed,
  rest,
  onlyGood,
  onlyBetter,
  leads,
  another,
  same,
  /** From what went well to what can be better. */
  pivot: [
    (t: string | null) => `Er is ook een andere kant. ${leads.good[0]?.(t) ?? ''}`,
    (t: string | null) => `Niet alles liep zoals bedoeld. ${leads.good[3]?.(t) ?? ''}`,
    (t: string | null) => `Toch is het werk hier niet af. ${leads.good[0]?.(t) ?? ''}`,
    (t: string | null) => `Het gaat ook wel eens anders. ${leads.good[0]?.(t) ?? ''}`,
  ],
  alike: (n: number) => `In ${reflections(n)} staat bijna hetzelfde:`,
  /** A subject of one reflection. */
  about: {
    good: (about: string, team: string | null) =>
      `Over ${about} schrijft een collega${team === null ? '' : ` van ${team}`}:`,
    better: (about: string, team: string | null) =>
      `Bij ${about} ziet een collega${team === null ? '' : ` van ${team}`} wat beter kan:`,
    learned: (about: string, team: string | null) =>
      `Over ${about} leerde een collega${team === null ? '' : ` van ${team}`}:`,
  },
  /** Subjects of which nobody's words are given, behind what was told of others. */
  besides: [
    (abouts: string[], n: number) =>
      `Daarnaast ${n === 1 ? 'gaat' : 'gaan'} ${reflections(n)} over ${list(abouts)}.`,
    (abouts: string[], n: number) =>
      `Verder ${n === 1 ? 'gaat' : 'gaan'} ${reflections(n)} over ${list(abouts)}.`,
  ],
  /** The same with nothing before it under its heading. */
  only: (abouts: string[], n: number) =>
    `Over ${list(abouts)} ${n === 1 ? 'gaat' : 'gaan'} ${reflections(n)}.`,
  others: 'Verder genoemd',
  capital,
}
