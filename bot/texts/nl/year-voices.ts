import { Count, capital, count, list, months, reflections, teamsOf } from './year-counts.ts'

/** How an organisation speaks of itself: as `wij`, by its name, or of neither. */
export interface Voice {
  stem: 'wij' | 'organisatie' | 'neutraal'
  organisation: string
  year: number
  next: number
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

const who = ({ teams, allTeams }: Counted): string => teamsOf(teams, allTeams)
const schreef = ({ teams }: Counted): string => (teams.length === 1 ? 'schreef' : 'schreven')
const over = ({ months: n }: Counted): string => (n > 1 ? `, verspreid over ${months(n)}` : '')

type Say<T> = (of: T, voice: Voice) => string

/** The first sentence about a subject. */
const opening: Say<Counted>[] = [
  (c) => `Over ${c.about} ${schreef(c)} ${who(c)} ${reflections(c.reflections)}${over(c)}.`,
  (c) => `Rond ${c.about} kwamen er ${reflections(c.reflections)} binnen van ${who(c)}.`,
  (c) => `In ${reflections(c.reflections)} van ${who(c)} gaat het over ${c.about}.`,
  (c, { stem }) =>
    `${Count(c.reflections)} keer schreef een ${stem === 'wij' ? 'collega van ons' : 'collega'} over ${c.about}${c.months > 1 ? `, in ${months(c.months)}` : ''}.`,
]

/** How what went well and what can be better lie beside each other. */
const balance: Say<Counted>[] = [
  ({ good, better }) => `In ${count(good)} daarvan staat wat goed ging, in ${count(better)} wat beter kan.`,
  ({ good, better }) =>
    `${Count(good)} keer staat erin wat lukte en ${count(better)} keer wat nog niet goed loopt.`,
  ({ good, better }) =>
    `Collega's noemen daarin ${count(good)} keer iets dat goed ging en ${count(better)} keer iets dat beter kan.`,
]

const onlyGood: Say<Counted>[] = [
  () => 'Wat beter kan, is hierover nog niet genoemd; dat is een vraag voor het komende jaar.',
  () => 'Een verbeterpunt kwam hierover niet naar voren.',
]

const onlyBetter: Say<Counted>[] = [
  () => 'Daarin staat vooral wat beter kan.',
  () => 'Het zijn vooral punten die aandacht vragen.',
]

/** Words before somebody's own words. `team` is null where the team stands behind the quote, or was just named. */
type Lead = (team: string | null) => string
const bij = (team: string | null, without: string, withTeam: (team: string) => string): string =>
  team === null ? without : withTeam(team)

const leads: Record<'good' | 'better' | 'learned', Lead[]> = {
  good: [
    (t) => bij(t, 'Een collega schrijft:', (team) => `Een collega van ${team} schrijft:`),
    (t) => bij(t, 'Een voorbeeld uit de praktijk:', (team) => `Een voorbeeld uit ${team}:`),
    (t) => bij(t, 'Zo kan het gaan:', (team) => `Bij ${team} ging het zo:`),
    (t) => bij(t, 'Een collega vertelt:', (team) => `Een collega van ${team} vertelt:`),
    (t) => bij(t, 'Dat het werkt, blijkt hier:', (team) => `Dat het werkt, blijkt bij ${team}:`),
  ],
  better: [
    (t) =>
      bij(t, 'Een collega noemt wat beter kan:', (team) => `Een collega van ${team} noemt wat beter kan:`),
    (t) => bij(t, 'Soms loopt het anders:', (team) => `Bij ${team} loopt het soms anders:`),
    (t) => bij(t, 'Een collega liep hier tegenaan:', (team) => `Een collega van ${team} liep hier tegenaan:`),
    (t) => bij(t, 'Het ging ook wel eens mis:', (team) => `Bij ${team} ging het ook wel eens mis:`),
    (t) =>
      bij(
        t,
        'Een collega schrijft wat er beter moet:',
        (team) => `Een collega van ${team} schrijft wat er beter moet:`,
      ),
  ],
  learned: [
    (t) => bij(t, 'Een collega leerde:', (team) => `Een collega van ${team} leerde:`),
    (t) => bij(t, 'Een les uit het team:', (team) => `Een les uit ${team}:`),
    (t) => bij(t, 'Dit is ervan geleerd:', (team) => `Bij ${team} is dit geleerd:`),
  ],
}

/** More of the same team, somebody else. */
const another: Record<'good' | 'better' | 'learned', Lead[]> = {
  good: [
    () => 'Een andere collega uit dit team schrijft:',
    () => 'Ook dit komt uit hetzelfde team:',
    () => 'Een andere collega vult aan:',
  ],
  better: [
    () => 'Een andere collega uit dit team ziet wat beter kan:',
    () => 'Uit hetzelfde team komt ook dit punt:',
  ],
  learned: [() => 'Een andere collega uit dit team leerde:', () => 'Uit hetzelfde team komt deze les:'],
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
    'Daar volgde iets uit:',
    'Dat leverde een les op:',
  ],
}

export const yearVoices = {
  opening,
  balance,
  onlyGood,
  onlyBetter,
  leads,
  another,
  same,
  /** From what went well to what can be better. */
  pivot: [
    'Er is ook een andere kant.',
    'Niet alles liep zoals bedoeld.',
    'Daarnaast zijn er punten die beter kunnen.',
    'Toch is het werk hier niet af.',
  ],
  alike: (n: number) => `In ${reflections(n)} staat bijna hetzelfde:`,
  beside: [
    (abouts: string[]) => `Ook ${list(abouts)} ${abouts.length === 1 ? 'komt' : 'komen'} daarbij ter sprake.`,
    (abouts: string[]) => `Het raakt volgens collega's ook aan ${list(abouts)}.`,
    (abouts: string[]) => `Daarbij gaat het ook over ${list(abouts)}.`,
  ],
  /** A subject of one reflection. */
  about: {
    good: (about: string, team: string | null) =>
      `Over ${about} schrijft een collega${team === null ? '' : ` van ${team}`}:`,
    better: (about: string, team: string | null) =>
      `Bij ${about} ziet een collega${team === null ? '' : ` van ${team}`} wat beter kan:`,
    learned: (about: string, team: string | null) =>
      `Over ${about} leerde een collega${team === null ? '' : ` van ${team}`}:`,
  },
  silent: [
    (abouts: string[], n: number) =>
      `${Count(n)} ${n === 1 ? 'reflectie gaat' : 'reflecties gaan'} over ${list(abouts)}; daarvan zijn geen citaten opgenomen.`,
    (abouts: string[], n: number) =>
      `Verder ${n === 1 ? 'gaat' : 'gaan'} ${reflections(n)} over ${list(abouts)}.`,
  ],
  others: 'Verder genoemd',
  capital,
}
