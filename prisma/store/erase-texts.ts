import { withoutWords } from '../../care/erasure.ts'
import type { Db } from '../client.ts'

/** Every column that holds what somebody wrote, or could. */
export const TEXTS: Record<string, Record<string, 'text' | 'jsonb'>> = {
  AccessLog: { object: 'text' },
  Delivery: { answer: 'jsonb' },
  DraftSentence: { heading: 'text', text: 'text', quote: 'jsonb' },
  DraftVersion: { figures: 'jsonb', missing: 'jsonb', refused: 'jsonb', made: 'jsonb' },
  Duty: { reckoned: 'jsonb' },
  DutyHistory: { detail: 'jsonb' },
  Fact: { reason: 'text' },
  FactHistory: { before: 'jsonb' },
  Figure: { category: 'text', source: 'text' },
  GateDecision: { remark: 'text' },
  GatePassage: { reason: 'text' },
  GateRemark: { text: 'text', answer: 'text' },
  Improvement: { title: 'text', explanation: 'text', owner: 'text', outcome: 'text' },
  Message: { content: 'jsonb' },
  Reflection: { good: 'text', better: 'text', learned: 'text', theme: 'text' },
  ReflectionRound: { theme: 'text' },
  SetAside: { remark: 'text' },
  TeamChannel: { address: 'jsonb' },
  TeamPost: { content: 'jsonb', answer: 'jsonb' },
  YearVersion: { content: 'jsonb', made: 'jsonb' },
}

/**
 * Puts the marker where these words stand in what anybody wrote; gives back in how many places it was put. Rows are held
 * from when they are read, or what somebody else took out of one meanwhile would be put back.
 */
export async function clearTexts(db: Db, org: string, words: string[], marker: string): Promise<number> {
  let cleared = 0
  for (const [table, columns] of Object.entries(TEXTS))
    for (const [column, type] of Object.entries(columns)) {
      const rows = await db.$queryRawUnsafe<{ id: string; value: unknown }[]>(
        `SELECT id, "${column}" AS value FROM "${table}"
         WHERE "organisationId" = $1::uuid AND "${column}"::text ILIKE ANY($2::text[]) FOR UPDATE`,
        org,
        words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`),
      )
      for (const { id, value } of rows) {
        const clean = withoutWords(value, words, marker)
        const [before, after] = [JSON.stringify(value), JSON.stringify(clean)]
        if (before === after) continue
        await db.$executeRawUnsafe(
          `UPDATE "${table}" SET "${column}" = $2::${type} WHERE id = $1::uuid`,
          id,
          type === 'jsonb' ? after : clean,
        )
        cleared += 1
      }
    }
  return cleared
}

/** What was answered to repeats of an event may hold anything; an answer without words serves as well. */
export async function clearAnswers(db: Db, org: string, words: string[]): Promise<void> {
  await db.$executeRaw`
    UPDATE "SeenEvent" SET answer = '{"kind":"done","notice":null}'
    WHERE "organisationId" = ${org}::uuid
      AND answer::text ILIKE ANY(${words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)}::text[])`
}
