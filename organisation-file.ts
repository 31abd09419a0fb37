import { IANAZone } from 'luxon'
import { z } from 'zod'
import { parseDay } from './care/day.ts'
import { yesNo } from './care/yes-no.ts'
import { STYLES, styleChanges } from './drafting/style.ts'
import { gatesOfFile } from './organisation-gates.ts'

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
  .describe('Elk uur, maar niet van 02:00 tot 03:00.')

const framework = z.strictObject({
  naam: name,
  bouwstenen: z.record(z.string().regex(/^[1-9]\d?$/, '1-99'), name),
})

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
  naam: name.default('Onze organisatie').describe('Hoe de organisatie heet.'),
  tijdzone: z
    .string()
    .refine((zone) => IANAZone.isValidZone(zone), { message: 'Europe/Amsterdam' })
    .default('Europe/Amsterdam')
    .describe('De tijdzone, met een naam van de IANA.'),
  talen: z
    .array(z.enum(['nl', 'en']))
    .min(1)
    .default(['nl', 'en'])
    .describe('De talen. De eerste is voor wie niets koos.'),
  kompassen: z
    .record(id, framework)
    .default(FRAMEWORKS)
    .describe('De kaders met de titels van hun bouwstenen.'),
  regels: z
    .strictObject({
      preset: z.enum(PRESETS).default('standaard').describe('Met welke regels je begint.'),
      wijzigingen: z
        .record(id, z.record(z.string(), z.unknown()))
        .default({})
        .describe('Wat bij jullie anders is: per regel, per sleutel. aan: nee zet een regel uit.'),
    })
    .prefault({}),
  nudge_tijd: nudgeTime
    .default('08:30')
    .describe('Het uur waarop mensen een seintje krijgen; niet van 02:00 tot 03:00.'),
  stille_uren: z.strictObject({ van: time.default('20:00'), tot: time.default('07:30') }).prefault({}),
  vrije_dagen: z.array(day).default([]).describe('Dagen waarop jullie dicht zijn.'),
  gelijkgestelde_dagen: z
    .array(day)
    .default([])
    .describe('Dagen die bij besluit gelijk zijn aan een feestdag.'),
  reflectie: z
    .strictObject({
      naamloos: yesNo.default(true).describe('ja: reflecties worden zonder naam bewaard.'),
      kleinste_team: z
        .int()
        .min(1)
        .max(20)
        .default(3)
        .describe(
          'Met minder mensen staat een team niet apart in de teksten, maar bij de hele organisatie. 1: elk team apart.',
        ),
      themas: z.array(name).min(1).default(THEMES).describe('Om de beurt, één thema per maand.'),
    })
    .prefault({}),
  poorten: gatesOfFile,
  huisstijl: z
    .union([
      z.enum(STYLES),
      z.strictObject({
        basis: z.enum(STYLES).default('standaard').describe('Met welke huisstijl je begint.'),
        wijzigingen: styleChanges
          .default({})
          .describe('Wat bij jullie anders is. Een lijst vervang je in zijn geheel.'),
      }),
    ])
    .optional()
    .describe('De vorm van de teksten. Anders: die bij de preset van de regels hoort.'),
  incidenten: name
    .default('Meld het in het incidentenregister van de organisatie.')
    .describe('Waar mensen een incident of klacht melden; nooit hier.'),
  clientlabel: z.enum(['nummer', 'geen']).default('nummer').describe('Wat een pagina van een cliënt toont.'),
  bewaren: z
    .strictObject({
      reflecties: period.default('P3M').describe('Losse reflecties, nadat de tekst is goedgekeurd.'),
      logboek: z
        .string()
        .regex(/^P([5-9]|[1-9]\d)Y$/, '>= P5Y')
        .default('P5Y')
        .describe('Wie wat las of veranderde: vijf jaar of langer.'),
    })
    .prefault({}),
  model: z
    .strictObject({
      toegestaan: yesNo.default(false).describe('ja: teksten mogen naar een taalmodel.'),
      maandbudget: z
        .int()
        .positive()
        .default(1_000_000)
        .describe(
          'Hoeveel tokens het taalmodel per maand mag kosten. Daarna komen teksten zonder taalmodel.',
        ),
    })
    .prefault({}),
  meldt_vanaf: day
    .optional()
    .describe('Vanaf deze dag staat Kompasbot in voor data. Anders: de dag van de eerste import.'),
})

export type OrganisationFile = z.output<typeof organisationFile>
