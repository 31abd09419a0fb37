import { addPeriod, asDay, type Day, daysBetween } from './day.ts'
import type { Rule, RuleBook, StepRule } from './rule.ts'

/** Something in a rule that is allowed and does nothing. `what` is as it stands in the rule. */
export interface Idle {
  rule: string
  kind: 'step_before_start' | 'step_unseen' | 'bouwsteen'
  what: string
}

/**
 * What does nothing in a rule book: steps that lie before the term begins or before the duty is seen, and bouwstenen
 * that no framework has. Somebody who shortens a term keeps the steps of the longer one, so this is no fault.
 * @param bouwstenen such as `gk-1`.
 */
export function idleParts(book: RuleBook, bouwstenen: ReadonlySet<string>): Idle[] {
  return Object.entries(book).flatMap(([rule, one]): Idle[] =>
    one.aan
      ? [
          ...idleSteps(one).map(({ kind, what }) => ({ rule, kind, what })),
          ...one.bouwsteen
            .filter((id) => !bouwstenen.has(id))
            .map((what) => ({ rule, kind: 'bouwsteen' as const, what })),
        ]
      : [],
  )
}

function idleSteps(rule: Rule): Pick<Idle, 'kind' | 'what'>[] {
  if (rule.onderwerp !== 'client' && rule.onderwerp !== 'medewerker') return []
  const longest = Math.max(...termsOf(rule).map(hoursOf))
  const seen = rule.zichtbaar === 'meteen' ? longest : hoursOf(rule.zichtbaar)
  return rule.stappen.flatMap((step: StepRule): Pick<Idle, 'kind' | 'what'>[] => {
    if (step.voor === undefined) return []
    const before = hoursOf(step.voor)
    if (before > longest) return [{ kind: 'step_before_start', what: step.voor }]
    return before > seen ? [{ kind: 'step_unseen', what: step.voor }] : []
  })
}

function termsOf(rule: Extract<Rule, { onderwerp: 'client' | 'medewerker' }>): string[] {
  if (rule.onderwerp === 'medewerker') return [rule.inwerken, ...(rule.geldig ? [rule.geldig] : [])]
  return [rule.termijn, ...rule.begint.flatMap(({ termijn }) => termijn ?? [])]
}

/** About how long: months are as long as those of this year. */
function hoursOf(period: string): number {
  const hours = /^PT(\d+)H$/.exec(period)?.[1]
  if (hours !== undefined) return Number(hours)
  const day: Day = asDay('2026-01-01')
  return daysBetween(day, addPeriod(day, period)) * 24
}
