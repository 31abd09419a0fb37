import { rules as texts } from '../bot/texts/nl/rules.ts'
import type { RuleBook } from '../care/rule.ts'
import { ruleLines } from './rule-lines.ts'

/** The rule book as it applies here: with what the organisation changed, those that are off too. */
export function rulesCommand(book: RuleBook, json: boolean, write: (line: string) => void): 0 {
  const rules = Object.entries(book)
  if (json) {
    write(JSON.stringify({ rules: rules.map(([id, rule]) => ({ id, ...rule })) }, null, 2))
    return 0
  }
  for (const [subject, heading] of Object.entries(texts.about)) {
    const about = rules.filter(([, { onderwerp }]) => onderwerp === subject)
    if (about.length === 0) continue
    write(heading)
    write('')
    for (const [id, rule] of about) for (const line of ruleLines(id, rule, book)) write(line)
  }
  write(texts.legend)
  return 0
}
