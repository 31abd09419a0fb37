import type { StoredRemark } from '../../../prisma/store/year-documents.ts'
import type { Action } from '../../cards/card.ts'
import {
  mayAnswerRemarks,
  mayPassYear,
  mayReact,
  mayRemark,
  mayReturnYear,
  maySkipGate,
} from '../may-year.ts'
import type { Reader } from './reader.ts'
import type { YearRead } from './year-read.ts'

/** What this person may do at the gate where it waits. */
export function gateActions({ member, texts }: Reader, { year, standing }: YearRead): Action[] {
  const t = texts.gates
  const seen = { year: year.id, version: year.version }
  const isLast = standing.gate !== null && standing.gates.at(-1) === standing.gate
  const reacts = mayReact(member, standing)
  return [
    ...(reacts
      ? [
          {
            kind: 'intent' as const,
            label: t.react,
            intent: { do: 'react_year' as const, year: year.id },
            style: 'primary' as const,
          },
        ]
      : []),
    ...(mayPassYear(member, standing)
      ? [
          {
            kind: 'intent' as const,
            label: isLast ? t.adopt : t.pass,
            intent: { do: 'pass_year' as const, ...seen },
            ...(!reacts && { style: 'primary' as const }),
          },
        ]
      : []),
    ...(mayReturnYear(member, standing)
      ? [
          {
            kind: 'intent' as const,
            label: t.giveBack,
            intent: { do: 'return_year' as const, ...seen },
            style: 'danger' as const,
          },
        ]
      : []),
    ...(mayRemark(member, standing)
      ? [
          {
            kind: 'intent' as const,
            label: t.remark,
            intent: { do: 'remark_year' as const, year: year.id },
          },
        ]
      : []),
    ...(maySkipGate(member, standing)
      ? [{ kind: 'intent' as const, label: t.notHeld, intent: { do: 'year_not_held' as const, ...seen } }]
      : []),
  ]
}

/** The button to say what was done with a remark; null for who may not, and once the text was adopted. */
export function answerTo(
  { member, texts }: Reader,
  { year, standing }: YearRead,
  remark: Pick<StoredRemark, 'id'>,
): Action | null {
  if (standing.gate === null || !mayAnswerRemarks(member)) return null
  const intent = { do: 'answer_remark' as const, year: year.id, remark: remark.id }
  return { kind: 'intent', label: texts.gates.lastYear.answer, intent }
}

/** Where the whole stands on one page. */
export const pageOf = ({ texts }: Reader, id: string): Action => ({
  kind: 'page',
  label: texts.year.page,
  path: `/year/${id}`,
})
