import { z } from 'zod'
import { intentSchema } from '../conversation/intent.ts'

const short = z.string().max(200)

/** What a page posts when a person does something. `eventId` is made by the page and kept when it tries again. */
export const postedSchema = z.strictObject({
  eventId: z.uuid(),
  said: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('words'), text: z.string().trim().min(1).max(4_000) }),
    z.strictObject({ kind: z.literal('intent'), intent: intentSchema }),
    z.strictObject({
      kind: z.literal('form'),
      form: short.min(1),
      context: z.record(short, z.string().max(2_000)),
      values: z.record(short, z.string().max(20_000)),
    }),
  ]),
})
