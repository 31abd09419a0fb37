import { type Failing, failingInYear } from '../../jobs/check-again.ts'
import { strikeYearSentences } from '../../prisma/store/year-gates.ts'
import type { Answer } from '../channel.ts'
import { failingForm } from './failing.ts'
import { mayPassYear } from './may-year.ts'
import { afterChange, type OpenYear, versionOf, yearAsSeen } from './open-year.ts'
import { done, type Turn, type Values } from './turn.ts'

/** What would not pass now of a text that waits at its last gate; nothing is asked at an earlier one. */
export async function lastYearCheck(turn: Turn, { year, standing }: OpenYear): Promise<Failing<string>[]> {
  const isLast = standing.gate !== null && standing.gate === standing.gates.at(-1)
  return isLast ? failingInYear(turn.house, year, turn.now) : []
}

/** Shows these, and offers to take them out. */
export function askFailing(turn: Turn, { year, standing }: OpenYear, failing: Failing<string>[]): Answer {
  const [first] = standing.gates
  const again = first && first !== standing.gate ? turn.texts.year.editAgain(first.name) : ''
  const context = { year: year.id, version: String(year.version) }
  return { kind: 'form', form: failingForm(turn, failing, { id: 'year_failing', context }, again) }
}

/** Takes out what would not pass now. */
export async function saveYearFailing(turn: Turn, { year: id = '', version }: Values): Promise<Answer> {
  const open = await yearAsSeen(turn, id, versionOf(version), mayPassYear)
  if ('answer' in open) return open.answer
  const out = await lastYearCheck(turn, open)
  const t = turn.texts.checkAgain
  if (out.length === 0) return done(t.soundNow)
  const change = {
    documentId: id,
    version: open.year.version,
    memberId: turn.member.id,
    now: turn.now,
    gates: open.standing.gates.map((gate) => gate.id),
    out,
  }
  const struck = await strikeYearSentences(turn.tx, turn.house.org, change)
  return afterChange(turn, struck, () => t.saved(out.length))
}
