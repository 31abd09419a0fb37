import type { RuleBook } from '../../care/rule.ts'

/** The names that files may use as soort or onderdeel because the rule book has them: rules and trainings. */
export function knownKinds(book: RuleBook): Set<string> {
  const trainings = Object.values(book).flatMap((rule) =>
    rule.onderwerp === 'medewerker' ? [rule.onderdeel] : [],
  )
  return new Set([...Object.keys(book), ...trainings])
}
