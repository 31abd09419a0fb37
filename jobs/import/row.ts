import { z } from 'zod'
import type { Zone } from '../../care/day.ts'
import { SHIFT_KINDS } from '../../care/rota.ts'
import { EVENTS } from '../../care/rulebook.ts'
import { FRAMES, OUTCOMES, ROLES, TEAM_KINDS } from '../../care/world.ts'
import {
  BadCell,
  type Cell,
  clientNumber,
  day,
  decimal,
  email,
  moment,
  optional,
  ref,
  remembered,
  required,
  several,
  text,
  webAddress,
  word,
  yesNo,
} from './cell.ts'
import type { FileKind } from './file-kind.ts'
import { workdays } from './workdays.ts'

/** What a file may count on: the zone of its times, and the names in the rule book. */
export interface RowTerms {
  zone: Zone
  /** Rule ids and names of trainings in the rule book. */
  knownKinds: ReadonlySet<string>
}

const LANGUAGES = ['nl', 'en'] as const
const MEETING_OUTCOMES = ['gepland', 'gehouden', 'verzet', 'vervallen'] as const
const TRAININGS = ['bhv', 'medicatie', 'vth']
const MEETINGS = [
  'mdo',
  'clientenraad',
  'mic_commissie',
  'rvt',
  'lerend_netwerk',
  'klinische_les',
  'intervisie',
  'deelnemersoverleg',
  'bewonersvergadering',
  'verwantenavond',
]

/** A word of the format itself or a name in the rule book, in any case. */
function kindIn(words: readonly string[], knownKinds: ReadonlySet<string>): Cell<string> {
  return (cell) => {
    const small = cell.toLowerCase()
    if (words.includes(small) || knownKinds.has(small)) return small
    return knownKinds.has(cell) ? cell : new BadCell('unknown_value', (t) => t.reasons.unknownKind)
  }
}

const bouwsteen: Cell<string> = (cell) =>
  /^[a-z]{1,20}-[1-9]\d?$/i.test(cell)
    ? cell.toLowerCase()
    : new BadCell('unknown_value', (t) => t.reasons.badBouwsteen)

const name = text(200)
const sentence = text(500)
const story = text(5000)

/** The columns of every kind of file, and what their cells mean. The keys are the columns. */
export function rowSchemas({ zone, knownKinds }: RowTerms) {
  const hour = remembered(moment(zone))
  return {
    teams: z.object({
      team: required(ref),
      naam: required(name),
      locatie: optional(name),
      soort: required(word(TEAM_KINDS)),
      taal: optional(word(LANGUAGES)),
    }),
    medewerkers: z.object({
      medewerker: required(ref),
      naam: required(name),
      email: required(email),
      rollen: required(several(word(ROLES))),
      teams: required(several(ref)),
      taal: optional(word(LANGUAGES)),
      werkdagen: optional(workdays),
      in_dienst: optional(day),
      uit_dienst: optional(day),
    }),
    clienten: z.object({
      client: required(clientNumber),
      wet: required(word(FRAMES)),
      team: required(ref),
      start_zorg: required(moment(zone)),
      evv: optional(ref),
      coordinator: optional(ref),
      schaduw: optional(ref),
      wzd: optional(yesNo),
      ecd_url: optional(webAddress),
      einde_zorg: optional(moment(zone)),
      vanaf: optional(day),
    }),
    namen: z.object({
      client: required(clientNumber),
      naam: required(name),
    }),
    rooster: z.object({
      medewerker: required(ref),
      van: required(hour),
      tot: required(hour),
      dienst: required(word(SHIFT_KINDS)),
      team: optional(ref),
    }),
    gebeurtenissen: z.object({
      client: required(clientNumber),
      soort: required(kindIn(EVENTS, knownKinds)),
      datum: required(moment(zone)),
      uitkomst: optional(word(OUTCOMES)),
      verzet_naar: optional(moment(zone)),
      reden: optional(sentence),
      wet: optional(word(FRAMES)),
      kenmerk: optional(ref),
    }),
    scholing: z.object({
      medewerker: required(ref),
      onderdeel: required(kindIn(TRAININGS, knownKinds)),
      datum: required(moment(zone)),
      status: optional(word(['gepland', 'gehouden'] as const)),
      geldig_tot: optional(day),
    }),
    bijeenkomsten: z.object({
      soort: required(kindIn(MEETINGS, knownKinds)),
      team: optional(ref),
      datum: required(moment(zone)),
      status: required(word(MEETING_OUTCOMES)),
      verzet_naar: optional(moment(zone)),
      reden: optional(sentence),
      kenmerk: optional(ref),
    }),
    cijfers: z.object({
      soort: required(text(100)),
      team: optional(ref),
      van: required(day),
      tot: required(day),
      categorie: optional(name),
      aantal: required(decimal),
      noemer: optional(decimal),
      peildatum: required(day),
      bron: required(name),
    }),
    reflecties: z.object({
      team: required(ref),
      datum: required(day),
      goed: optional(story),
      beter: optional(story),
      geleerd: optional(story),
      bouwsteen: optional(bouwsteen),
      thema: optional(name),
      citeren: optional(yesNo),
    }),
  } satisfies Record<FileKind, z.ZodObject>
}

export type RowSchemas = ReturnType<typeof rowSchemas>
export type Row<K extends FileKind> = z.infer<RowSchemas[K]>

/** Columns that a file must have: those whose empty cell is refused. */
export const REQUIRED_COLUMNS: Record<FileKind, readonly string[]> = {
  teams: ['team', 'naam', 'soort'],
  medewerkers: ['medewerker', 'naam', 'email', 'rollen', 'teams'],
  clienten: ['client', 'wet', 'team', 'start_zorg'],
  namen: ['client', 'naam'],
  rooster: ['medewerker', 'van', 'tot', 'dienst'],
  gebeurtenissen: ['client', 'soort', 'datum'],
  scholing: ['medewerker', 'onderdeel', 'datum'],
  bijeenkomsten: ['soort', 'datum', 'status'],
  cijfers: ['soort', 'van', 'tot', 'aantal', 'peildatum', 'bron'],
  reflecties: ['team', 'datum'],
}
