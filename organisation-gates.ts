import { z } from 'zod'
import { mayReadDrafts } from './bot/conversation/may.ts'
import { parseDay } from './care/day.ts'
import { ROLES, type Role } from './care/world.ts'
import { yesNo } from './care/yes-no.ts'

/** What the store says of a text that waits at no gate. */
const RESERVED = new Set(['vastgesteld', 'afgewezen'])
const id = z.string().regex(/^[a-z][a-z0-9_-]*$/, 'a-z, 0-9, _, -')
const OF_A_YEAR = ['uiterlijk', 'raad', 'overslaan'] as const

const readsDrafts = (role: Role) => mayReadDrafts({ ref: '', roles: [role], teams: [] })

const gate = z.strictObject({
  id: id.describe('Een eigen korte naam; niet vastgesteld of afgewezen.'),
  naam: z.string().min(1).describe('Hoe mensen deze stap noemen.'),
  door: z.array(z.enum(ROLES)).min(1).describe('De rollen die hier beslissen.'),
  voor: z
    .enum(['maand', 'jaar'])
    .default('maand')
    .describe('De concepten van een maand, of de tekst van een jaar.'),
  personen: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe('Alleen deze medewerkers, in plaats van iedereen met een rol van door.'),
  uiterlijk: z
    .string()
    .refine((text) => /^\d{2}-\d{2}$/.test(text) && parseDay(`2027-${text}`) !== null, { message: 'mm-dd' })
    .optional()
    .describe('De laatste dag, in het jaar na het jaar waarover de tekst gaat: 05-01 is 1 mei.'),
  raad: yesNo
    .optional()
    .describe('ja: een raad. Die leest de korte versie; de reactie gaat ongewijzigd mee.'),
  overslaan: yesNo.optional().describe('ja: mag een jaar niet gehouden worden, met de reden erbij.'),
})

/** `poorten`: the steps that a text goes through, those of a month and those of a year apart. */
export const gatesOfFile = z
  .array(gate)
  .min(1)
  .superRefine((gates, { addIssue }) => {
    const refuse = (at: number, key: string, message: string) =>
      addIssue({ code: 'custom', path: [at, key], message })
    const firstOf = (kind: string) => gates.findIndex(({ voor }) => voor === kind)
    const lastOf = gates.findLastIndex(({ voor }) => voor === 'jaar')
    gates.forEach((one, at) => {
      if (RESERVED.has(one.id)) refuse(at, 'id', 'free_gate')
      if (one.id === 'concept' && at !== firstOf(one.voor)) refuse(at, 'id', 'concept_first')
      if (gates.findIndex((other) => other.id === one.id) < at) refuse(at, 'id', 'own_gate')
      for (const key of OF_A_YEAR)
        if (one.voor === 'maand' && one[key] !== undefined) refuse(at, key, 'year_gate')
      // Of people who are named the roles are not known here.
      if (one.voor === 'maand' && !one.personen && !one.door.some(readsDrafts))
        refuse(at, 'door', 'month_reader')
      if (at === lastOf && one.overslaan) refuse(at, 'overslaan', 'last_gate')
    })
  })
  .default([{ id: 'concept', naam: 'Goedkeuren door de leiding', door: ['management'], voor: 'maand' }])
  .describe('Wie een tekst goedkeurt, na elkaar.')

export type GateOfFile = z.output<typeof gatesOfFile>[number]
