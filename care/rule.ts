import { z } from 'zod'
import { parseDay } from './day.ts'
import { FRAMES, type Language, ROLES, TEAM_KINDS } from './world.ts'
import { yesNo } from './yes-no.ts'

/**
 * How strong the ground of a rule is: statute, sector norm, contract (zorgkantoor, municipality, cooperative)
 * or the organisation's own policy. Only a `wet` term can be lengthened by the Algemene termijnenwet.
 */
export const RULE_CLASSES = ['wet', 'kader', 'contract', 'beleid'] as const
export type RuleClass = (typeof RULE_CLASSES)[number]

/** One unit and not nothing: a mixed period has no single answer to what the Algemene termijnenwet does with it. */
const dayPeriod = z
  .string()
  .regex(/^P([1-9]\d{0,3}D|[1-9]\d{0,2}[WM]|[1-9]\d?Y)$/, 'P42D, P6W, P6M, P1Y')
  .describe('days, weeks, months or years: P42D, P6W, P6M, P1Y')
const hourPeriod = z
  .string()
  .regex(/^PT[1-9]\d{0,3}H$/, 'PT24H')
  .describe('elapsed hours: PT24H')
const period = z.union([dayPeriod, hourPeriod])
const names = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) })
const person = z.enum(['evv', 'schaduw', 'coordinator', 'medewerker', 'functionaris', 'management', 'raad'])
const ruleClass = z.enum(RULE_CLASSES)
const factKind = z.string().regex(/^[a-z][a-z0-9_]*$/, 'a-z, 0-9, _')

/**
 * One moment of nudging. `voor`: so long before the term ends; `na`: so long after; neither: at its end.
 * Before means before `planBy` for terms in days and before `due` for terms in hours; after and at mean `due`.
 * `vanaf: start` counts from the start instead.
 */
const step = z.strictObject({
  voor: period.optional(),
  na: period.optional(),
  vanaf: z.enum(['termijn', 'start']).default('termijn'),
  elke: dayPeriod.optional().describe('again and again after this step, until something happens'),
  aan: z.array(person).min(1).optional().describe('whom, when not the responsible person'),
})

const ground = z.strictObject({
  bron: z.union([z.string().min(1), names]).describe('law article, page or report'),
  zekerheid: z.enum(['zeker', 'niet zeker']),
  bron_zegt: names.describe('what the source itself asks'),
  onze_manier: names.optional().describe('how this rule meets it, where that is a choice'),
})

/** What somebody must have ready so long before a day on which the thing stands planned. */
const preparation = z.strictObject({
  voor: dayPeriod,
  aan: z.array(person).min(1),
  wat: names,
})

const tick = z.strictObject({ id: z.string().min(1), naam: names })

const shared = {
  naam: names,
  grond: ground,
  verantwoordelijk: z.array(person).min(1),
  daarna: z.array(person).default([]),
  betrokken: z.array(names).default([]).describe('who takes part, besides whom the bot asks'),
  bouwsteen: z.array(z.string().regex(/^[a-z]+-\d+$/, 'gk-1, ghz-3')).default([]),
  stappen: z.array(step).default([]),
  voorbereiding: z.array(preparation).default([]),
  aan: yesNo.default(true),
}

/** The start or end of care, or a fact, from which a term runs: in every frame or only in some. */
const beginning = z.strictObject({
  bij: z.union([z.literal('start'), z.literal('einde'), factKind]),
  uitkomst: z
    .array(z.enum(['gehouden', 'geweigerd']))
    .min(1)
    .default(['gehouden']),
  kaders: z.array(z.enum(FRAMES)).min(1).optional(),
  termijn: period.optional().describe('when it differs from the term of the rule'),
})

