import { IANAZone } from 'luxon'
import { z } from 'zod'
import { parseDay } from './care/day.ts'
import { ROLES } from './care/world.ts'
import { yesNo } from './care/yes-no.ts'

/** The rule books that come with Kompasbot. All but the first are changes to the first. */
export const PRESETS = [
  'standaard',
  'zorg-en-dagbesteding',
  'cooperatie',
  'wooninitiatief',
  'inwonende-zorg',
  'verpleeghuis',
] as const
export type Preset = (typeof PRESETS)[number]

const name = z.string().min(1)
const id = z.string().regex(/^[a-z][a-z0-9_-]*$/, 'a-z, 0-9, _, -')
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'jjjj-mm-dd')
  .transform((text, context) => {
    const parsed = parseDay(text)
    if (parsed === null) context.addIssue({ code: 'custom', message: 'jjjj-mm-dd' })
    return parsed ?? z.NEVER
  })
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "'uu:mm'")
const period = z.string().regex(/^P[1-9]\d{0,3}[DWMY]$/, 'P30D, P3M, P1Y')

/** Clocks skip the hour from two to three once a year and show it twice once a year: nothing may hang on it. */
const nudgeTime = z
  .string()
  .regex(/^([01][013-9]|1[0-9]|2[0-3]):[0-5]\d$/, "'uu:mm', < '02:00' of >= '03:00'")
  .describe('any local hour but 02:00 to 02:59')

const framework = z.strictObject({
  naam: name,
  bouwstenen: z.record(z.string().regex(/^[1-9]\d?$/, '1-99'), name),
})

const gate = z.strictObject({ id, naam: name, door: z.array(z.enum(ROLES)).min(1) })

export const FRAMEWORKS = {
  gk: {
    naam: 'Generiek Kompas',
    bouwstenen: {
      1: 'Het kennen van wensen en behoeften',
      2: 'Het bouwen van netwerken',
      3: 'Het werk organiseren',
      4: 'Leren en ontwikkelen',
      5: 'Inzicht in kwaliteit',
    },
  },
  ghz: {
    naam: 'Kwaliteitskompas Gehandicaptenzorg',
    bouwstenen: {
      1: 'Het zorgproces rond de individuele persoon',
      2: 'Onderzoek naar de ervaringen van mensen met een beperking',
      3: 'Professionele ontwikkeling',
      4: 'Inzicht in kwaliteit',
    },
  },
}

const THEMES = ['eigen regie', 'medicatie', 'samenwerken', 'netwerk en mantelzorg', 'veiligheid', 'werkdruk']

/** `organisatie.yaml`: everything in which one organisation differs from another. Every key may be left out. */
export const organisationFile = z.strictObject({
  naam: name.default('Onze organisatie').describe('how the organisation is called'),
  tijdzone: z
    .string()
    .refine((zone) => IANAZone.isValidZone(zone), { message: 'Europe/Amsterdam' })
    .default('Europe/Amsterdam')
    .describe('IANA time zone'),
  talen: z
    .array(z.enum(['nl', 'en']))
    .min(1)
    .default(['nl', 'en'])
    .describe('languages, the first one by default'),
  kompassen: z
    .record(id, framework)
    .default(FRAMEWORKS)
    .describe('frameworks and the titles of their bouwstenen'),
  regels: z
    .strictObject({
      preset: z.enum(PRESETS).default('standaard').describe('the rule book to start from'),
      wijzigingen: z
        .record(id, z.record(z.string(), z.unknown()))
        .default({})
        .describe('own changes: rule by rule, key by key; `aan: nee` puts a rule off'),
    })
    .prefault({}),
  nudge_tijd: nudgeTime.default('08:30').describe('the hour at which people are reminded'),
  stille_uren: z.strictObject({ van: time.default('20:00'), tot: time.default('07:30') }).prefault({}),
  vrije_dagen: z.array(day).default([]).describe('days on which the organisation is closed'),
  gelijkgestelde_dagen: z.array(day).default([]).describe('days that a royal decree makes equal to holidays'),
  reflectie: z
    .strictObject({
      naamloos: yesNo.default(true).describe('whether reflections are kept without a name'),
      themas: z.array(name).min(1).default(THEMES).describe('one theme a month, in turn'),
    })
    .prefault({}),
  poorten: z
    .array(gate)
    .min(1)
    .default([{ id: 'concept', naam: 'Goedkeuren door de leiding', door: ['management'] }])
    .describe('who approves a text, one after another'),
  incidenten: name
    .default('Meld het in het incidentenregister van de organisatie.')
    .describe('where people report an incident or a complaint; never here'),
  clientlabel: z
    .enum(['nummer', 'geen'])
    .default('nummer')
    .describe('what a signed-in page shows of a client'),
  bewaren: z
    .strictObject({
      reflecties: period.default('P3M').describe('raw reflections, after the text was approved'),
      logboek: z
        .string()
        .regex(/^P([5-9]|[1-9]\d)Y$/, '>= P5Y')
        .default('P5Y')
        .describe('the access log: five years or more'),
    })
    .prefault({}),
  model: z
    .strictObject({ toegestaan: yesNo.default(false).describe('whether texts may go to a language model') })
    .prefault({}),
  meldt_vanaf: day.optional().describe('the day from which dates are vouched for; default: the first import'),
})

export type OrganisationFile = z.output<typeof organisationFile>
