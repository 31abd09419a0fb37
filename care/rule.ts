import { Duration } from 'luxon'
import { z } from 'zod'
import { FRAMES, ROLES, TEAM_KINDS } from './world.ts'

/**
 * How strong the ground of a rule is: statute, sector norm, contract (zorgkantoor, municipality, cooperative)
 * or the organisation's own policy. Only a `wet` term can be lengthened by the Algemene termijnenwet.
 */
export const RULE_CLASSES = ['wet', 'kader', 'contract', 'beleid'] as const
export type RuleClass = (typeof RULE_CLASSES)[number]

const period = z
  .string()
  .refine((text) => text.startsWith('P') && Duration.fromISO(text).isValid, 'an ISO 8601 period such as P6W, P6M or PT24H')
const names = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) })
const person = z.enum(['evv', 'schaduw', 'coordinator', 'medewerker', 'functionaris', 'management', 'raad'])
const ruleClass = z.enum(RULE_CLASSES)

/**
 * One moment of nudging. `voor`: so long before the anchor; `na`: so long after it; neither: at the anchor.
 * The anchor is `planBy` for terms in days and `due` for terms in hours; `vanaf: start` counts from the start.
 */
const step = z.strictObject({
  voor: period.optional(),
  na: period.optional(),
  vanaf: z.enum(['termijn', 'start']).default('termijn'),
  elke: period.optional().describe('again and again after this step, until something happens'),
  aan: z.array(person).min(1).optional().describe('whom, when not the responsible person'),
})

const ground = z.strictObject({
  bron: z.string().describe('law article, page or report'),
  zekerheid: z.enum(['zeker', 'niet zeker']),
  toelichting: names.describe("what is the law's, and what is our way of meeting it"),
})

const shared = {
  naam: names,
  grond: ground,
  verantwoordelijk: z.array(person).min(1),
  daarna: z.array(person).default([]),
  bouwsteen: z.array(z.string().regex(/^[a-z]+-\d+$/)).default([]),
  stappen: z.array(step).default([]),
  aan: z.boolean().default(true),
}

const clientRule = z.strictObject({
  ...shared,
  onderwerp: z.literal('client'),
  /** What the term runs from. `start` care start; otherwise the last of these facts with one of these outcomes. */
  begint: z.union([
    z.literal('start'),
    z.strictObject({ na: z.array(z.strictObject({ feit: z.string(), uitkomst: z.array(z.enum(['gehouden', 'geweigerd'])) })) }),
  ]),
  termijn: period,
  kaders: z.partialRecord(z.enum(FRAMES), ruleClass),
  bij_wzd: z.union([z.literal('wet'), z.literal('niet')]).optional().describe('what a client under the Wzd makes of it'),
  zichtbaar: z.union([z.literal('meteen'), period]),
  venster: period.optional().describe('how long after the term it can still be done; then it is missed'),
  klaar: z.strictObject({
    uitkomsten: z.array(z.enum(['gehouden', 'geweigerd'])),
    afvinken: z.array(z.strictObject({ id: z.string(), naam: names })).default([]),
  }),
  ook_klaar_door: z.array(z.string()).default([]).describe('facts of a later step: they cancel this one'),
})

const employeeRule = z.strictObject({
  ...shared,
  onderwerp: z.literal('medewerker'),
  onderdeel: z.string(),
  rollen: z.array(z.enum(ROLES)).min(1),
  geldig: period.describe('how long one training counts'),
  inwerken: period.describe('the term for a new employee'),
  klasse: ruleClass,
  zichtbaar: period,
  klaar: z.strictObject({ uitkomsten: z.array(z.enum(['gehouden'])) }),
})

const countRule = z.strictObject({
  ...shared,
  onderwerp: z.enum(['team', 'organisatie']),
  soorten: z.array(z.enum(TEAM_KINDS)).default([]).describe('kinds of team; empty: all'),
  aantal: z.number().int().min(1),
  per: z.enum(['maand', 'kwartaal', 'jaar']),
  klasse: ruleClass,
  /** Nudging of counts: half-way and last week while nothing is planned, or when room for the rest runs out. */
  nudge: z.union([
    z.literal('half_en_laatste_week'),
    z.strictObject({ weken_per_stuk: z.number().int().min(1) }),
  ]),
})

export const ruleSchema = z.discriminatedUnion('onderwerp', [clientRule, employeeRule, countRule])
export const ruleBookSchema = z.record(z.string().regex(/^[a-z][a-z0-9_]*$/), ruleSchema)

export type Person = z.infer<typeof person>
export type StepRule = z.infer<typeof step>
export type ClientRule = z.infer<typeof clientRule>
export type EmployeeRule = z.infer<typeof employeeRule>
export type CountRule = z.infer<typeof countRule>
export type Rule = ClientRule | EmployeeRule | CountRule
export type RuleBook = Record<string, Rule>