const clientRule = z.strictObject({
  ...shared,
  onderwerp: z.literal('client'),
  begint: z.array(beginning).min(1).describe('the term runs from the last of these'),
  per_kenmerk: yesNo.default(false).describe('a chain of its own for each kenmerk, such as each measure'),
  termijn: period,
  kaders: z.partialRecord(z.enum(FRAMES), z.union([ruleClass, z.literal('nee')])),
  bij_wzd: z.enum(['wet', 'niet']).optional().describe('what a client under the Wzd makes of it'),
  zichtbaar: z
    .union([z.literal('meteen'), period])
    .describe('how long before planBy, or before due for hours'),
  venster: dayPeriod.optional().describe('how long after the term it can still be done; then it is missed'),
  klaar: z.strictObject({
    door: z.array(factKind).min(1).optional().describe('the facts that do it; left out: the rule itself'),
    uitkomsten: z.array(z.enum(['gehouden', 'geweigerd'])).min(1),
    afvinken: z.array(tick).default([]),
  }),
  ook_klaar_door: z
    .array(factKind)
    .default([])
    .describe('held facts of a later step: this one must be done too'),
  vervalt_door: z
    .array(factKind)
    .default([])
    .describe('held facts of a later step, or of an end, that make this one needless'),
})

const employeeRule = z.strictObject({
  ...shared,
  onderwerp: z.literal('medewerker'),
  onderdeel: factKind,
  rollen: z.array(z.enum(ROLES)).min(1),
  geldig: dayPeriod.optional().describe('how long one training counts; left out: for good'),
  inwerken: dayPeriod.describe('the term for a new employee'),
  klasse: ruleClass,
  zichtbaar: dayPeriod,
})

const together = {
  ...shared,
  onderwerp: z.enum(['team', 'organisatie']),
  soorten: z.array(z.enum(TEAM_KINDS)).default([]).describe('kinds of team; empty: all'),
  klasse: ruleClass,
}

const countRule = z.strictObject({
  ...together,
  begint: z.literal('periode'),
  aantal: z.int().min(1).max(366),
  per: z.enum(['maand', 'kwartaal', 'halfjaar', 'jaar']),
  /** Nudging of counts: half-way and last week while too little is planned, or when room for the rest runs out. */
  nudge: z.union([
    z.literal('half_en_laatste_week'),
    z.strictObject({ weken_per_stuk: z.int().min(1).max(52) }),
  ]),
})

const dateRule = z.strictObject({
  ...together,
  begint: z.literal('datum'),
  datum: z
    .string()
    .refine(isInEveryYear, 'dd-mm')
    .optional()
    .describe('the last day, dd-mm; a rule that is on must have one'),
  jaren: z.enum(['alle', 'even', 'oneven']).default('alle'),
  zichtbaar: dayPeriod,
  venster: dayPeriod
    .default('P3M')
    .describe('how long after the date it can still be done; then it is missed'),
})

const togetherRule = z.discriminatedUnion('begint', [countRule, dateRule])
export const ruleSchema = z.discriminatedUnion('onderwerp', [clientRule, employeeRule, togetherRule])
export const ruleBookSchema = z.record(factKind, ruleSchema)

export type Person = z.infer<typeof person>
export type StepRule = z.infer<typeof step>
export type ClientRule = z.infer<typeof clientRule>
export type EmployeeRule = z.infer<typeof employeeRule>
export type Preparation = z.infer<typeof preparation>
export type Beginning = z.infer<typeof beginning>
export type CountRule = z.infer<typeof countRule>
export type DateRule = z.infer<typeof dateRule>
export type Rule = z.infer<typeof ruleSchema>
export type RuleBook = Record<string, Rule>

/** What a rule rests on, in the language of the reader; a text without languages is the same in each. */
export function groundOf({ grond: { bron } }: Pick<Rule, 'grond'>, language: Language): string {
  return typeof bron === 'string' ? bron : bron[language]
}

/** Whether `dd-mm` names a day of every year: 29 February does not. */
function isInEveryYear(text: string): boolean {
  const [, day, month] = /^(\d\d)-(\d\d)$/.exec(text) ?? []
  return parseDay(`2023-${month}-${day}`) !== null
}
