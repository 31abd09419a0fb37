import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type ReadYaml, readYaml } from '../care/faulty-file.ts'

/** The house styles that come with Kompasbot: one for each preset, and a plain one. */
export const STYLES = [
  'standaard',
  'zorg-en-dagbesteding',
  'cooperatie',
  'wooninitiatief',
  'inwonende-zorg',
  'verpleeghuis',
] as const
export type StyleId = (typeof STYLES)[number]

const heading = z.string().min(1)
const headings = z.record(z.string(), heading)
const size = z.strictObject({
  van: z.int().min(0).describe('Hoeveel woorden het minstens hoort te zijn.'),
  tot: z.int().min(40).describe('Hoeveel woorden het hoogstens mag zijn.'),
})

/** What may stand in the chapter of a bouwsteen. */
export const SECTIONS = [
  'inleiding',
  'cijfers',
  'onderwerpen',
  'goed',
  'beter',
  'geleerd',
  'organisatie',
  'verbeteringen',
  'terugblik',
] as const
export type SectionKind = (typeof SECTIONS)[number]

const section = z.strictObject({
  deel: z.enum(SECTIONS).describe('Wat hier komt.'),
  kop: heading
    .optional()
    .describe('De kop; zonder kop staat het direct onder de kop van het hoofdstuk. {jaar}, {volgend_jaar} …'),
  koppen: headings.optional().describe('Een andere kop bij één bouwsteen: kader-nummer, zoals gk-1.'),
  blokkop: heading.optional().describe('De kop van elk blok, met {onderwerp}; zonder: geen kop per blok.'),
})
export type StyleSection = z.output<typeof section>

const chapter = z.strictObject({
  deel: z.enum(['publiek', 'inleiding', 'terugblik', 'bouwstenen']),
  kop: heading.optional().describe('Bij bouwstenen staat de kop onder bouwsteen.'),
})
export type StyleChapter = z.output<typeof chapter>

const bouwsteen = z.strictObject({
  kop: heading.describe('De kop van een bouwsteen: {nummer}, {titel}, {hoofdstuk}, {jaar}, {organisatie}.'),
  koppen: headings.describe('Een eigen kop bij één bouwsteen: kader-nummer, zoals gk-5.'),
  onderdelen: z.array(section).min(1).describe('Wat in het hoofdstuk staat, in deze volgorde.'),
  kaders: z.record(z.string(), z.array(section).min(1)).describe('Een andere opbouw bij één kader.'),
})

const quotes = z.strictObject({
  per_blok: z.int().min(0).max(8).describe('Hoeveel citaten hoogstens in één blok.'),
  tekens: z.enum(['dubbel', 'enkel']).describe('Dubbele of enkele aanhalingstekens.'),
  bij: z
    .enum(['zin', 'haakjes'])
    .describe('Het team waar een citaat vandaan komt: in de zin, of tussen haakjes erachter.'),
})

const improvements = z.strictObject({
  vorm: z
    .enum(['kader', 'doelregels', 'blokken', 'doel_en_acties'])
    .describe(
      'Een kader met uitvoering en planning, doelregels, blokken in lopende tekst, of Doel en Acties.',
    ),
  bijschrift: heading,
  regel: heading.describe('Het begin van een doelregel, zoals {volgend_jaar}.'),
  doel: heading.describe('De kop boven het doel.'),
  acties: heading.describe('De kop boven de acties.'),
})

const shape = {
  naam: heading.describe('Hoe deze huisstijl heet.'),
  titel: z
    .strictObject({ kwaliteitsbeeld: heading, voortgangsbericht: heading })
    .describe('De titel van het document.'),
  stem: z
    .enum(['wij', 'organisatie', 'neutraal'])
    .describe('wij, de naam van de organisatie, of geen van beide.'),
  blok: size.describe('De lengte van een blok over één onderwerp.'),
  hoofdstuk: size.describe('De lengte van het hoofdstuk over een bouwsteen.'),
  samenvatting: size.describe('De lengte van de samenvatting voor cliënten en naasten.'),
  citaten: quotes.describe('Hoe jullie collega’s aanhalen.'),
  opbouw: z.array(chapter).min(1).describe('De hoofdstukken, in deze volgorde.'),
  bouwsteen: bouwsteen.describe('Het hoofdstuk over een bouwsteen.'),
  verbeteringen: improvements.describe('Hoe verbeterpunten worden afgedrukt.'),
  voortgang: z.array(section).min(1).describe('De opbouw van een bouwsteen in het voortgangsbericht.'),
}

export const houseStyle = z.strictObject(shape)
export type HouseStyle = z.output<typeof houseStyle> & { id: string }

/** What may be changed of a style: any key; a list is replaced as a whole. */
export const styleChanges = z
  .strictObject({
    ...shape,
    titel: shape.titel.partial(),
    blok: size.partial(),
    hoofdstuk: size.partial(),
    samenvatting: size.partial(),
    citaten: quotes.partial(),
    bouwsteen: bouwsteen.partial(),
    verbeteringen: improvements.partial(),
  })
  .partial()

/** Reads one of the house styles that come with Kompasbot, as it is written. */
export function readStyle(id: StyleId): ReadYaml {
  const file = join(import.meta.dirname, 'styles', `${id}.yaml`)
  return readYaml(`drafting/styles/${id}.yaml`, readFileSync(file, 'utf8'))
}

/** A house style that comes with Kompasbot. */
export function styleOf(id: StyleId): HouseStyle {
  return { id, ...houseStyle.parse(readStyle(id).value) }
}

/** A style with changes laid over it, not yet checked: maps are merged, everything else is replaced. */
export function withChanges(base: unknown, changes: unknown): unknown {
  if (!isMap(base) || !isMap(changes)) return changes === undefined ? base : changes
  const keys = [...new Set([...Object.keys(base), ...Object.keys(changes)])]
  return Object.fromEntries(keys.map((key) => [key, withChanges(base[key], changes[key])]))
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A heading with `{jaar}` and the like filled in. */
export function filled(text: string, values: Record<string, string | number>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole))
}
